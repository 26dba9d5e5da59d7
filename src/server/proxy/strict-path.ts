/**
 * A path with each segment percent-encoded as signatures expect it: browsers leave some characters as they are.
 * Undefined where the encoding is broken.
 */
export function strictPath(path: string): string | undefined {
  try {
    return path.split("/").map(decodeURIComponent).map(strictlyEncoded).join("/");
  } catch {
    return undefined;
  }
}

function strictlyEncoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
