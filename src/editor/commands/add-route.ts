import { withValueAt } from "../../lib/json-pointer.ts";
import { mayConnect } from "../../model/connections/may-connect.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { freeId } from "../connecting/free-name.ts";
import { routeListener, routeSpec, weightedTarget } from "../connecting/route-specs.ts";
import { nameProblem } from "../name-problem.ts";

export interface AddRoute {
  readonly router: ResourceId;
  /** Absent: after its target, or `route`. */
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
export const addRoute: Command<AddRoute> = (context, { router, name, target, prefix }) => {
  const { design, graph } = context;
  const parent = design.resources.get(router);
  if (parent === undefined) return { refused: `${refOf(router).name} is not in the design.` };
  if (target !== undefined) {
    const allowed = mayConnect(design, router, target);
    if (!allowed.ok) return { refused: allowed.reason };
  }
  const builder = new ChangeBuilder(design);
  const wanted = name?.trim() ?? "";
  const id =
    wanted === ""
      ? freeId(
          builder,
          refOf(router),
          "route",
          target === undefined ? "route" : refOf(target).name,
          refOf(router).name,
        )
      : idOf(siblingRef(refOf(router), "route", wanted, refOf(router).name));
  const problem = nameProblem(design, id);
  if (problem !== undefined) return { refused: problem };
  const listener = routeListener(
    parent.spec,
    target === undefined ? undefined : design.resources.get(target)?.spec,
  );
  const targets = target === undefined ? [] : [weightedTarget(builder, target, listener.protocol, 1)];
  let spec = routeSpec(listener, targets);
  if (prefix !== undefined && (listener.protocol === "http" || listener.protocol === "http2"))
    spec = withValueAt(spec, `/${listener.protocol}Route/match/prefix`, prefix);
  const priority = nextPriority(
    graph.childrenOf(router, "route").map((each) => design.resources.get(each)?.spec),
  );
  builder.setResource(id, { spec: priority === undefined ? spec : { ...spec, priority } });
  return { change: builder.build(), label: `Add route ${refOf(id).name}`, select: [id] };
};

/** Largest priority of the API model. */
const LAST_PRIORITY = 1000;

/** A priority after those of the others; undefined where one of them has none. */
function nextPriority(specs: readonly Parameters<typeof memberAt>[0][]): number | undefined {
  const priorities = specs.map((spec) => memberAt(spec, "priority"));
  const known = priorities.filter((each) => typeof each === "number");
  if (known.length === 0 || known.length < priorities.length) return undefined;
  return Math.min(LAST_PRIORITY, Math.max(...known) + 10);
}
