import type { Design } from "../model/design/design.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import { serviceNameOf } from "./service-name-of.ts";

/** The only virtual node of the mesh that is found under the service's name; undefined for none or several. */
export function nodeFoundAs(
  design: Design,
  graph: ReferenceGraph,
  service: ResourceId,
): ResourceId | undefined {
  const ref = refOf(service);
  const nodes = graph
    .childrenOf(idOf(meshRef(ref)), "virtualNode")
    .filter((id) => serviceNameOf(design.resources.get(id)?.spec ?? {}) === ref.name);
  return nodes.length === 1 ? nodes[0] : undefined;
}
