import { Checkbox } from "@mantine/core";
import { Signal } from "../../canvas/signal.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { useComparison } from "./comparison.ts";

/** Outline and table list only what differs, while the design is compared. */
export const ONLY_CHANGED = new Signal(false);

/** Turns that on and off; not there while nothing is compared. */
export function OnlyChanged() {
  const checked = useSignal(ONLY_CHANGED);
  if (useComparison() === undefined) return null;
  return (
    <Checkbox
      size="xs"
      label="Only what changed"
      checked={checked}
      onChange={(event) => ONLY_CHANGED.set(event.currentTarget.checked)}
    />
  );
}
