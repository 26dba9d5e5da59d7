import { compareText } from "../../lib/compare-text.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { isOpen } from "./open-mesh.ts";
import type { TrafficChange } from "./traffic-change.ts";
import type { States } from "./who-answers.ts";

/**
 * The calls that nodes may make now and could not, or could and may no longer; nodes that come or go are none. In a mesh
 * with `ALLOW_ALL` a node with any backend must list all its egress (user guide, meshes): without one it may call all.
 */
export function callsChanged({ before, after }: States, nodes: Iterable<ResourceId>): TrafficChange[] {
  return [...nodes].sort(compareText).flatMap((node): TrafficChange[] => {
    if (!before.has(node) || !after.has(node)) return [];
    const [was, is] = [backendsOf(before, node), backendsOf(after, node)];
    const caller = refOf(node).name;
    if (isOpen(after, node) && was.size > 0 && is.size === 0)
      return [{ code: "calls-all", impact: "security-weaker", at: node, args: { caller, after: "all" } }];
    if (isOpen(before, node) && was.size === 0 && is.size > 0)
      return [{ code: "calls-all", impact: "calls-may-fail", at: node, args: { caller, after: "backends" } }];
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
