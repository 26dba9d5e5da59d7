import { jsonEqual } from "../../lib/json-equal.ts";
import { COLLECTION_NAMES, type Design } from "../design/design.ts";
import type { Change } from "./change.ts";
import { RecordsDraft } from "./records-draft.ts";

/** The change that makes `to` of `from`. It never guesses a rename: that is one removed, one added. */
export function diffDesigns(from: Design, to: Design): Change {
  const out: Record<string, unknown> = {};
  for (const name of COLLECTION_NAMES) {
    const draft = new RecordsDraft<unknown>();
    const before: ReadonlyMap<string, unknown> = from[name];
    const after: ReadonlyMap<string, unknown> = to[name];
    for (const [id, record] of before) if (!after.has(id)) draft.removed.set(id, record);
    for (const [id, record] of after) {
      if (!before.has(id)) draft.added.set(id, record);
      else if (!jsonEqual(before.get(id), record)) draft.updated.set(id, [before.get(id), record]);
    }
    const part = draft.toChange();
    if (part !== undefined) out[name] = part;
  }
  return out as Change;
}
