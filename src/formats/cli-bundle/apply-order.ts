import { compareText } from "../../lib/compare-text.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";

/**
 * Kinds in the order in which they can be created: what is referred to first. A backend may name a service
 * that is not there yet (aws-app-mesh-examples#92), so nodes come before services; routes name nodes,
 * services name nodes and routers, gateway routes name services.
 */
const APPLY_ORDER: readonly Kind[] = [
  "mesh",
  "virtualNode",
  "virtualRouter",
  "route",
  "virtualService",
  "virtualGateway",
  "gatewayRoute",
];

/** The ids in the order in which their resources can be created; by id within a kind. */
export function inApplyOrder(ids: Iterable<ResourceId>): ResourceId[] {
  const rank = (id: ResourceId) => APPLY_ORDER.indexOf(refOf(id).kind);
  return [...ids].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}
