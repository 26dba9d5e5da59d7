import { unknownSpecMembers } from "../cli-json/unknown-members.ts";
import { type Notice, notice } from "../notice.ts";
import type { ImportEntry } from "./entries.ts";
import type { ConflictChoice, ImportConflict, ImportRow } from "./import-preview.ts";

/** What is to be said of rows: what is not known, what is not settled, members unknown to the kind that was answered. */
export function importNotices(entries: readonly ImportEntry[], rows: readonly ImportRow[]): Notice[] {
  return rows.flatMap((row): Notice[] => {
    const { source, candidate } = row;
    if (source === undefined || candidate === undefined) return [];
    const { spec: _spec, ...at } = source;
    if (row.state === "incomplete") return [notice("import-incomplete", at, { missing: row.missing })];
    if (row.state === "conflicting") {
      const fields = row.conflicts.flatMap(({ settled, pointer, choices }) =>
        settled === undefined ? [{ pointer, places: placesOf(choices) }] : [],
      );
      return [notice("import-conflict", at, { id: row.id ?? "", fields })];
    }
    return unknownAsAnswered(entries[candidate], row);
  });
}

/** `cart.yaml:42`, once each; the design has no place. */
function placesOf(choices: ImportConflict["choices"]): string[] {
  return choices.flatMap((choice: ConflictChoice) =>
    [choice, ...choice.also].flatMap(({ file, line }) =>
      file === undefined ? [] : [line === undefined ? file : `${file}:${line}`],
    ),
  );
}

/** Members unknown to the kind that was answered, where the reader assumed another kind or none. */
function unknownAsAnswered(entry: ImportEntry | undefined, row: ImportRow): Notice[] {
  const { source, kind } = row;
  if (entry === undefined || source === undefined || kind === undefined || row.state === "left") return [];
  const assumed = entry.candidate.kind ?? entry.candidate.proposed.kind?.value;
  if (assumed === kind) return [];
  const { spec, ...at } = source;
  return unknownSpecMembers(kind, row.resource.spec, (inSpec) => ({ ...at, pointer: spec + inSpec }));
}
