import { Gunzip } from "fflate";
import type { InputFile } from "../detect.ts";
import { type Notice, notice } from "../notice.ts";
import { MEGABYTES_LIMIT } from "./opened-archive.ts";

const CHUNK = 65_536;
const BYTES_LIMIT = MEGABYTES_LIMIT * 1_000_000;

/**
 * The one file of a gzip, named after it: `items.json.gz/items.json`. It is unpacked piece by piece and given
 * up at a limit: the size that its end states is not believed. Never throws.
 */
export function gunzipFile(archive: InputFile): {
  readonly file?: InputFile;
  readonly notices: readonly Notice[];
} {
  const at = { file: archive.path };
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  try {
    const gunzip = new Gunzip((piece, isLast) => {
      size += piece.length;
      if (size <= BYTES_LIMIT) pieces.push(piece);
      isWhole = isLast;
    });
    for (let start = 0; start < archive.bytes.length && size <= BYTES_LIMIT; start += CHUNK) {
      const end = start + CHUNK;
      gunzip.push(archive.bytes.subarray(start, end), end >= archive.bytes.length);
    }
  } catch (error) {
    // fflate has no other way to say that bytes are damaged.
    const cause = error instanceof Error ? error.message : "it is damaged";
    return { notices: [notice("archive-unreadable", at, { cause })] };
  }
  if (size > BYTES_LIMIT) {
    return { notices: [notice("archive-too-large", at, { megabytes: MEGABYTES_LIMIT })] };
  }
  if (!isWhole) return { notices: [notice("archive-unreadable", at, { cause: "its end is missing" })] };
  const base = archive.path.split(/[/\\]/).at(-1) ?? "";
  const name = /\.gz$/i.test(base) ? base.slice(0, -3) : "content";
  return { file: { path: `${archive.path}/${name}`, bytes: joined(pieces, size) }, notices: [] };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
