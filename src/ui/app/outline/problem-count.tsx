import { IconAlertTriangle } from "@tabler/icons-react";
import classes from "./outline.module.css";

/** How many problems a row has; nothing where it has none. */
export function ProblemCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes["problems"]} title={problemsText(count).slice(2)}>
      <IconAlertTriangle size={14} stroke={1.5} aria-hidden /> {count}
    </span>
  );
}

/** The same for the name of a row: `, 2 problems`. */
export function problemsText(count: number): string {
  return count === 0 ? "" : count === 1 ? ", 1 problem" : `, ${count} problems`;
}
