import type { Json, JsonObject } from "../lib/json.ts";

export interface NodeFields {
  /** As typed: a number, or text such as `${PORT}` that is not one; empty makes a node without listener. */
  readonly port: string;
  readonly protocol: string;
  readonly hostname: string;
}

/** The hostname that a new node gets unless the user says otherwise. */
export function defaultHostname(name: string, mesh: string): string {
  return `${name}.${mesh}.local`;
}

/**
 * The spec of a new virtual node. Without a port it has neither listener nor service discovery, because
 * App Mesh takes both or none (hashicorp/terraform-provider-aws#13337; aws-app-mesh-controller-for-k8s webhooks).
 */
export function nodeSpec({ port, protocol, hostname }: NodeFields): JsonObject {
  if (port.trim() === "") return {};
  return {
    listeners: [{ portMapping: { port: numberOrText(port), protocol } }],
    ...(hostname.trim() === "" ? {} : { serviceDiscovery: { dns: { hostname: hostname.trim() } } }),
  };
}

/** A whole number where the text is one, else the text as typed: it is kept, and the checks say what is wrong. */
export function numberOrText(text: string): Json {
  const trimmed = text.trim();
  return /^-?\d{1,15}$/.test(trimmed) ? Number(trimmed) + 0 : trimmed;
}
