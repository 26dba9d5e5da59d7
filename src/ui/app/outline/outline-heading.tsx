import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, meshRef, refOf } from "../../../model/reference/ref.ts";
import { useProblemVersion } from "../../panels/problems/use-problem-version.ts";
import { useEditor } from "../editor-context.ts";
import { useSession } from "../use-session.ts";
import classes from "./outline.module.css";
import type { OutlineGroup, OutlineRow } from "./outline-rows.ts";
import { ProblemCount, problemsText } from "./problem-count.tsx";

type Heading = Extract<OutlineRow, { type: "heading" }>;

export interface OutlineHeadingProps {
  readonly row: Heading;
  readonly index: number;
  readonly top: number;
  readonly tabbable: boolean;
}

/** The heading of a kind, which the tree collapses and expands: how many there are, and while it is collapsed how many problems they have. */
export const OutlineHeading = memo(({ row, index, top, tabbable }: OutlineHeadingProps) => {
  const { count, hasError } = useProblemsOf(row.expanded === true ? undefined : row.group);
  const Chevron = row.expanded === true ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-expanded={row.expanded}
      aria-selected={false}
      aria-label={`${row.title}, ${row.count}${problemsText(count)}`}
      tabIndex={tabbable ? 0 : -1}
      data-index={index}
      className={classes["heading"]}
      style={{ top }}
    >
      <Chevron size={14} stroke={1.5} aria-hidden />
      <span className={classes["name"]}>{row.title}</span>
      <ProblemCount count={count} hasError={hasError} />
      <span className={classes["count"]}>{row.count}</span>
    </div>
  );
});

interface ProblemSum {
  readonly count: number;
  readonly hasError: boolean;
}

/** How many problems the resources of a heading have, their routes counted; none without a heading. */
function useProblemsOf(group: OutlineGroup | undefined): ProblemSum {
  const { problems } = useEditor();
  const mesh = useSession((state) => state.mesh);
  useProblemVersion();
  const sum = { count: 0, hasError: false };
  if (group === undefined || group === "notDefined") return sum;
  for (const { at, severity } of problems) {
    const ref = refOf(at.id);
    const kind = kindDefinition(ref.kind).parent?.kind ?? ref.kind;
    if (severity === "info" || kind !== group || idOf(meshRef(ref)) !== mesh) continue;
    sum.count += 1;
    if (severity === "error") sum.hasError = true;
  }
  return sum;
}
