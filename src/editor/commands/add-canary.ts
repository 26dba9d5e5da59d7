import { isJsonObject, type JsonObject } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import { nameIn } from "../../model/holes/name-value.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { prioritiesAfterMove } from "../../model/routes/priorities-after-move.ts";
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
    if (split.routes.every((route) => protocolOfRoute(builder, route) === "tcp"))
      return { refused: `The routes to ${own} are TCP, which has no headers: leave the header empty.` };
    const added: ResourceId[] = [];
    for (const route of split.routes) {
      const id = headerRoute(context, builder, route, split.version, byHeader, added);
      if (id !== undefined) added.push(id);
    }
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

/**
 * A route like this one but for one header, that leads to the canary alone. It has a priority before that of the route:
 * App Mesh does not say that more headers are tried first.
 */
function headerRoute(
  { graph }: CommandContext,
  builder: ChangeBuilder,
  route: ResourceId,
  version: ResourceId,
  { name, value }: { readonly name: string; readonly value: string },
  added: readonly ResourceId[],
): ResourceId | undefined {
  const protocol = protocolOfRoute(builder, route);
  const spec = builder.resource(route)?.spec;
  if (protocol === "tcp" || spec === undefined) return undefined;
  const ref = refOf(route);
  const { type, pointer, targets } = targetsOf(spec);
  const target = targets.find((each) => nameIn(memberAt(each, "virtualNode")) === refOf(version).name);
  const alone = {
    ...weightedTarget(builder, version, protocol, 1),
    ...(isJsonObject(target) ? target : {}),
    weight: 1,
  };
  const list = protocol === "grpc" ? "metadata" : "headers";
  const others = memberAt(spec, type, "match", list);
  const entry = { name: name.trim(), match: { exact: value.trim() } };
  let own: JsonObject = withValueAt(spec, pointer, [alone]);
  own = withValueAt(own, `/${type}/match/${list}`, [...(Array.isArray(others) ? others : []), entry]);
  const { priority: _, ...unordered } = own;
  const id = freeId(builder, ref, "route", `${ref.name}-canary`, ref.parent);
  builder.setResource(id, { spec: unordered });
  const router = idOf(siblingRef(ref, "virtualRouter", ref.parent ?? ""));
  const siblings = added.filter((each) => refOf(each).parent === ref.parent);
  const ids = [...new Set([...graph.childrenOf(router, "route"), ...siblings, route, id])];
  // Without its match the new one comes last, so that its place is made by priorities alone.
  const entries = ids.flatMap((each) => {
    const found = each === id ? {} : builder.resource(each)?.spec;
    return found === undefined ? [] : [{ id: each, spec: found }];
  });
  for (const [each, priority] of prioritiesAfterMove(entries, id, route) ?? [])
    builder.setInSpec(each, "/priority", priority);
  return id;
}
