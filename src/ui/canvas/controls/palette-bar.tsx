import { useEditor } from "../../app/editor-context.ts";
import { ADD_GATEWAY, ADD_NODE, ADD_ROUTER, ADD_SERVICE } from "../../commands/add-commands.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { useBoard } from "../board-context.ts";
import { CommandButton } from "./command-button.tsx";
import classes from "./controls.module.css";

/** What the bar offers, from top to bottom. */
const COMMANDS = [ADD_NODE, ADD_SERVICE, ADD_ROUTER, ADD_GATEWAY];

/** Left middle: what can be added. */
export function PaletteBar() {
  const board = useBoard();
  const editor = useEditor();
  const { looking } = useOpenDesigns();
  const anchor = (): { x: number; y: number } => ({ x: 64, y: board.view.size.value.height / 2 - 120 });
  return (
    <div
      className={classes["palette"]}
      role="toolbar"
      aria-label="Add"
      aria-orientation="vertical"
      data-control
    >
      {COMMANDS.map((command) => (
        <CommandButton
          key={command.id}
          command={command}
          refused={looking && editor.locked}
          side="right"
          anchor={anchor}
        />
      ))}
    </div>
  );
}
