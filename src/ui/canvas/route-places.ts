import type { Editor } from "../../editor/editor.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { inEvaluationOrder, type RouteEntry } from "../../model/routes/route-order.ts";

/** The routes beside a route or gateway route, and itself. */
export function routesBeside({ design, graph }: Editor, route: ResourceId): RouteEntry[] {
  const ref = refOf(route);
  const parent = kindDefinition(ref.kind).parent?.kind;
  if (parent === undefined) return [];
  return graph
    .childrenOf(idOf(siblingRef(ref, parent, ref.parent ?? "")))
    .map((id) => ({ id, spec: design.resources.get(id)?.spec ?? {} }));
}

/** The same in the order in which they are tried. */
export function orderOf(editor: Editor, route: ResourceId): ResourceId[] {
  return inEvaluationOrder(routesBeside(editor, route)).map(({ id }) => id);
}
