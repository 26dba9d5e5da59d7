import { importEntries } from "../formats/import/entries.ts";
import type { FilesRead } from "../formats/read-files.ts";
import type { Source } from "./source-table.ts";

/** The files that hold App Mesh resources, in the order in which they were given. */
export function sourcesOf(read: FilesRead): Source[] {
  const counts = new Map<string, number>();
  for (const { candidate } of importEntries(read)) {
    const { file } = candidate.source;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  const accounts = new Map(read.accounts.map((account) => [account.file, account]));
  return read.recognised.flatMap(({ file, format }) => {
    const account = accounts.get(file);
    const resources = account?.resources ?? counts.get(file) ?? 0;
    if (resources === 0) return [];
    return [{ file, format, resources, ...(account === undefined ? {} : { account }) }];
  });
}
