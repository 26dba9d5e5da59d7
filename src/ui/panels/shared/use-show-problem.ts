import type { Problem } from "../../../checks/problem.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { focusField } from "../../inspector/focus-field.ts";

/** Closes the panel and brings the resource of a problem, and its field, into view. */
export function useShowProblem(): (problem: Problem) => void {
  const editor = useEditor();
  const { close } = usePanels();
  return ({ at }) => {
    close();
    focusField(editor, at.id, at.pointer);
  };
}
