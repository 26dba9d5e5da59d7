import type { JsonObject } from "../../../lib/json.ts";
import type { SpecReference } from "../kind-definition.ts";
import { nameAt } from "../names-in.ts";

/** A virtual service names its provider: a virtual node or a virtual router. */
export function virtualServiceReferences(spec: JsonObject): SpecReference[] {
  return [
    ...nameAt(spec, ["provider", "virtualNode", "virtualNodeName"], "provider", "virtualNode"),
    ...nameAt(spec, ["provider", "virtualRouter", "virtualRouterName"], "provider", "virtualRouter"),
  ];
}
