import type { Problem } from "../../../checks/problem.ts";
import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";

/** The problems of all resources of a mesh, by resource and place. */
export function problemsOfMesh({ meshes, problems }: Editor, mesh: ResourceId): Problem[] {
  return [...meshes.members(mesh)].sort(compareText).flatMap((id) => problems.problemsAt(id));
}
