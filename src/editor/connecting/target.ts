import type { Json } from "../../lib/json.ts";
import { mayConnect } from "../../model/connections/may-connect.ts";
import { nameIn } from "../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { inEvaluationOrder } from "../../model/routes/route-order.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { newRoute } from "./new-route.ts";
import { protocolOfRoute, targetsOf, weightedTarget, weightOf } from "./route-specs.ts";

/** What only the user can decide: which route of the router sends requests to the node. */
export interface RouteQuestion {
  readonly kind: "which-route";
  /** In evaluation order; a new route is always possible besides. */
  readonly routes: readonly ResourceId[];
}

/** The answer to which route: one of the router's, or a new one. */
export const NEW_ROUTE = "new";

/** Lets a route, or one of a router's, send a share of its requests to a node. */
export function target(
  context: CommandContext,
  builder: ChangeBuilder,
  from: ResourceId,
  node: ResourceId,
  chosen: ResourceId | typeof NEW_ROUTE | undefined,
): Done | Refused | { readonly ask: RouteQuestion } {
  if (refOf(from).kind === "route") return addTarget(builder, from, node);
  const { design, graph } = context;
  const routes = graph.childrenOf(from, "route");
  if (chosen === NEW_ROUTE || routes.length === 0) return newRoute(context, builder, from, { target: node });
  if (chosen !== undefined) {
    if (!routes.includes(chosen))
      return { refused: `${refOf(chosen).name} is no route of ${refOf(from).name}.` };
    const allowed = mayConnect(design, chosen, node);
    return allowed.ok ? addTarget(builder, chosen, node) : { refused: allowed.reason };
  }
  const entries = routes.map((id) => ({ id, spec: design.resources.get(id)?.spec ?? {} }));
  return { ask: { kind: "which-route", routes: inEvaluationOrder(entries).map(({ id }) => id) } };
}

/**
 * Adds the node to the targets of a route: one of the mean weight of the others, or one for each of these weights.
 */
export function addTarget(
  builder: ChangeBuilder,
  route: ResourceId,
  node: ResourceId,
  weights?: readonly (Json | undefined)[],
): Done | Refused {
  const spec = builder.resource(route)?.spec;
  const [from, to] = [refOf(route).name, refOf(node).name];
  if (spec === undefined) return { refused: `${from} is not in the design.` };
  const { pointer, targets } = targetsOf(spec);
  if (targets.some((each) => nameIn(memberAt(each, "virtualNode")) === to)) {
    return { refused: `${to} is already a target of route ${from}.`, select: [route] };
  }
  const added = (weights ?? [meanWeight(targets)]).map((weight) => ({
    ...weightedTarget(builder, node, protocolOfRoute(builder, route), 1),
    ...(weight === undefined ? {} : { weight }),
  }));
  if (targets.length + added.length > MOST_TARGETS) {
    return {
      refused: `Route ${from} would have more than ${MOST_TARGETS} targets, the most that App Mesh takes.`,
    };
  }
  builder.setInSpec(route, pointer, [...targets, ...added]);
  return {
    change: builder.build(),
    label: `Let route ${from} reach ${to}`,
    message: `Route ${from} now sends requests to ${to}.`,
    select: [route],
  };
}

/** `WeightedTargets` of the API model. */
const MOST_TARGETS = 10;

function meanWeight(targets: readonly Json[]): number {
  const weights = targets.flatMap((each) => weightOf(each) ?? []);
  if (weights.length === 0) return 1;
  return Math.max(1, Math.round(weights.reduce((sum, weight) => sum + weight, 0) / weights.length));
}
