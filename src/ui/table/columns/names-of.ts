import type { Kind } from "../../../model/kinds/kind.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import type { CellSource } from "./column.ts";

/** The names of the resources of a kind in the mesh of another resource, each once. */
export function namesOf(id: ResourceId, kind: Kind, { graph }: Pick<CellSource, "graph">): string[] {
  const mesh = idOf(meshRef(refOf(id)));
  return [...new Set(graph.childrenOf(mesh, kind).map((each) => refOf(each).name))];
}
