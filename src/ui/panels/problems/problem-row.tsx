import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import type { Problem } from "../../../checks/problem.ts";
import { problemText } from "../../../checks/problem-text.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { nameTitle, shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { ExplainProblem } from "./explain-problem.tsx";
import { FixMenu } from "./fix-menu.tsx";
import classes from "./problem-row.module.css";

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const WORDS = { error: "Error", warning: "Warning", info: "Note" } as const;

export interface ProblemRowProps {
  readonly problem: Problem;
  /** Goes to the field. */
  readonly onShow: (problem: Problem) => void;
}

/** One problem: what is wrong where. The row leads to the field; beside it what mends it, and what it means. */
export function ProblemRow({ problem, onShow }: ProblemRowProps) {
  const values = useChosenValues();
  const { code, severity, at } = problem;
  const Glyph = ICONS[severity];
  const name = shownName(at.id, values);
  const { message } = problemText(problem);
  return (
    <div className={classes["row"]}>
      <UnstyledButton
        className={classes["go"]}
        title={`${message} Go to the field.`}
        onClick={() => onShow(problem)}
        onKeyDown={moveInList}
      >
        <Glyph
          size={16}
          stroke={1.5}
          className={classes["glyph"]}
          data-severity={severity}
          role="img"
          aria-label={WORDS[severity]}
        />
        <span className={classes["resource"]} title={nameTitle(at.id, name)}>
          <KindIcon kind={refOf(at.id).kind} />
          <span className={classes["name"]}>{name}</span>
        </span>
        <span className={classes["message"]}>{message}</span>
      </UnstyledButton>
      <FixMenu problem={problem} />
      <ExplainProblem code={code} />
    </div>
  );
}

/** Arrow keys go from row to row. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const row = event.target instanceof Element ? event.target.closest("li") : null;
  if (by === 0 || row === null) return;
  const next = by === 1 ? row.nextElementSibling : row.previousElementSibling;
  const button = next?.querySelector("button");
  if (button === null || button === undefined) return;
  event.preventDefault();
  button.focus();
}
