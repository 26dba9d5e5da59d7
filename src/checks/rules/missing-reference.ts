import type { Rule } from "../rule.ts";

/**
 * A provider, a route's target and a gateway route's service must exist (API reference: "routes traffic to an
 * existing virtual service"; for the others inferred from the console and from AWS's scripts). A backend may
 * name a service that does not exist yet (aws-app-mesh-examples issue 92).
 */
export const missingReference: Rule<"MW407"> = {
  kinds: ["virtualService", "route", "gatewayRoute"],
  relations: ["provider", "target", "gatewayTarget"],
  needsWhole: true,
  check(_subject, report, related) {
    for (const role of ["provider", "target", "gatewayTarget"] as const) {
      for (const named of related.named(role)) {
        if (named.isOpen || named.isHere) continue;
        report(named.pointer, { kind: named.ref.kind, name: named.ref.name });
      }
    }
  },
};
