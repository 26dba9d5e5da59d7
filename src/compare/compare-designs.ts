import { compareText } from "../lib/compare-text.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import type { Design } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { specChanges } from "../plan/field-changes.ts";
import type { FieldChange } from "../plan/plan.ts";
import { resourcesEqual, tagsOf } from "../plan/semantic-equal.ts";
import type { Difference } from "./difference.ts";

/**
 * How `after` differs from `before` in what an App Mesh API would hold: resource by resource, sorted by id. Places
 * on the board are never a difference, nor is the order of backends; a rename is one removed and one added.
 */
export function compareDesigns(
  before: Pick<Design, "resources">,
  after: Pick<Design, "resources">,
): readonly Difference[] {
  const ids = new Set([...before.resources.keys(), ...after.resources.keys()]);
  return [...ids].sort(compareText).flatMap((id) => {
    const found = differenceOf(id, before.resources.get(id), after.resources.get(id));
    return found === undefined ? [] : [found];
  });
}

/** How one resource differs; undefined where it does not. */
function differenceOf(
  id: ResourceId,
  before: Resource | undefined,
  after: Resource | undefined,
): Difference | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined) {
    const field: FieldChange = {
      pointer: "/spec",
      ...(before === undefined ? {} : { before: before.spec }),
      ...(after === undefined ? {} : { after: after.spec }),
    };
    return { id, state: before === undefined ? "added" : "removed", fields: [field] };
  }
  const ref = refOf(id);
  if (resourcesEqual(ref, before, after)) return undefined;
  return {
    id,
    state: "changed",
    fields: [...specChanges(ref, before.spec, after.spec), ...tagChanges(before, after)],
  };
}

function tagChanges(before: Resource, after: Resource): FieldChange[] {
  const [old, now] = [tagsOf(before), tagsOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  return keys.flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    if (jsonEqual(from, to)) return [];
    return [
      {
        pointer: pointerChild("/tags", key),
        ...(from === undefined ? {} : { before: from }),
        ...(to === undefined ? {} : { after: to }),
      },
    ];
  });
}
