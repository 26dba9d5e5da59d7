import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { useCommands } from "../../commands/commands-context.tsx";
import { ariaKeys } from "../../commands/key-match.ts";
import type { UiCommand } from "../../commands/ui-command.ts";
import { useNarrow } from "../use-narrow.ts";

export interface BarButtonProps {
  /** One word; the command's title says more. */
  readonly label: string;
  readonly command: UiCommand;
}

/** A button of the top bar: icon and word, or the icon alone where there is little room. */
export function BarButton({ label, command }: BarButtonProps) {
  const desk = useCommands();
  const { icon: Glyph, keys: [keys] = [] } = command;
  const shortcut = keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys) };
  const glyph = <Glyph size={16} stroke={1.5} aria-hidden />;
  const tip = keys === undefined ? label : `${label} (${keys})`;
  const narrow = useNarrow();
  return (
    <Tooltip label={tip} disabled={!narrow && keys === undefined}>
      {narrow ? (
        <ActionIcon variant="default" aria-label={label} {...shortcut} onClick={() => desk.run(command)}>
          {glyph}
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={glyph} {...shortcut} onClick={() => desk.run(command)}>
          {label}
        </Button>
      )}
    </Tooltip>
  );
}
