import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import type { Rule } from "../rule.ts";

/**
 * A route stands in a router, a gateway route in a gateway. The service's words of a mesh's node
 * (aws-app-mesh-roadmap issue 173): "VirtualNode with name X is not present under mesh M for account N".
 */
export const missingParent: Rule<"MW408"> = {
  kinds: ["route", "gatewayRoute"],
  relations: ["parent"],
  needsWhole: true,
  check(_subject, report, related) {
    const { parent } = related;
    if (parent === undefined || parent.ref.name === "" || parent.isHere) return;
    if (!isTemplatedName(parent.ref.name))
      report(parent.pointer, { kind: parent.ref.kind, name: parent.ref.name });
  },
};
