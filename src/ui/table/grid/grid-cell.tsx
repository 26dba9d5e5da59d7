import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Problem } from "../../../checks/problem.ts";
import { problemText } from "../../../checks/problem-text.ts";
import type { Column } from "../columns/column.ts";
import classes from "./grid.module.css";

interface GridCellProps {
  readonly column: Column;
  readonly row: number;
  /** Its column, the row header counted. */
  readonly place: number;
  readonly text: string;
  readonly title: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly problems: readonly Problem[];
  /** The field while the cell is edited. */
  readonly children: ReactNode;
}

/** One cell: its text, and what is wrong with it. */
export function GridCell({
  column,
  row,
  place,
  text,
  title,
  active,
  selected,
  problems,
  children,
}: GridCellProps) {
  const messages = problems.map((problem) => problemText(problem).message);
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      aria-selected={selected}
      aria-readonly={column.write === undefined}
      aria-invalid={messages.length > 0}
      tabIndex={active ? 0 : -1}
      data-cell={`${row} ${place}`}
      data-still={column.id === "name" ? "name" : undefined}
      data-selected={selected || undefined}
      data-active={active || undefined}
      data-mono={column.mono || undefined}
      data-numeric={column.numeric || undefined}
      data-readonly={column.write === undefined || undefined}
      className={classes["cell"]}
      title={messages.length > 0 ? messages.join("\n") : title}
    >
      {children === false ? (
        <>
          <span className={classes["text"]}>{text}</span>
          {messages.length > 0 && (
            <span className={classes["wrong"]}>
              <IconAlertCircle size={14} stroke={1.5} aria-hidden />
              <span className={classes["hidden"]}>{messages.join(" ")}</span>
            </span>
          )}
        </>
      ) : (
        children
      )}
    </div>
  );
}
