import { compareText } from "../../lib/compare-text.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { inEvaluationOrder } from "../../model/routes/route-order.ts";
import { ROUTE_TYPES } from "../../model/routes/route-types.ts";
import { listAt, memberAt } from "../../model/routes/spec-access.ts";
import { matchRequest } from "../../traffic/match-request.ts";
import type { TrafficRequest } from "../../traffic/traffic-request.ts";

/** Who answers a request: nodes by name with their shares of 1, or nobody and why. */
export type Outcome =
  | { readonly is: "nodes"; readonly shares: ReadonlyMap<string, number> }
  | { readonly is: "nobody"; readonly why: "no-service" | "no-provider" | "no-route" | "no-target" }
  /** A placeholder or a wrong value on the way, or a condition that the request says nothing of. */
  | { readonly is: "unknown" };

/** Which nodes answer a request to a virtual service. */
export function serviceOutcome(graph: ReferenceLinks, service: ResourceId, request: TrafficRequest): Outcome {
  if (!graph.has(service)) return { is: "nobody", why: "no-service" };
  const provider = graph.outgoing(service).find(({ role }) => role === "provider")?.to;
  if (provider === undefined) return { is: "nobody", why: "no-provider" };
  const id = idOf(provider);
  if (!graph.has(id)) return { is: "nobody", why: "no-provider" };
  if (provider.kind === "virtualNode") return { is: "nodes", shares: new Map([[provider.name, 1]]) };
  const taken = routeTaken(graph, id, "route", request);
  if (taken === "unknown") return { is: "unknown" };
  return taken === undefined ? { is: "nobody", why: "no-route" } : targetShares(graph, taken);
}

/**
 * The first route (gateway route) in the order of evaluation that a request takes; undefined where it takes none,
 * unknown where that hangs on something that is not known.
 */
export function routeTaken(
  graph: ReferenceLinks,
  parent: ResourceId,
  kind: "route" | "gatewayRoute",
  request: TrafficRequest,
): ResourceId | undefined | "unknown" {
  const entries = graph.childrenOf(parent, kind).map((id) => ({ id, spec: graph.specOf(id) ?? {} }));
  for (const { id, spec } of inEvaluationOrder(entries)) {
    const { result } = matchRequest(kind, spec, request);
    if (result === "unknown") return "unknown";
    if (result === "yes") return id;
  }
  return undefined;
}

function targetShares(graph: ReferenceLinks, route: ResourceId): Outcome {
  const spec = graph.specOf(route) ?? {};
  const weights = new Map<string, number>();
  for (const target of ROUTE_TYPES.flatMap((type) => listAt(spec, type, "action", "weightedTargets"))) {
    const [node, weight] = [memberAt(target, "virtualNode"), memberAt(target, "weight")];
    if (typeof node !== "string" || typeof weight !== "number") return { is: "unknown" };
    const exists = graph.has(idOf(siblingRef(refOf(route), "virtualNode", node)));
    if (exists) weights.set(node, (weights.get(node) ?? 0) + weight);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { is: "nobody", why: "no-target" };
  const shares = [...weights]
    .filter(([, weight]) => weight > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([node, weight]) => [node, weight / total] as const);
  return { is: "nodes", shares: new Map(shares) };
}

/** Whether two outcomes are one to those who ask. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.is !== "nodes" || b.is !== "nodes") return a.is === b.is && whyOf(a) === whyOf(b);
  return (
    a.shares.size === b.shares.size && [...a.shares].every(([node, share]) => b.shares.get(node) === share)
  );
}

function whyOf(outcome: Outcome): string | undefined {
  return outcome.is === "nobody" ? outcome.why : undefined;
}
