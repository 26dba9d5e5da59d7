import { Checkbox } from "@mantine/core";
import { useSignal } from "../../canvas/use-signal.ts";
import { ONLY_CHANGED } from "./only-changed.ts";

/** Turns on and off whether outline and table list only what differs. */
export function OnlyChangedBox() {
  return (
    <Checkbox
      size="xs"
      label="Only what changed"
      checked={useSignal(ONLY_CHANGED)}
      onChange={(event) => ONLY_CHANGED.set(event.currentTarget.checked)}
    />
  );
}
