import { ActionIcon, Tooltip } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useCommands } from "../../commands/commands-context.tsx";
import { REDO, UNDO } from "../../commands/edit-commands.ts";
import { ariaKeys } from "../../commands/key-match.ts";
import { useEditor } from "../editor-context.ts";

/** Undo and redo, each saying what it would do. */
export function UndoButtons() {
  const editor = useEditor();
  const desk = useCommands();
  const back = useSyncExternalStore(editor.onHistory, () => editor.next.undo?.label);
  const forward = useSyncExternalStore(editor.onHistory, () => editor.next.redo?.label);
  const buttons = [
    { name: "Undo", command: UNDO, label: back },
    { name: "Redo", command: REDO, label: forward },
  ];
  return buttons.map(({ name, command, label }) => {
    const [keys = ""] = command.keys ?? [];
    const Glyph = command.icon;
    const text = label === undefined ? `Nothing to ${name.toLowerCase()}` : `${name}: ${label} (${keys})`;
    return (
      <Tooltip key={name} label={text}>
        <ActionIcon
          aria-label={name}
          aria-keyshortcuts={ariaKeys(keys)}
          disabled={label === undefined}
          onClick={() => desk.run(command)}
        >
          <Glyph size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    );
  });
}
