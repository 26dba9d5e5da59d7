import { isJsonArray, type Json, type JsonObject } from "../lib/json.ts";
import { pointerSteps, toPointer, valueAt, withValueAt } from "../lib/json-pointer.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import type { Design } from "../model/design/design.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { tagsOf } from "../plan/semantic-equal.ts";

/**
 * The change that gives one field of a resource another value, or removes it: a field of a `Difference` (`/spec/…`,
 * `/tags/KEY`) with what stands on its other side. Undefined where the resource is not there.
 */
export function takeField(
  design: Design,
  id: ResourceId,
  pointer: string,
  value: Json | undefined,
): Change | undefined {
  const resource = design.resources.get(id);
  const [part, ...steps] = pointerSteps(pointer);
  if (resource === undefined) return undefined;
  const next =
    part === "tags"
      ? { ...resource, tags: withTag(tagsOf(resource), steps.join("/"), value) }
      : { ...resource, spec: withValueAt(resource.spec, toPointer(withinList(resource.spec, steps)), value) };
  return diffDesigns(design, { ...design, resources: new Map(design.resources).set(id, next) });
}

/** An entry behind the end of its list comes at the end: the ones between may not be taken. */
function withinList(spec: JsonObject, steps: readonly string[]): readonly string[] {
  const list = valueAt(spec, toPointer(steps.slice(0, -1)));
  const index = Number(steps.at(-1));
  return isJsonArray(list) && index > list.length ? [...steps.slice(0, -1), "-"] : steps;
}

function withTag(tags: ReadonlyMap<string, Json>, key: string, value: Json | undefined): JsonObject[] {
  const next = new Map(tags);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return [...next].map(([each, text]) => ({ key: each, value: text }));
}
