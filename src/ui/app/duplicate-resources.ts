import { copyItems } from "../../editor/clipboard.ts";
import { isDone } from "../../editor/command.ts";
import { pasting } from "../../editor/commands/paste.ts";
import type { Editor } from "../../editor/editor.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { runStep } from "./busy/large-step.ts";
import { notify } from "./notify.tsx";

/** Adds copies of these resources, where no board is shown on which they would stand beside the originals. */
export async function duplicateResources(editor: Editor, items: readonly ResourceId[]): Promise<void> {
  const { mesh, view } = editor.session.state;
  const clip = copyItems(editor.design, editor.graph, items);
  const outcome = await runStep(editor, pasting, { clip, mesh, view }, "Duplicating");
  if (outcome !== undefined) notify({ text: isDone(outcome) ? `${outcome.label}.` : outcome.refused });
}
