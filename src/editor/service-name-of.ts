import type { JsonObject } from "../lib/json.ts";
import { textAt } from "./text-at.ts";

/**
 * The name under which a virtual node is found: its DNS hostname, else `service.namespace` of AWS Cloud Map.
 * A virtual service that leads to it goes by this name.
 */
export function serviceNameOf(nodeSpec: JsonObject): string | undefined {
  const hostname = textAt(nodeSpec, "serviceDiscovery", "dns", "hostname");
  if (hostname !== undefined) return hostname;
  const service = textAt(nodeSpec, "serviceDiscovery", "awsCloudMap", "serviceName");
  const namespace = textAt(nodeSpec, "serviceDiscovery", "awsCloudMap", "namespaceName");
  return service === undefined || namespace === undefined ? undefined : `${service}.${namespace}`;
}
