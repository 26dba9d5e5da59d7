import { noneSpeaks } from "../../model/connections/protocols.ts";
import { protocolsMeant } from "../listeners-of.ts";
import { routeTypeOf } from "../route-types.ts";
import type { Rule } from "../rule.ts";
import { weightedTargets } from "../weighted-targets.ts";

/** A route's type is the protocol of the listeners that it leads to (user guide, routes; aws-app-mesh-roadmap issue 82). */
export const targetProtocol: Rule<"MW402"> = {
  kinds: ["route"],
  relations: ["target"],
  check(subject, report, related) {
    const type = routeTypeOf(subject.spec);
    if (type === undefined) return;
    for (const { target, node } of weightedTargets(subject, related)) {
      const listeners = protocolsMeant(node.at("listeners"), target.at("port"));
      if (listeners === undefined || !noneSpeaks(type.protocol, listeners)) continue;
      report(node.pointer, { route: type.protocol, name: node.ref.name, listeners });
    }
  },
};
