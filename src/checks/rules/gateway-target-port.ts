import { severalPorts } from "../listeners-of.ts";
import { routeTypeOf } from "../route-types.ts";
import type { Rule } from "../rule.ts";

/**
 * Where the provider of the service listens on several ports, a gateway route says to which it leads (user guide;
 * terraform-provider-aws issue 29063).
 */
export const gatewayTargetPort: Rule<"MW406"> = {
  kinds: ["gatewayRoute"],
  relations: ["gatewayTarget", "provider"],
  check({ spec }, report, related) {
    const port = routeTypeOf(spec)?.route.at("action").at("target").at("port");
    if (port?.isUnset !== true) return;
    for (const service of related.named("gatewayTarget")) {
      for (const provider of service.named("provider")) {
        const ports = severalPorts(provider.at("listeners"));
        if (ports !== undefined) {
          report(port.pointer, { service: service.ref.name, name: provider.ref.name, ports });
        }
      }
    }
  },
};
