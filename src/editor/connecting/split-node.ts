import { nameIn } from "../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { weightsForShare } from "../../model/routes/shares.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Refused } from "../command.ts";
import { copyNode } from "./copy-node.ts";
import { protocolOfRoute, targetsOf, weightedTarget, weightOf } from "./route-specs.ts";
import { addRouterInFront, routesTo, servicesProvidedBy } from "./router-of-node.ts";

/** The new version of a node, and the routes that now send a share to it. */
export interface Split {
  readonly version: ResourceId;
  readonly routes: readonly ResourceId[];
}

/**
 * Adds a version of a node behind every route that leads to it (through a new router where services lead to it
 * directly): it gets so many percent of what the node gets there.
 */
export function splitNode(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  node: ResourceId,
  name: string,
  percent: number,
): Split | Refused {
  const own = refOf(node).name;
  if (!design.resources.has(node)) return { refused: `${own} is not in the design.` };
  if (!(percent >= 0 && percent <= 100)) return { refused: "A share is a number from 0 to 100 percent." };
  const direct = servicesProvidedBy(graph, node).length > 0;
  const before = routesTo(graph, node);
  if (!direct && before.length === 0) {
    return { refused: `No virtual service leads to ${own}: extract a service first.` };
  }
  const version = copyNode(design, builder, node, name);
  const added = direct ? addRouterInFront(design, graph, builder, node, `${own}-router`).routes : [];
  const routes = [...before, ...added];
  for (const route of routes) shareRoute(builder, route, node, version, percent);
  return { version, routes };
}

function shareRoute(
  builder: ChangeBuilder,
  route: ResourceId,
  node: ResourceId,
  version: ResourceId,
  percent: number,
): void {
  const spec = builder.resource(route)?.spec ?? {};
  const { pointer, targets } = targetsOf(spec);
  const index = targets.findIndex((each) => nameIn(memberAt(each, "virtualNode")) === refOf(node).name);
  if (index < 0) return;
  const weights = targets.map((each) => weightOf(each) ?? 1);
  // The version listens as the node does: the port that the route meant is that of the version too.
  const port = memberAt(targets[index], "port");
  const entry = {
    ...weightedTarget(builder, version, protocolOfRoute(builder, route), 1),
    ...(port === undefined ? {} : { port }),
  };
  const all = [...targets, entry];
  const next = splitWeights(weights, index, percent);
  builder.setInSpec(
    route,
    pointer,
    all.map((each, i) => ({ ...(each as object), weight: next[i] ?? 0 })),
  );
}

/**
 * The weights of all targets and, last, of the new one, which takes so many percent of the share at `index`. Where no
 * weights up to 100 are exact, who gets requests gets at least one part.
 */
function splitWeights(weights: readonly number[], index: number, percent: number): number[] {
  const [old = 0, version = 0] = weightsForShare([1, 1], 1, percent);
  const parts = old + version;
  const scaled = weights.map((weight, i) => (i === index ? weight * old : weight * parts));
  const all = [...scaled, (weights[index] ?? 0) * version];
  const divisor = all.reduce(greatestDivisor, 0) || 1;
  const reduced = all.map((weight) => weight / divisor);
  const most = Math.max(...reduced);
  if (most <= 100) return reduced;
  return reduced.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.round((weight * 100) / most))));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
