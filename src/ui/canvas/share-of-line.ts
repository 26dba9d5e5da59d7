import type { EdgeId } from "../../diagram/edge.ts";
import { targetsOf } from "../../editor/connecting/route-specs.ts";
import type { Editor } from "../../editor/editor.ts";
import { fillId } from "../../model/holes/fill-id.ts";
import { nameIn } from "../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import type { BoardModel } from "./board-model.ts";

/** A weighted target of a route that has several: its share can be set. */
export interface RouteShare {
  readonly route: ResourceId;
  readonly node: ResourceId;
}

/**
 * The share that a line shows: that of its route, or of the one route by which requests to a service come to the
 * node. Undefined where all requests go there, or where it differs by route.
 */
export function shareOfLine(editor: Editor, { scene }: BoardModel, id: EdgeId): RouteShare | undefined {
  const edge = scene.edges.get(id);
  if (edge === undefined) return undefined;
  const node = edge.to;
  const shown = refOf(fillId(node, editor.filled.values)).name;
  if (edge.role === "target")
    return edge.fromRow !== undefined && hasShares(editor, edge.fromRow)
      ? { route: edge.fromRow, node }
      : undefined;
  const routes = edge.through
    .flatMap((router) => editor.graph.childrenOf(router, "route"))
    .filter((route) => sharedTargets(editor, route).some(({ name }) => name === shown));
  const [only, ...others] = routes;
  return only !== undefined && others.length === 0 && hasShares(editor, only)
    ? { route: only, node }
    : undefined;
}

/** True for a route with several targets. */
export function hasShares(editor: Editor, route: ResourceId): boolean {
  const spec = editor.design.resources.get(route)?.spec;
  return spec !== undefined && refOf(route).kind === "route" && targetsOf(spec).targets.length > 1;
}

/** A target of a route with its weight and what that makes of all. */
export interface SharedTarget {
  readonly index: number;
  readonly name: string;
  readonly weight: number | undefined;
  readonly total: number;
}

/** The weighted targets of a route, in the order of its spec, with the chosen values in their names. */
export function sharedTargets(editor: Editor, route: ResourceId): SharedTarget[] {
  const { targets } = targetsOf(editor.filled.design.resources.get(route)?.spec ?? {});
  const weights = targets.map((target) => memberAt(target, "weight"));
  const known = weights.map((weight) => (typeof weight === "number" ? weight : undefined));
  const total = known.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  return targets.map((target, index) => ({
    index,
    name: nameIn(memberAt(target, "virtualNode")) ?? "target without a node",
    weight: known[index],
    total,
  }));
}
