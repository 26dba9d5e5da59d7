import { ActionIcon, Button, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { useNarrow } from "../use-narrow.ts";

export interface BarButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly onClick: () => void;
}

/** A button of the top bar: icon and word, or the icon alone where there is little room. */
export function BarButton({ label, icon: Glyph, onClick }: BarButtonProps) {
  const glyph = <Glyph size={16} stroke={1.5} aria-hidden />;
  if (!useNarrow()) {
    return (
      <Button variant="default" leftSection={glyph} onClick={onClick}>
        {label}
      </Button>
    );
  }
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={onClick}>
        {glyph}
      </ActionIcon>
    </Tooltip>
  );
}
