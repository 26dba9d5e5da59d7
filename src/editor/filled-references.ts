import type { JsonObject } from "../lib/json.ts";
import { valueAt, withValueAt } from "../lib/json-pointer.ts";
import { fillId } from "../model/holes/fill-id.ts";
import { fillText, type Values } from "../model/holes/fill-text.ts";
import { isTemplatedName } from "../model/holes/hole-parts.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { idOf, type Ref, type ResourceId, refOf } from "../model/reference/ref.ts";
import type { Reference } from "../model/reference/reference.ts";
import { referencesOf } from "../model/reference/references-of.ts";

/** What is known of the resources that names may lead to. */
export interface KnownResources {
  readonly has: (id: ResourceId) => boolean;
  /** The resource whose names, with their values, are these; the first by id where there are several. */
  readonly withFilledId: (filled: ResourceId) => ResourceId | undefined;
}

/**
 * A filled spec in which references still meet the ids of the design, where names keep their variables: a name
 * that leads to a resource as written, or once filled, is that resource's name as written. One that leads to
 * nobody stays as written too, so that commands find it. A name that is not wholly known stays a hole.
 */
export function withWrittenNames(
  id: ResourceId,
  written: JsonObject,
  filled: JsonObject,
  values: Values,
  known: KnownResources,
): JsonObject {
  let out = filled;
  for (const reference of referencesOfBoth(id, written, filled)) {
    const target = writtenTarget(reference.to, values, known);
    const isKnown =
      !isTemplatedName(reference.to.name) || fillText(reference.to.name, values).unknown.length === 0;
    const before = valueAt(out, reference.pointer);
    if (nameIn(before) === target.name && (typeof before === "string") === isKnown) continue;
    out = withValueAt(out, reference.pointer, isKnown ? target.name : { $hole: target.name });
  }
  return out;
}

/** The ids that a resource's references come to once names are filled. */
export function filledTargets(
  id: ResourceId,
  written: JsonObject,
  filled: JsonObject,
  values: Values,
): Set<ResourceId> {
  return new Set(referencesOfBoth(id, written, filled).map(({ to }) => fillId(idOf(to), values)));
}

/** The references as written, and those within lists and structures that a value brought. */
function referencesOfBoth(id: ResourceId, written: JsonObject, filled: JsonObject): Reference[] {
  const own = referencesOf(refOf(id), written);
  if (written === filled) return own;
  const pointers = new Set(own.map(({ pointer }) => pointer));
  return [...own, ...referencesOf(refOf(id), filled).filter(({ pointer }) => !pointers.has(pointer))];
}

function writtenTarget(to: Ref, values: Values, known: KnownResources): Ref {
  if (known.has(idOf(to))) return to;
  const filled = fillId(idOf(to), values);
  const named = { ...to, name: refOf(filled).name };
  if (named.name !== to.name && known.has(idOf(named))) return named;
  const other = known.withFilledId(filled);
  const ref = other === undefined ? undefined : refOf(other);
  return ref !== undefined && ref.mesh === to.mesh && ref.owner === to.owner ? ref : to;
}
