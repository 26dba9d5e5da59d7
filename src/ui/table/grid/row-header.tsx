import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { Problem } from "../../../checks/problem.ts";
import { problemText } from "../../../checks/problem-text.ts";
import { SIGNS } from "../../../diagram/compared/change-state.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useShownRef } from "../../app/shown-name.ts";
import { useDifference } from "../../data/compare/comparison.ts";
import { differenceText } from "../../data/compare/difference-text.ts";
import classes from "./grid.module.css";

interface RowHeaderProps {
  readonly row: number;
  readonly id: ResourceId;
  readonly active: boolean;
  readonly problems: readonly Problem[];
}

/** The number of a row; where the resource has problems an icon says so. */
export function RowHeader({ row, id, active, problems }: RowHeaderProps) {
  const { name } = useShownRef(id);
  const difference = useDifference(id);
  const told = problems.filter(({ severity }) => severity !== "info");
  const count = told.length === 1 ? "1 problem" : `${told.length} problems`;
  const hasError = told.some(({ severity }) => severity === "error");
  const Icon = hasError ? IconAlertCircle : IconAlertTriangle;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={`Row ${row + 1}, ${name}${differenceText(difference)}${told.length === 0 ? "" : `, ${count}`}`}
      tabIndex={active ? 0 : -1}
      data-cell={`${row} 0`}
      data-still
      data-mark={difference?.state}
      data-severity={hasError ? "error" : undefined}
      className={classes["rowHeader"]}
      title={told.length === 0 ? undefined : told.map((problem) => problemText(problem).message).join("\n")}
    >
      {difference !== undefined && <span aria-hidden>{SIGNS[difference.state]}</span>}
      {told.length === 0 ? row + 1 : <Icon size={14} stroke={1.5} aria-hidden />}
    </div>
  );
}
