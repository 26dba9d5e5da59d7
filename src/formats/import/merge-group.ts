import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import type { Resource } from "../../model/design/resource.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { Conflicts, type Settlements, type Told } from "./conflicts.ts";
import type { ImportEntry } from "./entries.ts";
import type { FieldChange } from "./field-changes.ts";
import type { ImportConflict, ImportState } from "./import-preview.ts";
import { keysOf } from "./item-keys.ts";
import { type MergeSide, mergeField } from "./merge-values.ts";
import {
  partShape,
  RESOURCE_PARTS,
  type ResourcePart,
  resourceChanges,
  resourceOf,
} from "./resource-parts.ts";

/** All that an import says of one resource, and what was said before. */
export interface Group {
  readonly id: ResourceId;
  /** Entries of the import with their index, at least one. */
  readonly members: readonly (Told & ImportEntry)[];
  /** For each member what the same file said when it was opened before. */
  readonly bases: readonly (Resource | undefined)[];
  /** What the design has, and whether it knows where that comes from. */
  readonly before: Resource | undefined;
  readonly hasOrigin: boolean;
}

export interface GroupOutcome {
  readonly state: ImportState;
  readonly resource: Resource;
  readonly fields: readonly FieldChange[];
  readonly conflicts: readonly ImportConflict[];
  readonly since?: true;
}

/**
 * What becomes of a resource. Where the design read it from files, the design is one of its sources: what a
 * file says anew is taken, what was edited here stays, and where both speak somebody must choose. What was
 * drawn by hand is overwritten by what a file says, and a design that is brought in (`whole`) replaces what
 * is there, as both tell all of a resource.
 */
export function outcomeOf(group: Group, answers: Settlements): GroupOutcome {
  const { id, members, bases, before } = group;
  const { kind } = refOf(id);
  const conflicts = new Conflicts(id, members, answers);
  const replaces = members.some(({ whole }, index) => whole && bases[index] === undefined);
  const takesPart = before !== undefined && group.hasOrigin && !replaces;
  const merged = mergedResource(group, takesPart ? before : undefined, conflicts);
  const common = {
    conflicts: conflicts.all,
    ...(takesPart && bases.some((base) => base !== undefined) ? { since: true as const } : {}),
  };
  const after = before === undefined || takesPart ? merged : overwritten(before, merged, members);
  if (!conflicts.areSettled) return { ...common, state: "conflicting", resource: after, fields: [] };
  if (before === undefined) return { ...common, state: "added", resource: after, fields: [] };
  const fields = resourceChanges(kind, before, after);
  return fields.length === 0
    ? { ...common, state: "same", resource: before, fields }
    : { ...common, state: "changed", resource: after, fields };
}

function mergedResource(group: Group, design: Resource | undefined, conflicts: Conflicts): Resource {
  const { members, bases, id } = group;
  const [only, ...others] = members;
  if (only !== undefined && others.length === 0 && design === undefined) return only.candidate.resource;
  const { kind } = refOf(id);
  const merge = (part: ResourcePart): Json | undefined => {
    const pointer = `/${part}`;
    const sides = members.map(({ candidate }, source): MergeSide => {
      const base = design === undefined ? undefined : bases[source];
      return {
        source,
        value: candidate.resource[part],
        pointer,
        closed: false,
        ...(base === undefined ? {} : { base: { value: base[part] } }),
      };
    });
    const now = design === undefined ? {} : { design: { value: design[part], closed: false } };
    return mergeField({ shape: partShape(kind, part), pointer, sides, ...now }, conflicts.settle);
  };
  return resourceOf(Object.fromEntries(RESOURCE_PARTS.map((part) => [part, merge(part)])));
}

/**
 * What is read in place of what the design has. A file that is no design says nothing of tags where it has
 * none (describe output never has them) and nothing of unknown members that it lacks: both stay. Backends
 * stand as they stood, because their order has no meaning.
 */
function overwritten(before: Resource, read: Resource, members: Group["members"]): Resource {
  const spec = { ...read.spec, ...backendsAsBefore(before, read) };
  if (members.some(({ whole }) => whole)) return resourceOf({ ...read, spec });
  const extra =
    before.extra === undefined && read.extra === undefined ? undefined : { ...before.extra, ...read.extra };
  return resourceOf({ spec, tags: read.tags ?? before.tags, extra });
}

function backendsAsBefore(before: Resource, read: Resource): { readonly backends?: Json } {
  const [old, now] = [before, read].map(({ spec }) => spec["backends"]);
  if (!isJsonArray(old) || !isJsonArray(now)) return {};
  const [oldKeys, keys] = keysOf([old, now], "Backend") ?? [];
  if (oldKeys === undefined || keys === undefined) return {};
  const places = new Map(oldKeys.map((key, index) => [key, index]));
  const placeOf = (index: number) => places.get(keys[index] ?? "") ?? oldKeys.length + index;
  const order = [...keys.keys()].sort((a, b) => placeOf(a) - placeOf(b));
  return { backends: order.flatMap((index) => now[index] ?? []).filter(isJsonObject) };
}
