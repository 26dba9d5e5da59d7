import { isDone } from "../../editor/command.ts";
import { remove } from "../../editor/commands/remove.ts";
import type { Editor } from "../../editor/editor.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { tell } from "../canvas/actions/tell.ts";
import { undoStep } from "./busy/large-step.ts";

/** Deletes resources from a list; the message offers to undo it. True where they are gone. */
export function removeResources(editor: Editor, items: readonly ResourceId[]): boolean {
  const outcome = editor.run(remove, { items, backends: [] });
  tell(editor, outcome, { label: "Undo", run: () => void undoStep(editor) });
  return isDone(outcome);
}
