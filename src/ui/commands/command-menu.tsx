import { Menu, Portal } from "@mantine/core";
import type { Point } from "../../model/design/design.ts";
import classes from "./command-entries.module.css";
import { CommandEntries } from "./command-entries.tsx";
import type { MenuPlace, UiContext } from "./ui-command.ts";

export interface CommandMenuProps {
  readonly place: MenuPlace;
  readonly context: UiContext;
  /** Where it opens, in pixels of the page. */
  readonly at: Point;
  /** What it is about: "Actions for cart". */
  readonly label: string;
  readonly onClose: () => void;
}

/** A context menu of commands beside the board, for a row of a list; the focus goes back to the row. */
export function CommandMenu({ place, context, at, label, onClose }: CommandMenuProps) {
  return (
    <Portal>
      <Menu
        opened
        onClose={onClose}
        position="bottom-start"
        offset={0}
        width={240}
        trapFocus
        // Near the rim it lies over its anchor rather than outside of what is seen.
        middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      >
        <Menu.Target>
          <button
            type="button"
            tabIndex={-1}
            className={classes["anchor"]}
            style={{ left: at.x, top: at.y }}
            aria-label={label}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <CommandEntries place={place} context={context} />
        </Menu.Dropdown>
      </Menu>
    </Portal>
  );
}
