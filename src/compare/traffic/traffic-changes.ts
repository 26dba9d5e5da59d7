import { compareText } from "../../lib/compare-text.ts";
import type { Design } from "../../model/design/design.ts";
import { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import type { Difference } from "../difference.ts";
import { callsChanged } from "./calls.ts";
import { endpointsChanged } from "./endpoints-changed.ts";
import { gatewayLeads } from "./gateway-leads.ts";
import { limitsChanged } from "./limits-changed.ts";
import { securityChanged } from "./security-changed.ts";
import { IMPACTS, type TrafficChange } from "./traffic-change.ts";
import { type States, whoAnswers } from "./who-answers.ts";

/**
 * What the differences between two designs (filled with their chosen values) do to traffic, the gravest first, then by
 * resource. Routes, providers and nodes are told by who answers the services that they serve; nothing is told twice.
 */
export function trafficChanges(
  before: Design,
  after: Design,
  differences: readonly Difference[],
): readonly TrafficChange[] {
  const states = { before: new ReferenceGraph(before), after: new ReferenceGraph(after) };
  const services = new Set<ResourceId>();
  const gateways = new Set<ResourceId>();
  const nodes: ResourceId[] = [];
  const own: TrafficChange[] = [];
  for (const { id } of differences) {
    const ref = refOf(id);
    if (ref.kind === "virtualService") services.add(id);
    if (ref.kind === "virtualGateway") gateways.add(id);
    if (ref.kind === "gatewayRoute") gateways.add(idOf(siblingRef(ref, "virtualGateway", ref.parent ?? "")));
    if (ref.kind === "virtualNode") nodes.push(id);
    for (const service of servedBy(states, id)) services.add(service);
    const [was, is] = [states.before.specOf(id), states.after.specOf(id)];
    if (was === undefined || is === undefined) continue;
    own.push(
      ...endpointsChanged(id, was, is),
      ...limitsChanged(id, was, is),
      ...securityChanged(id, was, is),
    );
  }
  const all = [
    ...gatewayLeads(states, gateways),
    ...whoAnswers(states, services),
    ...callsChanged(states, nodes),
    ...own,
  ];
  return all.sort(
    (a, b) =>
      IMPACTS.indexOf(b.impact) - IMPACTS.indexOf(a.impact) ||
      compareText(a.at, b.at) ||
      compareText(a.code, b.code),
  );
}

/** The services that requests come through to a node, router or route, in either state. */
function servedBy({ before, after }: States, id: ResourceId): readonly ResourceId[] {
  const ref = refOf(id);
  if (ref.kind === "route")
    return servedBy({ before, after }, idOf(siblingRef(ref, "virtualRouter", ref.parent ?? "")));
  const found: ResourceId[] = [];
  for (const graph of [before, after]) {
    for (const { from, reference } of graph.incoming(id)) {
      if (reference.role === "provider") found.push(from);
      if (reference.role === "target") found.push(...servedBy({ before, after }, from));
    }
  }
  return found;
}
