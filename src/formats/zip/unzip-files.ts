import { unzipSync } from "fflate";
import { compareText } from "../../lib/compare-text.ts";
import type { InputFile } from "../detect.ts";
import { type Notice, notice } from "../notice.ts";

/** More than this, unpacked, is no App Mesh configuration; a small zip can unpack to very much. */
const MEGABYTES_LIMIT = 256;

/** Files that can hold a configuration. */
const CONFIGURATION = /\.(json|template|ya?ml|tf|tfstate)$/i;

/** What operating systems put into zips without being asked. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/**
 * The files of a zip, by path, each named `archive.zip/path`; folders of any depth. Files of other types (as
 * the `apply.sh` of our own export) are left aside with a notice, zips within a zip too. Never throws.
 */
export function unzipFiles(archive: InputFile): {
  readonly files: readonly InputFile[];
  readonly notices: readonly Notice[];
} {
  const at = { file: archive.path };
  const left: string[] = [];
  let size = 0;
  let unzipped: Readonly<Record<string, Uint8Array>>;
  try {
    unzipped = unzipSync(archive.bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith("/") || LITTER.test(name)) return false;
        if (!CONFIGURATION.test(name)) {
          left.push(name);
          return false;
        }
        size += originalSize;
        return size <= MEGABYTES_LIMIT * 1_000_000;
      },
    });
  } catch (error) {
    // fflate has no other way to say that the bytes of a file are not a zip that it knows.
    const cause = error instanceof Error ? error.message : "it is damaged";
    return { files: [], notices: [notice("zip-unreadable", at, { cause })] };
  }
  if (size > MEGABYTES_LIMIT * 1_000_000) {
    return { files: [], notices: [notice("zip-too-large", at, { megabytes: MEGABYTES_LIMIT })] };
  }
  const files = Object.entries(unzipped)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, bytes]) => ({ path: `${archive.path}/${name}`, bytes }));
  const names = left.sort(compareText);
  return { files, notices: names.length === 0 ? [] : [notice("zip-entries-left", at, { names })] };
}
