import { unzipSync } from "fflate";
import { compareText } from "../../lib/compare-text.ts";
import type { InputFile } from "../detect.ts";
import { isNoConfiguration } from "../no-configuration.ts";
import { notice } from "../notice.ts";
import { MEGABYTES_LIMIT, type OpenedArchive } from "./opened-archive.ts";

/** The files of a zip but for those that hold no configuration; see `openArchive`. Never throws. */
export function unzipFiles(archive: InputFile): OpenedArchive {
  const at = { file: archive.path };
  let passedOver = 0;
  let size = 0;
  let unzipped: Readonly<Record<string, Uint8Array>>;
  try {
    unzipped = unzipSync(archive.bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith("/")) return false;
        if (isNoConfiguration(name)) {
          passedOver += 1;
          return false;
        }
        size += originalSize;
        return size <= MEGABYTES_LIMIT * 1_000_000;
      },
    });
  } catch (error) {
    // fflate has no other way to say that the bytes of a file are not a zip that it knows.
    const cause = error instanceof Error ? error.message : "it is damaged";
    return { files: [], passedOver, notices: [notice("archive-unreadable", at, { cause })] };
  }
  if (size > MEGABYTES_LIMIT * 1_000_000) {
    const notices = [notice("archive-too-large", at, { megabytes: MEGABYTES_LIMIT })];
    return { files: [], passedOver, notices };
  }
  const files = Object.entries(unzipped)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, bytes]) => ({ path: `${archive.path}/${name}`, bytes }));
  return { files, passedOver, notices: [] };
}
