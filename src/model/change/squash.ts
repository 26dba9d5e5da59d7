import { compareText } from "../../lib/compare-text.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { COLLECTION_NAMES, COLLECTIONS } from "../design/design.ts";
import type { ResourceId } from "../reference/ref.ts";
import type { Change, RecordsChange } from "./change.ts";
import { RecordsDraft } from "./records-draft.ts";

type Renames = ReadonlyMap<ResourceId, ResourceId>;

/** One change that does what `first` and then `second` do. Associative. */
export function squashChanges(first: Change, second: Change): Change {
  const renamed = compose(new Map(first.renamed), new Map(second.renamed));
  const moves = { first: new Map(first.renamed), second: new Map(second.renamed), both: new Map(renamed) };
  const out: Record<string, unknown> = {};
  if (renamed.length > 0) out["renamed"] = renamed;
  for (const name of COLLECTION_NAMES) {
    const part1 = first[name] as RecordsChange<unknown> | undefined;
    const part2 = second[name] as RecordsChange<unknown> | undefined;
    if (part1 === undefined && part2 === undefined) continue;
    const part = squashRecords(part1 ?? {}, part2 ?? {}, COLLECTIONS[name].byResource ? moves : NO_MOVES);
    if (part !== undefined) out[name] = part;
  }
  return out as Change;
}

/** Renames one after the other: ids before both to ids after both. What comes back to its id is left out. */
function compose(first: Renames, second: Renames): (readonly [ResourceId, ResourceId])[] {
  const middle = new Set(first.values());
  const out: (readonly [ResourceId, ResourceId])[] = [];
  for (const [from, to] of first) out.push([from, second.get(to) ?? to]);
  for (const [from, to] of second) if (!middle.has(from) && !first.has(from)) out.push([from, to]);
  return out.filter(([from, to]) => from !== to).sort(([a], [b]) => compareText(a, b));
}

interface Moves {
  readonly first: Renames;
  readonly second: Renames;
  readonly both: Renames;
}

const NO_MOVES: Moves = { first: new Map(), second: new Map(), both: new Map() };

function squashRecords(
  first: RecordsChange<unknown>,
  second: RecordsChange<unknown>,
  moves: Moves,
): RecordsChange<unknown> | undefined {
  const draft = new RecordsDraft<unknown>();
  squashRemoved(draft, first, second, inverse(moves.first));
  squashAdded(draft, first, second, moves.second);
  squashUpdated(draft, first, second, moves.second);
  foldReplacements(draft, moves.both);
  return draft.toChange();
}

type Step = RecordsChange<unknown>;

function squashRemoved(draft: RecordsDraft<unknown>, first: Step, second: Step, back: Renames): void {
  for (const [id, record] of Object.entries(first.removed ?? {})) draft.removed.set(id, record);
  for (const [id, record] of Object.entries(second.removed ?? {})) {
    if (has(first.added, id)) continue;
    draft.removed.set(back.get(id) ?? id, first.updated?.[id]?.[0] ?? record);
  }
}

function squashAdded(draft: RecordsDraft<unknown>, first: Step, second: Step, moved: Renames): void {
  for (const [id, record] of Object.entries(second.added ?? {})) draft.added.set(id, record);
  for (const [id, record] of Object.entries(first.added ?? {})) {
    if (has(second.removed, id)) continue;
    const after = moved.get(id) ?? id;
    draft.added.set(after, second.updated?.[after]?.[1] ?? record);
  }
}

function squashUpdated(draft: RecordsDraft<unknown>, first: Step, second: Step, moved: Renames): void {
  const back = inverse(moved);
  for (const [id, [from, to]] of Object.entries(first.updated ?? {})) {
    if (has(second.removed, id)) continue;
    const after = moved.get(id) ?? id;
    const last = second.updated?.[after]?.[1] ?? to;
    if (!jsonEqual(from, last)) draft.updated.set(after, [from, last]);
  }
  for (const [id, pair] of Object.entries(second.updated ?? {})) {
    const before = back.get(id) ?? id;
    if (!has(first.added, before) && !has(first.updated, before)) draft.updated.set(id, pair);
  }
}

function has(records: object | undefined, id: string): boolean {
  return records !== undefined && Object.hasOwn(records, id);
}

/**
 * Removed and added again where the renames lead is an update, or nothing where the record came back as it
 * was: so that one difference has one form.
 */
function foldReplacements(draft: RecordsDraft<unknown>, renamed: Renames): void {
  const targets = new Set(renamed.values());
  for (const [id, before] of [...draft.removed]) {
    const after = renamed.get(id) ?? id;
    if (!draft.added.has(after) || (targets.has(id) && !renamed.has(id))) continue;
    const record = draft.added.get(after);
    draft.removed.delete(id);
    draft.added.delete(after);
    if (!jsonEqual(before, record)) draft.updated.set(after, [before, record]);
  }
}

function inverse(renames: Renames): Renames {
  return new Map([...renames].map(([from, to]) => [to, from]));
}
