import { strFromU8, strToU8 } from "fflate";

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so (PowerShell 5 writes that when the
 * output of a command is sent to a file). Undefined where the bytes are neither.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(start);
  let text: string;
  try {
    text = strFromU8(body);
  } catch {
    return undefined;
  }
  // A decoder puts U+FFFD where bytes are no UTF-8; the character itself is rare but legal.
  if (!text.includes("\ufffd")) return text;
  const again = strToU8(text);
  return again.length === body.length && again.every((byte, i) => byte === body[i]) ? text : undefined;
}

/** `lowAt`: which byte of each pair is the low one. */
function utf16(bytes: Uint8Array, lowAt: 0 | 1): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const parts: string[] = [];
  for (let start = 2; start < bytes.length; start += 8192) {
    const codes: number[] = [];
    for (let i = start; i < Math.min(start + 8192, bytes.length); i += 2) {
      codes.push(((bytes[i + 1 - lowAt] as number) << 8) | (bytes[i + lowAt] as number));
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}
