import type { Design } from "../model/design/design.ts";
import type { GroupId } from "../model/design/group.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, meshRef, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";

/** The cards of a group in no order. Costs a look at every member of every group. */
export function membersOf({ members }: Pick<Design, "members">, group: GroupId): ResourceId[] {
  return [...members].flatMap(([id, member]) => (member.group === group ? [id] : []));
}

/**
 * What goes into a group for these items of a mesh: a route stands for its router, a gateway route for its
 * gateway; the virtual services that a node or router provides go with it, as they are on its card in the
 * services view.
 */
export function groupable(
  graph: ReferenceGraph,
  mesh: ResourceId,
  items: readonly ResourceId[],
): ResourceId[] {
  const ids = new Set<ResourceId>();
  for (const item of items) {
    const ref = refOf(item);
    if (ref.kind === "mesh" || idOf(meshRef(ref)) !== mesh) continue;
    const card = ref.parent === undefined ? item : idOf(siblingRef(ref, parentKind(ref.kind), ref.parent));
    ids.add(card);
    for (const { from, reference } of graph.incoming(card)) if (reference.role === "provider") ids.add(from);
  }
  return [...ids].sort();
}

function parentKind(kind: string) {
  return kind === "route" ? "virtualRouter" : "virtualGateway";
}
