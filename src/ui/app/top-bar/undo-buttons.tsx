import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useEditor } from "../editor-context.ts";
import { redo, undo } from "../use-shortcuts.ts";

/** Undo and redo, each saying what it would do. */
export function UndoButtons() {
  const editor = useEditor();
  const back = useSyncExternalStore(editor.onHistory, () => editor.next.undo?.label);
  const forward = useSyncExternalStore(editor.onHistory, () => editor.next.redo?.label);
  return (
    <>
      <Tooltip label={back === undefined ? "Nothing to undo" : `Undo: ${back} (Ctrl+Z)`}>
        <ActionIcon aria-label="Undo" disabled={back === undefined} onClick={() => void undo(editor)}>
          <IconArrowBackUp size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={forward === undefined ? "Nothing to redo" : `Redo: ${forward} (Ctrl+Shift+Z)`}>
        <ActionIcon aria-label="Redo" disabled={forward === undefined} onClick={() => void redo(editor)}>
          <IconArrowForwardUp size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
