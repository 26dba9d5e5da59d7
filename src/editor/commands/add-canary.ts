import type { JsonObject } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { prioritiesAfterMove } from "../../model/routes/priorities-after-move.ts";
import { inEvaluationOrder } from "../../model/routes/route-order.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command, CommandContext } from "../command.ts";
import { freeId } from "../connecting/free-name.ts";
import { protocolOfRoute, targetsOf, weightedTarget } from "../connecting/route-specs.ts";
import { splitNode } from "../connecting/split-node.ts";
import { nameProblem } from "../name-problem.ts";

export interface AddCanary {
  readonly node: ResourceId;
  /** Absent or empty: `NODE-canary`. */
  readonly name?: string;
  /** Share of the requests, 0 to 100; absent: 10. */
  readonly percent?: number;
  /** Requests with this header go to the canary alone; only for http, http2 and grpc (metadata). */
  readonly header?: { readonly name: string; readonly value: string };
}

/**
 * Adds a canary of a virtual node: a copy with a small share of its requests, and where a header is named, a route
 * tried first that sends all requests with it to the canary. One change.
 */
export const addCanary: Command<AddCanary> = (context, { node, name, percent = 10, header }) => {
  const { design } = context;
  const own = refOf(node).name;
  const wanted = name?.trim() || `${own}-canary`;
  const problem = nameProblem(design, idOf(siblingRef(refOf(node), "virtualNode", wanted)));
  if (problem !== undefined) return { refused: problem };
  const builder = new ChangeBuilder(design);
  const split = splitNode(context, builder, node, wanted, percent);
  if ("refused" in split) return split;
  const byHeader = header === undefined || header.name.trim() === "" ? undefined : header;
  if (byHeader !== undefined) {
    for (const route of split.routes) headerRoute(context, builder, route, split.version, byHeader);
  }
  const also =
    byHeader === undefined ? "" : `, and all with ${byHeader.name.trim()}: ${byHeader.value.trim()}`;
  return {
    change: builder.build(),
    label: `Add canary ${wanted}`,
    message: `${wanted} now gets ${percent} % of the requests of ${own}${also}.`,
    select: [split.version],
  };
};

/** A route like this one but for one header, tried before it, that leads to the canary alone. */
function headerRoute(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  route: ResourceId,
  version: ResourceId,
  { name, value }: { readonly name: string; readonly value: string },
): void {
  const protocol = protocolOfRoute(builder, route);
  const spec = builder.resource(route)?.spec;
  if (protocol === "tcp" || spec === undefined) return;
  const ref = refOf(route);
  const { type, pointer } = targetsOf(spec);
  const list = protocol === "grpc" ? "metadata" : "headers";
  const others = memberAt(spec, type, "match", list);
  const entry = { name: name.trim(), match: { exact: value.trim() } };
  let own: JsonObject = withValueAt(spec, pointer, [weightedTarget(builder, version, protocol, 1)]);
  own = withValueAt(own, `/${type}/match/${list}`, [...(Array.isArray(others) ? others : []), entry]);
  const id = freeId(builder, ref, "route", `${ref.name}-canary`, ref.parent);
  builder.setResource(id, { spec: own });
  const router = idOf(siblingRef(ref, "virtualRouter", ref.parent ?? ""));
  const ids = [...new Set([...graph.childrenOf(router, "route"), route, id])];
  const entries = ids.flatMap((each) => {
    const found = builder.resource(each)?.spec ?? design.resources.get(each)?.spec;
    return found === undefined ? [] : [{ id: each, spec: found }];
  });
  const order = inEvaluationOrder(entries).map((each) => each.id);
  if (order.indexOf(id) < order.indexOf(route)) return;
  for (const [each, priority] of prioritiesAfterMove(entries, id, route) ?? [])
    builder.setInSpec(each, "/priority", priority);
}
