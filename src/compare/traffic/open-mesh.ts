import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { memberAt } from "../../model/routes/spec-access.ts";

/** Whether the mesh of a resource lets calls out (`ALLOW_ALL`). */
export function isOpen(graph: ReferenceLinks, id: ResourceId): boolean {
  return memberAt(graph.specOf(meshOf(id)), "egressFilter", "type") === "ALLOW_ALL";
}

/** What was found in a state: a state does not change while it is compared. */
const found = new WeakMap<ReferenceLinks, Map<ResourceId, readonly string[]>>();

/** The names of the nodes that may call whatever they like: those without a backend, where the mesh lets calls out. */
export function nodesThatCallAll(graph: ReferenceLinks, id: ResourceId): readonly string[] {
  const mesh = meshOf(id);
  const known = found.get(graph) ?? new Map<ResourceId, readonly string[]>();
  found.set(graph, known);
  const names = known.get(mesh) ?? (isOpen(graph, id) ? nodesWithoutBackends(graph, mesh) : []);
  known.set(mesh, names);
  return names;
}

function nodesWithoutBackends(graph: ReferenceLinks, mesh: ResourceId): readonly string[] {
  return graph
    .childrenOf(mesh, "virtualNode")
    .filter((node) => graph.outgoing(node).every(({ role }) => role !== "backend"))
    .map((node) => refOf(node).name);
}

function meshOf(id: ResourceId): ResourceId {
  return idOf(meshRef(refOf(id)));
}
