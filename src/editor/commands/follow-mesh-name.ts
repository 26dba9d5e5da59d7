import { applyChange } from "../../model/change/apply.ts";
import type { Change } from "../../model/change/change.ts";
import { squashChanges } from "../../model/change/squash.ts";
import { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { defaultHostname } from "../node-spec.ts";
import { textAt } from "../text-at.ts";
import { rename } from "./rename.ts";

/**
 * After a mesh was renamed: moves the hostnames that still are `NAME.OLDMESH.local`, and the virtual services
 * named like them, to the new mesh name. Never done unasked: the user may have set such a hostname by hand.
 */
export const followMeshName: Command<{ readonly mesh: ResourceId; readonly before: string }> = (
  { design, graph },
  { mesh, before },
) => {
  const builder = new ChangeBuilder(design);
  const services: [ResourceId, string][] = [];
  for (const id of hostnamesToFollow(design, graph, mesh, before)) {
    const ref = refOf(id);
    const hostname = defaultHostname(ref.name, ref.mesh);
    builder.setInSpec(id, "/serviceDiscovery/dns/hostname", hostname);
    services.push([
      idOf({ ...ref, kind: "virtualService", name: defaultHostname(ref.name, before) }),
      hostname,
    ]);
  }
  let change: Change = builder.build();
  for (const [service, name] of services) {
    const now = applyChange(design, change);
    const step = rename({ design: now, graph: new ReferenceGraph(now) }, { id: service, name });
    if ("change" in step) change = squashChanges(change, step.change);
  }
  return { change, label: `Use ${refOf(mesh).mesh} in hostnames` };
};

/** The virtual nodes of the mesh whose hostname is still the one made from the mesh's former name. */
export function hostnamesToFollow(
  design: Parameters<typeof followMeshName>[0]["design"],
  graph: ReferenceGraph,
  mesh: ResourceId,
  before: string,
): ResourceId[] {
  return graph.childrenOf(mesh).filter((id) => {
    const ref = refOf(id);
    const resource = design.resources.get(id);
    return (
      ref.kind === "virtualNode" &&
      resource !== undefined &&
      textAt(resource.spec, "serviceDiscovery", "dns", "hostname") === defaultHostname(ref.name, before)
    );
  });
}
