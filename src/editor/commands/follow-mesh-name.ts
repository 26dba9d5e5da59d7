import type { Design } from "../../model/design/design.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { defaultHostname } from "../node-spec.ts";
import { renameChange } from "../rename-change.ts";
import { textAt } from "../text-at.ts";

/**
 * After a mesh was renamed: moves the hostnames that still are `NAME.OLDMESH.local`, and the virtual services
 * named like them, to the new mesh name. Never done unasked: the user may have set such a hostname by hand.
 */
export const followMeshName: Command<{ readonly mesh: ResourceId; readonly before: string }> = (
  context,
  { mesh, before },
) => {
  const { design, graph } = context;
  const builder = new ChangeBuilder(design);
  const names = new Map<ResourceId, string>();
  for (const id of hostnamesToFollow(design, graph, mesh, before)) {
    const ref = refOf(id);
    const hostname = defaultHostname(ref.name, ref.mesh);
    builder.setInSpec(id, "/serviceDiscovery/dns/hostname", hostname);
    const service = idOf(siblingRef(ref, "virtualService", defaultHostname(ref.name, before)));
    if (!design.resources.has(service) && !graph.isNamed(service)) continue;
    // A service keeps its name where the new one is taken.
    const problem = nameProblem(design, idOf({ ...refOf(service), name: hostname }));
    if (problem === undefined) names.set(service, hostname);
  }
  return {
    change: renameChange(context, builder, names),
    label: `Use ${refOf(mesh).mesh} in hostnames`,
  };
};

/** The virtual nodes of the mesh whose hostname is still the one made from the mesh's former name. */
export function hostnamesToFollow(
  design: Design,
  graph: ReferenceGraph,
  mesh: ResourceId,
  before: string,
): ResourceId[] {
  return graph.childrenOf(mesh, "virtualNode").filter((id) => {
    const hostname = textAt(design.resources.get(id)?.spec ?? {}, "serviceDiscovery", "dns", "hostname");
    return hostname === defaultHostname(refOf(id).name, before);
  });
}
