import type { Json } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { freeId } from "./free-name.ts";
import { routeListener, routeSpec, weightedTarget } from "./route-specs.ts";

/** What a new route may be told. */
export interface NewRoute {
  /** Absent or empty: after its target, or `route`. */
  readonly name?: string;
  /** The virtual node that all its requests go to; absent makes a route that leads nowhere yet. */
  readonly target?: ResourceId;
  /** The path that requests start with (http, http2); absent: `/`. */
  readonly prefix?: string;
}

/**
 * Adds a route to a router: of the protocol of its listener, for every request. It has a priority only where the
 * router's other routes have one: then it comes after them.
 */
export function newRoute(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  router: ResourceId,
  { name = "", target, prefix }: NewRoute,
): Done | Refused {
  const parent = refOf(router);
  const resource = design.resources.get(router);
  if (resource === undefined) return { refused: `${parent.name} is not in the design.` };
  const wanted = name.trim();
  const id =
    wanted === ""
      ? freeId(builder, parent, "route", target === undefined ? "route" : refOf(target).name, parent.name)
      : idOf(siblingRef(parent, "route", wanted, parent.name));
  const problem = nameProblem(design, id);
  if (problem !== undefined) return { refused: problem };
  const behind = target === undefined ? undefined : builder.resource(target)?.spec;
  const listener = routeListener(resource.spec, behind);
  const targets = target === undefined ? [] : [weightedTarget(builder, target, listener.protocol, 1)];
  let spec = routeSpec(listener, targets);
  if (prefix !== undefined && (listener.protocol === "http" || listener.protocol === "http2"))
    spec = withValueAt(spec, `/${listener.protocol}Route/match/prefix`, prefix);
  const others = graph.childrenOf(router, "route").map((each) => design.resources.get(each)?.spec);
  const priority = nextPriority(others.map((each) => memberAt(each, "priority")));
  builder.setResource(id, { spec: priority === undefined ? spec : { ...spec, priority } });
  const message =
    target === undefined
      ? `Route ${refOf(id).name} leads nowhere yet: add a target.`
      : `${parent.name} now sends requests to ${refOf(target).name} by route ${refOf(id).name}.`;
  return { change: builder.build(), label: `Add route ${refOf(id).name}`, message, select: [id] };
}

/** Largest priority of the API model. */
const LAST_PRIORITY = 1000;

/** A priority after those of the others; undefined where one of them has none. */
function nextPriority(priorities: readonly (Json | undefined)[]): number | undefined {
  const known = priorities.filter((each) => typeof each === "number");
  if (known.length === 0 || known.length < priorities.length) return undefined;
  return Math.min(LAST_PRIORITY, Math.max(...known) + 10);
}
