import { Editor } from "../../../editor/editor.ts";
import type { HistoryState } from "../../../editor/history.ts";
import { slicesOf } from "../../../lib/sliced.ts";
import type { Design } from "../../../model/design/design.ts";
import type { Opening } from "../opening.ts";

/** Editors of designs with more resources are made in slices, and check what is not seen later (`checkLater`). */
const MANY = 400;

/** The editor of a design that is opened; undefined where the user stopped that. */
export async function editorOf(
  design: Design,
  history: HistoryState | undefined,
  opening: Opening,
): Promise<Editor | undefined> {
  const { size } = design.resources;
  if (size <= MANY) return new Editor(design, history);
  // References, then variables.
  return opening.run(Editor.opening(design, history), 2 * slicesOf(size));
}
