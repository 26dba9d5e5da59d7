import { compareText } from "../../../lib/compare-text.ts";
import type { Change } from "../../../model/change/change.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import type { CellSource, Column } from "../columns/column.ts";

/** By which column rows stand, and which way. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/**
 * Rows by the text of a column: numbers by their size, empty cells last whichever way; equal ones by parent and
 * name, as all are without a column.
 */
export function sortedRows(
  ids: Iterable<ResourceId>,
  column: Column | undefined,
  descending: boolean,
  source: CellSource,
): ResourceId[] {
  const keyed = [...ids].flatMap((id) => {
    const resource = source.design.resources.get(id);
    if (resource === undefined) return [];
    const text = column?.text({ id, resource }, source).toLowerCase() ?? "";
    const { parent = "", name } = refOf(id);
    return [{ id, text, number: numberOf(text), name: `${parent}\n${name}`.toLowerCase() }];
  });
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.text !== b.text) {
      if (a.text === "") return 1;
      if (b.text === "") return -1;
      const order = a.number === undefined || b.number === undefined ? undefined : a.number - b.number;
      const by = order === undefined || order === 0 ? compareText(a.text, b.text) : order;
      if (by !== 0) return sign * by;
    }
    return compareText(a.name, b.name) || compareText(a.id, b.id);
  });
  return keyed.map(({ id }) => id);
}

/** The number that a cell begins with: `8080, 9090` and `15 s` are sorted by it. */
function numberOf(text: string): number | undefined {
  const digits = /^-?\d+(\.\d+)?(?=$|[\s,])/.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The same order after a change: rows stay where they are while they are edited and renamed, what is deleted
 * goes, rows that the table made come last. Undefined where others came: then rows are sorted anew.
 */
export function followedRows(
  order: readonly ResourceId[],
  change: Change,
  isShown: (id: ResourceId) => boolean,
  made: ReadonlySet<ResourceId>,
): readonly ResourceId[] | undefined {
  const { added = {}, removed = {} } = change.resources ?? {};
  const came = Object.keys(added).filter(isShown);
  if (came.some((id) => !made.has(id))) return undefined;
  const names = new Map(change.renamed);
  const gone = new Set(Object.keys(removed));
  if (came.length === 0 && names.size === 0 && gone.size === 0) return order;
  const kept = order.filter((id) => !gone.has(id)).map((id) => names.get(id) ?? id);
  return [...kept, ...came.filter((id) => !kept.includes(id))];
}
