import { ActionIcon, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { ariaKeys, keyCaps } from "../../commands/key-match.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./controls.module.css";

export interface ToolButtonProps {
  readonly icon: Icon;
  /** A verb and a noun. */
  readonly label: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled, for its tooltip: one sentence. */
  readonly refused?: string;
  readonly side?: "top" | "right";
  readonly onClick: () => void;
}

/** A button of the board with its name and key in a tooltip. */
export function ToolButton({
  icon: Glyph,
  label,
  keys,
  pressed,
  disabled = false,
  refused,
  side = "top",
  onClick,
}: ToolButtonProps) {
  // Over a popover that the button opened, its name would hide the fields.
  const covered = useSignal(useBoard().popup) !== undefined;
  return (
    <Tooltip
      label={refused ?? (keys === undefined ? label : `${label} (${keyCaps(keys).join(" ")})`)}
      position={side}
      disabled={covered}
    >
      <ActionIcon
        className={classes["tool"] ?? ""}
        aria-label={label}
        {...(keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys) })}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        variant={pressed === true ? "light" : "subtle"}
        color={pressed === true ? "blue" : "gray"}
        c={disabled || pressed === true ? undefined : "var(--text)"}
        disabled={disabled}
        onClick={onClick}
      >
        <Glyph size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
