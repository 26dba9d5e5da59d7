import { Editor } from "../../../editor/editor.ts";
import type { HistoryState } from "../../../editor/history.ts";
import type { Design } from "../../../model/design/design.ts";
import { finishInSlices } from "../in-slices.ts";

/** Editors of designs with more resources are made in slices, and check what is not seen later (`checkLater`). */
const MANY = 400;

/** The editor of a design that is opened. */
export async function editorOf(design: Design, history?: HistoryState): Promise<Editor> {
  if (design.resources.size <= MANY) return new Editor(design, history);
  return finishInSlices(Editor.opening(design, history));
}
