import type { FilesRead } from "../../../formats/read-files.ts";

/** What several readings found, as one. */
export function joinReads(reads: readonly FilesRead[]): FilesRead {
  return {
    candidates: reads.flatMap(({ candidates }) => candidates),
    designs: reads.flatMap(({ designs }) => designs),
    notices: reads.flatMap(({ notices }) => notices),
    recognised: reads.flatMap(({ recognised }) => recognised),
  };
}
