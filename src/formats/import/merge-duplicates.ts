import { jsonEqual } from "../../lib/json-equal.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { ImportEntry } from "./entries.ts";
import type { KnownRef } from "./resolve.ts";

/** One resource of the import after its duplicates were put together. */
export interface Group {
  /** Index of the entry that stands for all. */
  readonly first: number;
  readonly others: readonly number[];
  readonly resource: Resource;
  /** True where a file of the group tells all of the resource, so that absent tags mean none. */
  readonly whole: boolean;
  readonly conflict: boolean;
}

/**
 * Groups the entries by id. A resource may be in an import several times, as in our own zip (create and
 * update form): equal ones are one, and one without tags says nothing about tags.
 */
export function groupById(
  entries: readonly ImportEntry[],
  refs: readonly KnownRef[],
  skipped: (index: number) => boolean,
): Map<ResourceId, Group> {
  const indexes = new Map<ResourceId, number[]>();
  refs.forEach(({ id }, index) => {
    if (id === undefined || skipped(index)) return;
    const list = indexes.get(id);
    if (list === undefined) indexes.set(id, [index]);
    else list.push(index);
  });
  return new Map([...indexes].map(([id, list]) => [id, groupOf(entries, list)]));
}

function groupOf(entries: readonly ImportEntry[], list: readonly number[]): Group {
  const [first = 0, ...others] = list;
  const all = list.flatMap((index) => entries[index] ?? []);
  const resources = all.map(({ candidate }) => candidate.resource);
  const tagged = resources.find(({ tags }) => tags !== undefined);
  const resource = tagged ?? resources[0] ?? { spec: {} };
  const conflict = resources.some(
    ({ spec, tags, extra }) =>
      !jsonEqual(spec, resource.spec) ||
      !jsonEqual(extra ?? {}, resource.extra ?? {}) ||
      (tags !== undefined && !jsonEqual(tags, resource.tags)),
  );
  return { first, others, resource, whole: all.some(({ whole }) => whole), conflict };
}
