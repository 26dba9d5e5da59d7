import type { JsonObject } from "../lib/json.ts";
import { nameTextAt } from "./text-at.ts";

/**
 * The name under which a virtual node is found: its DNS hostname, else `service.namespace` of AWS Cloud Map.
 * A virtual service that leads to it goes by this name.
 */
export function serviceNameOf(nodeSpec: JsonObject): string | undefined {
  const hostname = nameTextAt(nodeSpec, "serviceDiscovery", "dns", "hostname");
  if (hostname !== undefined) return hostname;
  const service = nameTextAt(nodeSpec, "serviceDiscovery", "awsCloudMap", "serviceName");
  const namespace = nameTextAt(nodeSpec, "serviceDiscovery", "awsCloudMap", "namespaceName");
  return service === undefined || namespace === undefined ? undefined : `${service}.${namespace}`;
}
