import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { ImportEntry } from "./entries.ts";
import type { ImportSource } from "./import-preview.ts";
import type { Group } from "./merge-group.ts";
import type { OpenedBefore } from "./opened-before.ts";
import { resourceChanges } from "./resource-parts.ts";

/** The files that hold resources, in the order of the entries, and what they changed since they were opened before. */
export function sourcesOf(
  entries: readonly ImportEntry[],
  groups: ReadonlyMap<ResourceId, Group>,
  { thenOf }: OpenedBefore,
): ImportSource[] {
  const changed = new Map<string, number>();
  for (const { id, members, bases } of groups.values()) {
    members.forEach(({ candidate: { source, resource } }, index) => {
      const base = bases[index];
      if (base === undefined) return;
      const count = resourceChanges(refOf(id).kind, base, resource).length;
      changed.set(source.file, (changed.get(source.file) ?? 0) + count);
    });
  }
  const sources = new Map<string, ImportSource>();
  for (const { candidate } of entries) {
    const { file, format } = candidate.source;
    const then = thenOf.get(file);
    sources.set(file, {
      file,
      format,
      resources: (sources.get(file)?.resources ?? 0) + 1,
      ...(then === undefined ? {} : { openedBefore: then }),
      fieldsChanged: changed.get(file) ?? 0,
    });
  }
  return [...sources.values()];
}
