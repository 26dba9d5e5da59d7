import type { Editor } from "../../../editor/editor.ts";
import { refOf } from "../../../model/reference/ref.ts";

/** True for a new design in which nothing was done: a mesh without anything in it, and nothing to undo. */
export function isUntouched({ design, history }: Editor): boolean {
  const [first, ...others] = design.resources;
  if (others.length > 0 || history.done.length > 0 || history.undone.length > 0) return false;
  if (first === undefined) return true;
  const [id, { spec }] = first;
  return refOf(id).kind === "mesh" && Object.keys(spec).length === 0;
}
