import { noneSpeaks } from "../../model/connections/protocols.ts";
import { protocolsMeant } from "../listeners-of.ts";
import { routeTypeOf } from "../route-types.ts";
import type { Rule } from "../rule.ts";

/**
 * A route's type is the protocol of the router's listener that it is for (user guide, routes;
 * aws-app-mesh-roadmap issue 82).
 */
export const routeProtocol: Rule<"MW401"> = {
  kinds: ["route"],
  relations: ["parent"],
  check({ spec }, report, related) {
    const type = routeTypeOf(spec);
    const router = related.parent;
    if (type === undefined || router === undefined) return;
    const listeners = protocolsMeant(router.at("listeners"), type.route.at("match").at("port"));
    if (listeners === undefined || !noneSpeaks(type.protocol, listeners)) return;
    report(type.route.pointer, { route: type.protocol, name: router.ref.name, listeners });
  },
};
