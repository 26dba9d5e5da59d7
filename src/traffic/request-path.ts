/** The path of a request without its query and fragment: what Envoy compares with prefixes and paths. */
export function pathWithoutQuery(path: string): string {
  return path.replace(/[?#].*$/s, "");
}

/** The query of a path with its `?`, without the fragment; empty where there is none. */
export function queryOf(path: string): string {
  const bare = path.replace(/#.*$/s, "");
  const at = bare.indexOf("?");
  return at < 0 ? "" : bare.slice(at);
}

/**
 * The value of a query parameter as it stands in the path (Envoy does not decode it for a match, and takes the
 * first of several); undefined where the path has no such parameter.
 */
export function queryValue(path: string, name: string): string | undefined {
  for (const part of queryOf(path).slice(1).split("&")) {
    const equals = part.indexOf("=");
    const found = equals < 0 ? part : part.slice(0, equals);
    if (part !== "" && found === name) return equals < 0 ? "" : part.slice(equals + 1);
  }
  return undefined;
}
