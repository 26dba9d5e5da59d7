import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import classes from "./outline.module.css";

/** How many problems a row has, with the icon that its card has; nothing where it has none. */
export function ProblemCount({ count, hasError }: { readonly count: number; readonly hasError: boolean }) {
  if (count === 0) return null;
  const Icon = hasError ? IconAlertCircle : IconAlertTriangle;
  return (
    <span
      className={classes["problems"]}
      data-severity={hasError ? "error" : "warning"}
      title={problemsText(count).slice(2)}
    >
      <Icon size={14} stroke={1.5} aria-hidden /> {count}
    </span>
  );
}

/** The same for the name of a row: `, 2 problems`. */
export function problemsText(count: number): string {
  return count === 0 ? "" : count === 1 ? ", 1 problem" : `, ${count} problems`;
}
