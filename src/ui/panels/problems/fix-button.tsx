import { Button } from "@mantine/core";
import { fixFor } from "../../../checks/fixes.ts";
import type { Problem } from "../../../checks/problem.ts";
import { undoStep } from "../../app/busy/large-step.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";

/** Does what is to be done about a problem, where that is one thing: one change, one undo. */
export function FixButton({ problem }: { readonly problem: Problem }) {
  const editor = useEditor();
  const fix = fixFor(editor.design, problem);
  if (fix === undefined) return null;
  const run = (): void => {
    if (editor.locked !== undefined) {
      notify({ text: editor.locked });
      return;
    }
    editor.apply(fix.change, fix.label);
    notify({ text: `${fix.label}.`, action: { label: "Undo", run: () => void undoStep(editor) } });
  };
  return (
    <Button variant="subtle" onClick={run} title={`${fix.label} (one step of undo)`}>
      {fix.label}
    </Button>
  );
}
