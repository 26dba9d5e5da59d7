import { isPng } from "./picture/png-design.ts";

/** Files that hold files. A gzip may hold a tar, or one file; a picture may hold the design that it shows. */
export type ArchiveType = "zip" | "gzip" | "tar" | "svg" | "png";

/** Which archive bytes are, by their first ones; undefined for any other file. */
export function archiveType(bytes: Uint8Array): ArchiveType | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0x1f && second === 0x8b) return "gzip";
  // The signature of a first entry, or of the end where there is none.
  if (first === 0x50 && second === 0x4b) {
    return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) ? "zip" : undefined;
  }
  if (first === 0x89) return isPng(bytes) ? "png" : undefined;
  const magic = String.fromCharCode(...bytes.subarray(257, 262));
  if (magic === "ustar") return "tar";
  return isSvg(bytes) ? "svg" : undefined;
}

/** What may stand before the root element of an SVG: a mark of the encoding, declarations and comments. */
const SVG = /^(?:\xef\xbb\xbf)?\s*(?:<(?:\?[^>]*|!--[\s\S]*?--|!DOCTYPE[^>]*)>\s*)*<svg[\s>]/;

function isSvg(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef ? 3 : 0;
  const first = bytes.subarray(start, start + 16).find((byte) => byte > 0x20);
  return first === 0x3c && SVG.test(String.fromCharCode(...bytes.subarray(0, 2000)));
}
