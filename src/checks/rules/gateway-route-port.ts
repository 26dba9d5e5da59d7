import { severalPorts } from "../listeners-of.ts";
import { routeTypeOf } from "../route-types.ts";
import type { Rule } from "../rule.ts";

/** User guide, gateway routes: where the gateway has several listeners, a gateway route says for which port it is. */
export const gatewayRoutePort: Rule<"MW405"> = {
  kinds: ["gatewayRoute"],
  relations: ["parent"],
  check({ spec }, report, related) {
    const port = routeTypeOf(spec)?.route.at("match").at("port");
    const gateway = related.parent;
    if (gateway === undefined || port?.isUnset !== true) return;
    const ports = severalPorts(gateway.at("listeners"));
    if (ports !== undefined) report(port.pointer, { name: gateway.ref.name, ports });
  },
};
