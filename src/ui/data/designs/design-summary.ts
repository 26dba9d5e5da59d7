import type { Editor } from "../../../editor/editor.ts";
import { type Design, SETTINGS_ID } from "../../../model/design/design.ts";
import { refOf } from "../../../model/reference/ref.ts";
import type { DesignRow } from "./rows.ts";

/** What the list of designs shows of a design; costs the same in a small and in a large one. */
export function designSummary({
  design,
  meshes,
}: Pick<Editor, "design" | "meshes">): Pick<DesignRow, "name" | "mesh" | "resources"> {
  const ids = meshes.ids();
  const mesh = ids[0] === undefined ? "" : refOf(ids[0]).mesh;
  const own = ids.filter((id) => design.resources.has(id)).length;
  return { name: designName(design, mesh), mesh, resources: design.resources.size - own };
}

/** The name that a design goes by: its own, else that of its mesh. */
function designName(design: Design, mesh: string): string {
  return design.settings.get(SETTINGS_ID)?.name ?? (mesh === "" ? "Untitled" : mesh);
}
