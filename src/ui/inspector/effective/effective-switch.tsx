import { ActionIcon } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useSignal } from "../../canvas/use-signal.ts";
import { EFFECTIVE_SHOWN } from "./effective-shown.ts";

/** Shows what App Mesh does with each empty field, or hides it. */
export function EffectiveSwitch() {
  const isShown = useSignal(EFFECTIVE_SHOWN);
  return (
    <ActionIcon
      size={28}
      variant={isShown ? "light" : "subtle"}
      color={isShown ? "blue" : "gray"}
      aria-label="Show effective values"
      aria-pressed={isShown}
      title="Show effective values"
      onClick={() => EFFECTIVE_SHOWN.set(!isShown)}
    >
      <IconEye size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
