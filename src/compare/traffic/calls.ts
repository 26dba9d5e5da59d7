import { compareText } from "../../lib/compare-text.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { TrafficChange } from "./traffic-change.ts";
import type { States } from "./who-answers.ts";

/** The calls that nodes may make now and could not, or could and may no longer; nodes that come or go are none. */
export function callsChanged({ before, after }: States, nodes: Iterable<ResourceId>): TrafficChange[] {
  return [...nodes].sort(compareText).flatMap((node): TrafficChange[] => {
    if (!before.has(node) || !after.has(node)) return [];
    const [was, is] = [backendsOf(before, node), backendsOf(after, node)];
    const caller = refOf(node).name;
    return [
      ...[...is]
        .filter((service) => !was.has(service))
        .map(
          (service) => ({ code: "call-added", impact: "none", at: node, args: { caller, service } }) as const,
        ),
      ...[...was]
        .filter((service) => !is.has(service))
        .map(
          (service) =>
            ({
              code: "call-removed",
              impact: "calls-may-fail",
              at: node,
              args: { caller, service },
            }) as const,
        ),
    ];
  });
}

function backendsOf(graph: ReferenceLinks, node: ResourceId): ReadonlySet<string> {
  const backends = graph.outgoing(node).filter(({ role }) => role === "backend");
  return new Set(backends.map(({ to }) => to.name).sort(compareText));
}
