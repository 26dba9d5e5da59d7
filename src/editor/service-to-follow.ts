import type { Design } from "../model/design/design.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf } from "../model/reference/ref.ts";

/**
 * The virtual service that is named after a virtual node (`cart.shop.local` of the node `cart`) and has it as
 * provider, and the name that it would have after the node was renamed. Undefined where there is none, or where
 * that name is taken. It is never renamed unasked: callers outside the design may use its name.
 */
export function serviceToFollow(
  design: Design,
  graph: ReferenceGraph,
  node: ResourceId,
  newName: string,
): { readonly id: ResourceId; readonly name: string } | undefined {
  const { kind, name } = refOf(node);
  if (kind !== "virtualNode" || newName === name) return undefined;
  for (const { from, reference } of graph.incoming(node)) {
    const service = refOf(from).name;
    if (reference.role !== "provider" || (service !== name && !service.startsWith(`${name}.`))) continue;
    const wanted = newName + service.slice(name.length);
    const taken = design.resources.has(idOf({ ...refOf(from), name: wanted }));
    return taken ? undefined : { id: from, name: wanted };
  }
  return undefined;
}
