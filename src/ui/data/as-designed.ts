import { copyDesign, type Design } from "../../model/design/design.ts";
import { refOf } from "../../model/reference/ref.ts";
import { resourcesEqual } from "../../plan/semantic-equal.ts";

/**
 * What was read of a target, written as the design writes it where both say the same: a target sorts tags,
 * fills in the port of a health check and leaves empty lists out, and none of that is a difference.
 */
export function asDesigned(read: Design, design: Design): Design {
  const next = copyDesign(read);
  for (const [id, resource] of read.resources) {
    const mine = design.resources.get(id);
    if (mine !== undefined && resourcesEqual(refOf(id), mine, resource)) next.resources.set(id, mine);
  }
  return next;
}
