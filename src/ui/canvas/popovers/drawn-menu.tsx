import { Menu } from "@mantine/core";
import type { DrawnId } from "../../../editor/session.ts";
import type { Point } from "../../../model/design/design.ts";
import { isGroupId } from "../../../model/design/group.ts";
import { CommandEntries } from "../../commands/command-entries.tsx";
import { useCommands } from "../../commands/commands-context.tsx";
import { useBoard } from "../board-context.ts";
import { focusDrawn } from "../drawn/focus-drawn.ts";
import classes from "./board-menu.module.css";
import { WITHIN_BOARD } from "./menu-within-board.ts";

/** The context menu of a group or a note. */
export function DrawnMenu({ id, anchor }: { readonly id: DrawnId; readonly anchor: Point }) {
  const board = useBoard();
  const desk = useCommands();
  const isGroup = isGroupId(id);
  const close = (): void => {
    if (board.popup.value?.kind !== "drawn-menu") return;
    board.popup.set(undefined);
    focusDrawn(board, id);
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={0}
      width={240}
      trapFocus
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      hideDetached={false}
      middlewares={WITHIN_BOARD}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes["anchor"]}
          style={{ left: anchor.x, top: anchor.y }}
          aria-label={`Actions for the ${isGroup ? "group" : "note"}`}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes["menu"] ?? ""}>
        <CommandEntries
          place={isGroup ? "group" : "note"}
          context={desk.context({ items: [], edges: [], drawn: [id], anchor })}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
