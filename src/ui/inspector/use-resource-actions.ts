import { copyItems } from "../../editor/clipboard.ts";
import { type Done, isDone, type Refused } from "../../editor/command.ts";
import { paste } from "../../editor/commands/paste.ts";
import { type Remove, removing } from "../../editor/commands/remove.ts";
import type { Editor } from "../../editor/editor.ts";
import { cliCommand, cliFileName } from "../../formats/cli-json/command.ts";
import { writeCliJson } from "../../formats/cli-json/write.ts";
import { fillId } from "../../model/holes/fill-id.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { idOf, meshRef, refOf } from "../../model/reference/ref.ts";
import { runStep, undoStep } from "../app/busy/large-step.ts";
import { useEditor } from "../app/editor-context.ts";
import { filledResource } from "../app/filled-resource.ts";
import { notify } from "../app/notify.tsx";
import { useChosenValues } from "../app/use-chosen-values.ts";
import { copyText } from "../components/copy-text.ts";
import { useChosenTarget } from "../data/chosen-target.ts";
import { downloadText } from "../data/download.ts";

export interface ResourceActions {
  readonly fileName: string;
  readonly copyCommand: () => void;
  readonly copyJson: () => void;
  readonly download: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

/** What the menu of a resource does. */
export function useResourceActions(id: ResourceId): ResourceActions {
  const editor = useEditor();
  const { target } = useChosenTarget();
  const filledId = fillId(id, useChosenValues());
  const fileName = cliFileName(filledId);
  const text = (): string => {
    const resource = editor.design.resources.get(id);
    if (resource === undefined) return "";
    const filled = filledResource(editor, id, resource);
    return writeCliJson(filled.id, filled.resource, "create").text;
  };
  return {
    fileName,
    copyCommand: () => {
      const to = target === undefined ? undefined : { endpointUrl: target.endpoint, region: target.region };
      void copyText(cliCommand(filledId, "create", fileName, to), "the command");
    },
    copyJson: () => void copyText(text(), fileName),
    download: () => downloadText(fileName, text()),
    duplicate: () => {
      const clip = copyItems(editor.design, editor.graph, [id]);
      const { view } = editor.session.state;
      tell(editor, editor.run(paste, { clip, mesh: idOf(meshRef(refOf(id))), view }));
    },
    remove: () => void removeItems(editor, [id]),
  };
}

/** Deletes resources and says so, with a way back. */
export async function removeItems(
  editor: Editor,
  items: readonly ResourceId[],
  backends: Remove["backends"] = [],
): Promise<void> {
  const outcome = await runStep(editor, removing, { items, backends }, "Deleting");
  if (outcome !== undefined) tell(editor, outcome);
}

/** Shows what a command did, with Undo, or why it did nothing. */
function tell(editor: Editor, outcome: Done | Refused): void {
  if (!isDone(outcome)) notify({ text: outcome.refused, tone: "problem" });
  else {
    notify({
      text: outcome.message ?? `${outcome.label}.`,
      action: { label: "Undo", run: () => void undoStep(editor) },
    });
  }
}
