import { useSyncExternalStore } from "react";
import type { Point } from "../../../model/design/design.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { titleOf, type UiCommand } from "../../commands/ui-command.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import { ToolButton } from "./tool-button.tsx";

export interface CommandButtonProps {
  readonly command: UiCommand;
  /** Why it cannot be used now. */
  readonly refused?: string | undefined;
  readonly side?: "top" | "right";
  /** Where what it opens shall stand, in screen pixels from the board's corner. */
  readonly anchor?: () => Point;
}

/** A button of the board that runs a command: with its title, its icon and its keys. */
export function CommandButton({ command, refused, side = "top", anchor }: CommandButtonProps) {
  const desk = useCommands();
  useSignal(desk.shown);
  const { revision } = useBoard();
  // What can be done changes with what is on the board.
  const look = (): string => {
    const context = desk.context();
    return JSON.stringify([
      titleOf(command, context),
      command.isOn?.(context) ?? null,
      command.isAvailable?.(context) ?? true,
    ]);
  };
  const [label, on, isAvailable] = JSON.parse(useSyncExternalStore(revision.subscribe, look)) as [
    string,
    boolean | null,
    boolean,
  ];
  const [keys] = command.keys ?? [];
  return (
    <ToolButton
      icon={command.icon}
      label={label}
      {...(keys === undefined ? {} : { keys })}
      {...(on === null ? {} : { pressed: on })}
      {...(refused === undefined ? {} : { refused })}
      disabled={refused !== undefined || !isAvailable}
      side={side}
      onClick={() => desk.run(command, desk.context(anchor === undefined ? {} : { anchor: anchor() }))}
    />
  );
}
