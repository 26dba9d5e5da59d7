import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { Severity } from "../../checks/problem.ts";
import classes from "./message.module.css";

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const WORDS = { error: "Error: ", warning: "Warning: ", info: "Note: " } as const;

/** One sentence on what is wrong, with an icon for its weight. */
export function Message({
  id,
  severity,
  text,
}: {
  readonly id?: string;
  readonly severity: Severity;
  readonly text: string;
}) {
  const Icon = ICONS[severity];
  return (
    <p className={classes["message"]} data-severity={severity} id={id}>
      <Icon size={14} stroke={1.5} aria-hidden className={classes["icon"]} />
      <span>
        <span className={classes["word"]}>{WORDS[severity]}</span>
        {text}
      </span>
    </p>
  );
}
