import { isJsonArray, isJsonObject } from "../../lib/json.ts";
import { isHole } from "../../model/design/hole.ts";
import type { Rule } from "../rule.ts";

/**
 * A virtual node with service discovery must listen. The service's own words, quoted in
 * terraform-provider-aws#13337: "BadRequestException: Service Discovery can't be set without a listener."
 */
export const discoveryWithoutListener: Rule<"MW118"> = {
  kinds: ["virtualNode"],
  check({ resource: { spec } }, report) {
    const discovery = spec["serviceDiscovery"];
    const listeners = spec["listeners"];
    if (discovery === undefined || isHole(discovery)) return;
    if (listeners !== undefined && !(isJsonArray(listeners) && listeners.length === 0)) return;
    const method = isJsonObject(discovery) ? Object.keys(discovery).sort()[0] : undefined;
    report("/spec/listeners", method === undefined ? {} : { method });
  },
};
