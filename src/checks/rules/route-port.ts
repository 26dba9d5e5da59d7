import { severalPorts } from "../listeners-of.ts";
import { routeTypeOf } from "../route-types.ts";
import type { Rule } from "../rule.ts";

/**
 * The service's own words (aws-app-mesh-controller-for-k8s issue 715): "Route must define a port match criteria
 * if the Virtual Router has multiple listeners".
 */
export const routePort: Rule<"MW403"> = {
  kinds: ["route"],
  relations: ["parent"],
  check({ spec }, report, related) {
    const port = routeTypeOf(spec)?.route.at("match").at("port");
    const router = related.parent;
    if (router === undefined || port?.isUnset !== true) return;
    const ports = severalPorts(router.at("listeners"));
    if (ports !== undefined) report(port.pointer, { name: router.ref.name, ports });
  },
};
