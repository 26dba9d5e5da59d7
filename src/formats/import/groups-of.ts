import type { Design } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { ImportEntry } from "./entries.ts";
import type { Group } from "./merge-group.ts";
import type { OpenedBefore } from "./opened-before.ts";
import type { KnownRef } from "./resolve.ts";

/** The entries by id; a resource may be in an import several times, in several files or in one. */
export function groupsOf(
  design: Design,
  entries: readonly ImportEntry[],
  refs: readonly KnownRef[],
  isSkipped: (index: number) => boolean,
  { thenOf }: OpenedBefore,
): Map<ResourceId, Group> {
  const groups = new Map<
    ResourceId,
    Group & { members: Group["members"][number][]; bases: (Resource | undefined)[] }
  >();
  entries.forEach((entry, index) => {
    const id = refs[index]?.id;
    if (id === undefined || isSkipped(index)) return;
    const origin = design.origins.get(id);
    let group = groups.get(id);
    if (group === undefined) {
      const before = design.resources.get(id);
      group = { id, members: [], bases: [], before, hasOrigin: (origin?.parts.length ?? 0) > 0 };
      groups.set(id, group);
    }
    const { file } = entry.candidate.source;
    // A file may say a resource twice: each is compared with what it was, in their order.
    const nth = group.members.filter(({ candidate }) => candidate.source.file === file).length;
    const then = thenOf.get(file);
    const bases = then === undefined ? [] : (origin?.parts.filter((part) => part.file === then) ?? []);
    group.members.push({ ...entry, index });
    group.bases.push(bases[nth]?.resource);
  });
  return groups;
}
