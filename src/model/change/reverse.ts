import { COLLECTION_NAMES, COLLECTIONS } from "../design/design.ts";
import type { Change, ChangeDraft, RecordsChange } from "./change.ts";

/** The change that takes `change` back. Reversing twice gives the change itself. */
export function reverseChange(change: Change): Change {
  const back = new Map(change.renamed?.map(([from, to]) => [to, from]));
  const out: ChangeDraft = {};
  if (change.renamed !== undefined) out.renamed = change.renamed.map(([from, to]) => [to, from] as const);
  for (const name of COLLECTION_NAMES) {
    const part = change[name] as RecordsChange<unknown> | undefined;
    if (part === undefined) continue;
    const before = (id: string): string => (COLLECTIONS[name].byResource ? (back.get(id) ?? id) : id);
    const reversed = {
      ...(part.removed === undefined ? {} : { added: part.removed }),
      ...(part.updated === undefined
        ? {}
        : {
            updated: Object.fromEntries(
              Object.entries(part.updated).map(([id, [from, to]]) => [before(id), [to, from] as const]),
            ),
          }),
      ...(part.added === undefined ? {} : { removed: part.added }),
    };
    Object.assign(out, { [name]: reversed });
  }
  return out;
}
