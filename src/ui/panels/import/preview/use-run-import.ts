import { useState } from "react";
import { applyChange, undoStep } from "../../../app/busy/large-step.ts";
import { useEditor } from "../../../app/editor-context.ts";
import { notify } from "../../../app/notify.tsx";
import { usePanels } from "../../../app/panel-state.ts";
import type { ImportOutcome } from "../import-outcome.ts";
import type { ImportClient } from "../work/import-client.ts";
import type { BesidesResources, ChangeArgs } from "../work/messages.ts";
import { busyText, buttonText, doneText } from "./summary-text.ts";

export interface RunImport {
  readonly run: () => Promise<void>;
  /** The worker makes the change. */
  readonly running: boolean;
}

/** Does what the preview shows, as one step of undo, and says so. */
export function useRunImport(
  client: ImportClient,
  how: Omit<ChangeArgs, "remove">,
  outcome: ImportOutcome,
  besides: BesidesResources,
): RunImport {
  const editor = useEditor();
  const { close } = usePanels();
  const [running, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    if (editor.locked !== undefined) {
      notify({ text: editor.locked, tone: "problem" });
      return;
    }
    setRunning(true);
    const { version } = editor.store;
    const change = await client.change({ ...how, remove: outcome.besides });
    setRunning(false);
    // Another tab or the file on disk changed the design meanwhile: the preview follows, the user looks again.
    if (change === undefined || editor.store.version !== version) return;
    close();
    const label = buttonText(outcome, besides);
    if (!(await applyChange(editor, change, label, busyText(outcome, besides)))) {
      notify({ text: editor.locked ?? "The import was stopped: the design is as it was before." });
      return;
    }
    if (outcome.mesh !== undefined) editor.session.set({ mesh: outcome.mesh });
    notify({
      text: doneText(outcome, besides),
      action: { label: "Undo", run: () => void undoStep(editor) },
    });
  };
  return { run, running };
}
