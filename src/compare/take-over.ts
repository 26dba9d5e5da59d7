import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import type { Design } from "../model/design/design.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/**
 * The change that makes these resources of `design` what they are in `other`: added, replaced, removed. Taking over
 * every difference of `compareDesigns(design, other)` leaves none. What else belongs to the drawing stays.
 */
export function takeOver(
  design: Design,
  other: Pick<Design, "resources">,
  ids: Iterable<ResourceId>,
): Change {
  const resources = new Map(design.resources);
  for (const id of ids) {
    const resource = other.resources.get(id);
    if (resource === undefined) resources.delete(id);
    else resources.set(id, resource);
  }
  return diffDesigns(design, { ...design, resources });
}
