import { IconAlertCircle, IconAlertTriangle, IconChevronRight, IconInfoCircle } from "@tabler/icons-react";
import type { Problem, Severity } from "../../../checks/problem.ts";
import type { FormNode } from "../form/form-node.ts";
import { summaryOf } from "../form/summary.ts";
import { useForm } from "../form-context.ts";
import { useFieldProblems } from "../use-field-problems.ts";
import { useFieldValue } from "../use-field-value.ts";
import classes from "./blocks.module.css";

/** One line that opens a page: what the block is, and what it holds in short. */
export function PageRow({ node, pointer }: { readonly node: FormNode; readonly pointer: string }) {
  const { openPage } = useForm();
  const value = useFieldValue(pointer);
  const problems = useFieldProblems(pointer, true);
  const summary = summaryOf(node.shape, value);
  return (
    <Row
      label={node.label}
      summary={value === undefined ? "Not set" : summary === "" ? "Set" : summary}
      unset={value === undefined}
      problems={problems}
      pointer={pointer}
      onOpen={() => openPage(pointer)}
    />
  );
}

export interface RowProps {
  readonly label: string;
  readonly summary: string;
  readonly mono?: boolean;
  readonly unset?: boolean;
  readonly problems?: readonly Problem[];
  readonly pointer?: string;
  readonly onOpen: () => void;
}

/** A line that opens a page. */
export function Row({
  label,
  summary,
  mono = false,
  unset = false,
  problems = [],
  pointer,
  onOpen,
}: RowProps) {
  return (
    <button type="button" className={classes["row"]} data-field={pointer} onClick={onOpen}>
      <span className={classes["rowLabel"]}>{label}</span>
      <span className={classes["rowSummary"]} data-unset={unset} data-mono={mono} title={summary}>
        {summary}
      </span>
      <ProblemCount problems={problems} />
      <IconChevronRight size={14} stroke={1.5} aria-hidden className={classes["chevron"]} />
    </button>
  );
}

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** How many problems there are, with the icon of the gravest. */
export function ProblemCount({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const worst: Severity = problems.some(({ severity }) => severity === "error")
    ? "error"
    : problems.some(({ severity }) => severity === "warning")
      ? "warning"
      : "info";
  const Icon = ICONS[worst];
  const text = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  return (
    <span className={classes["count"]} data-severity={worst} title={text}>
      <Icon size={14} stroke={1.5} aria-hidden />
      <span aria-hidden>{problems.length}</span>
      <span className={classes["hidden"]}>{text}</span>
    </span>
  );
}
