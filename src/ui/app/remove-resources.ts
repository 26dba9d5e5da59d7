import { removing } from "../../editor/commands/remove.ts";
import type { Editor } from "../../editor/editor.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { tell } from "../canvas/actions/tell.ts";
import { runStep, undoStep } from "./busy/large-step.ts";

/** Deletes resources from a list; the message offers to undo it. True where they are gone. */
export async function removeResources(editor: Editor, items: readonly ResourceId[]): Promise<boolean> {
  const outcome = await runStep(editor, removing, { items, backends: [] }, "Deleting");
  return outcome !== undefined && tell(editor, outcome, { label: "Undo", run: () => void undoStep(editor) });
}
