import { type Design, emptyDesign } from "../model/design/design.ts";
import { idOf } from "../model/reference/ref.ts";

/** The mesh of a new design, until the user names it. */
export const DEFAULT_MESH = "my-mesh";

/** A new design: one mesh with nothing in it. */
export function newDesign(mesh: string = DEFAULT_MESH): Design {
  const design = emptyDesign();
  design.resources.set(idOf({ kind: "mesh", mesh, name: mesh }), { spec: {} });
  return design;
}
