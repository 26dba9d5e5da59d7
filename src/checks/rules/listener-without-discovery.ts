import { isJsonArray } from "../../lib/json.ts";
import type { Rule } from "../rule.ts";

/**
 * A virtual node that listens must say how it is found. API reference, VirtualNodeSpec.serviceDiscovery: "If
 * you specify a listener, then you must specify service discovery information"; the Kubernetes controller
 * and AWS CDK refuse it too, and none of 370 published virtual nodes does otherwise. An empty list of
 * listeners, as describe output has it, is no listener.
 */
export const listenerWithoutDiscovery: Rule<"MW117"> = {
  kinds: ["virtualNode"],
  check({ resource: { spec } }, report) {
    const listeners = spec["listeners"];
    if (!isJsonArray(listeners) || listeners.length === 0) return;
    if (spec["serviceDiscovery"] === undefined) {
      report("/spec/serviceDiscovery", { listeners: listeners.length });
    }
  },
};
