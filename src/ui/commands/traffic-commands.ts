import { IconEye } from "@tabler/icons-react";
import { EFFECTIVE_SHOWN } from "../inspector/effective/effective-shown.ts";
import type { UiCommand } from "./ui-command.ts";

/** What happens to requests. */
export const TRAFFIC_COMMANDS: readonly UiCommand[] = [
  {
    id: "effective-values",
    title: "Show effective values",
    group: "Traffic",
    icon: IconEye,
    scope: "anywhere",
    words: "defaults empty fields app mesh decides inspector",
    isOn: () => EFFECTIVE_SHOWN.value,
    run: () => EFFECTIVE_SHOWN.set(!EFFECTIVE_SHOWN.value),
  },
];
