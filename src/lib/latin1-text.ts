/** Characters made at once: a call takes only so many arguments. */
const PORTION = 16_384;

/** Bytes as text, one character each: enough to look for words of ASCII, whatever the encoding. */
export function latin1Text(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += PORTION)
    text += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  return text;
}
