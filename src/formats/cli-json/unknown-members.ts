import type { JsonObject } from "../../lib/json.ts";
import { pointerSteps } from "../../lib/json-pointer.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { validateShape } from "../../model/schema/validate-shape.ts";
import { type Notice, type NoticePlace, notice } from "../notice.ts";

/** A notice for each member of the spec, at any depth, that the API does not know. They stay in the spec. */
export function unknownSpecMembers(
  kind: Kind,
  spec: JsonObject,
  placeOf: (pointerInSpec: string) => NoticePlace,
): Notice[] {
  return validateShape(kindDefinition(kind).specShape, spec)
    .filter(({ rule }) => rule === "unknown-member")
    .map(({ pointer }) =>
      notice("member-unknown", placeOf(pointer), { member: pointerSteps(pointer).at(-1) ?? "" }),
    );
}
