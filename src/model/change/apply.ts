import {
  COLLECTION_NAMES,
  COLLECTIONS,
  copyDesign,
  type Design,
  type MutableDesign,
} from "../design/design.ts";
import type { Change, RecordsChange } from "./change.ts";

/** The design that results from `change`; `design` stays as it is. Costs a copy of the index. */
export function applyChange(design: Design, change: Change): MutableDesign {
  const next = copyDesign(design);
  applyInPlace(next, change);
  return next;
}

/** Applies `change` to the index of `design`; costs as much as the change is large. */
export function applyInPlace(design: MutableDesign, change: Change): void {
  for (const name of COLLECTION_NAMES) {
    const records = design[name] as Map<string, unknown>;
    const part = (change[name] ?? {}) as RecordsChange<unknown>;
    for (const id of Object.keys(part.removed ?? {})) records.delete(id);
    if (COLLECTIONS[name].byResource) rename(records, change.renamed ?? []);
    for (const [id, [, to]] of Object.entries(part.updated ?? {})) records.set(id, to);
    for (const [id, record] of Object.entries(part.added ?? {})) records.set(id, record);
  }
}

function rename(records: Map<string, unknown>, renamed: readonly (readonly [string, string])[]): void {
  const moving: [string, unknown][] = [];
  for (const [from, to] of renamed) {
    if (records.has(from)) moving.push([to, records.get(from)]);
    records.delete(from);
  }
  for (const [to, record] of moving) records.set(to, record);
}
