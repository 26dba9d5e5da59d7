import { useEffect } from "react";
import type { Editor } from "../../editor/editor.ts";
import { redoStep, undoStep } from "./busy/large-step.ts";
import { isTyping } from "./is-typing.ts";
import { notify } from "./notify.tsx";
import type { PanelState } from "./panel-state.ts";

/** What focuses the search field of the top bar. */
export const SEARCH_FIELD = "search-field";
/** What focuses the filter of the outline. */
export const FILTER_FIELD = "filter-field";

/**
 * The keys that work wherever the focus is: undo and redo, save (which is never needed), open, import,
 * export, search, filter. Those of the board are the board's. Nothing is taken from a field in which the
 * user types, but for Ctrl+K and Ctrl+S.
 */
export function useShortcuts(editor: Editor, panels: Pick<PanelState, "open" | "panel">): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const run = shortcut(event, editor, panels);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [editor, panels]);
}

function shortcut(
  event: KeyboardEvent,
  editor: Editor,
  panels: Pick<PanelState, "open" | "panel">,
): (() => unknown) | undefined {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  // The field lies under an open panel, which keeps the focus; the browser's own Ctrl+K is not meant either.
  if (command && key === "k") return () => panels.panel === undefined && focusField(SEARCH_FIELD);
  if (command && key === "s") return () => notify({ text: "Every change is saved as you make it." });
  if (isTyping(event.target) || panels.panel !== undefined) return undefined;
  if (command && key === "z") return () => (event.shiftKey ? redo(editor) : undo(editor));
  if (command && key === "y") return () => redo(editor);
  if (command && (key === "i" || key === "o")) return () => panels.open({ kind: "import" });
  if (command && key === "e") return () => panels.open({ kind: "export" });
  if (!command && !event.altKey && key === "/") return () => focusField(FILTER_FIELD);
  return undefined;
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** Takes the last step back and says what it was. */
export async function undo(editor: Editor): Promise<void> {
  const label = await undoStep(editor);
  notify({ text: label === undefined ? "There is nothing to undo." : `Undone: ${label}.` });
}

/** Does the step again that was undone last, and says what it was. */
export async function redo(editor: Editor): Promise<void> {
  const label = await redoStep(editor);
  notify({ text: label === undefined ? "There is nothing to redo." : `Done again: ${label}.` });
}
