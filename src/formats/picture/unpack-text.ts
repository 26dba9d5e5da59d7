import { strFromU8, Unzlib } from "fflate";
import { MEGABYTES_LIMIT } from "../zip/opened-archive.ts";

const CHUNK = 65_536;

/** Text that was packed with zlib; undefined where it is damaged, or larger unpacked than what is read of archives. */
export function unpackText(bytes: Uint8Array): string | undefined {
  const pieces: string[] = [];
  let size = 0;
  let isWhole = false;
  try {
    const unzlib = new Unzlib((piece, isLast) => {
      size += piece.length;
      pieces.push(strFromU8(piece, true));
      isWhole = isLast;
    });
    for (let start = 0; start < bytes.length; start += CHUNK) {
      unzlib.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length);
      if (size > MEGABYTES_LIMIT * 1_000_000) return undefined;
    }
    return isWhole ? utf8Of(pieces.join("")) : undefined;
  } catch {
    // fflate has no other way to say that bytes are damaged.
    return undefined;
  }
}

/** Bytes, one a character, as the text that they are in UTF-8. */
function utf8Of(latin1: string): string {
  return strFromU8(Uint8Array.from(latin1, (byte) => byte.charCodeAt(0)));
}
