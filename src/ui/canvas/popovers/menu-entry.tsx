import { Menu } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import classes from "./board-menu.module.css";

export interface MenuEntryProps {
  readonly icon: Icon;
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A line of a context menu. */
export function MenuEntry({ icon: Glyph, label, keys, disabled = false, onClick }: MenuEntryProps) {
  return (
    <Menu.Item
      disabled={disabled}
      leftSection={<Glyph size={16} stroke={1.5} aria-hidden />}
      rightSection={keys === undefined ? undefined : <span className={classes["key"]}>{keys}</span>}
      onClick={onClick}
    >
      {label}
    </Menu.Item>
  );
}
