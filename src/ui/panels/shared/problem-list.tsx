import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { Problem } from "../../../checks/problem.ts";
import { problemText } from "../../../checks/problem-text.ts";
import { nameTitle, shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import classes from "./problem-list.module.css";

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle };
const WORDS = { error: "Error", warning: "Warning", info: "Note" };

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly label: string;
  /** Goes to the field of a problem. */
  readonly show: (problem: Problem) => void;
}

/** Problems of the design, each with a way to its field. */
export function ProblemList({ problems, label, show }: ProblemListProps) {
  const values = useChosenValues();
  return (
    <ul className={classes["list"]} aria-label={label}>
      {problems.map((problem) => {
        const Glyph = ICONS[problem.severity];
        const name = shownName(problem.at.id, values);
        return (
          <li
            key={`${problem.at.id} ${problem.at.pointer} ${problem.code}`}
            className={classes["problem"]}
            data-severity={problem.severity}
          >
            <Glyph size={16} stroke={1.5} role="img" aria-label={WORDS[problem.severity]} />
            <span>
              <b title={nameTitle(problem.at.id, name)}>{name}</b>: {problemText(problem).message}
            </span>
            <Button
              variant="subtle"
              aria-label={`Go to field ${problem.at.pointer} of ${name}`}
              onClick={() => show(problem)}
            >
              Go to field
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
