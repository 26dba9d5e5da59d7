import { Button } from "@mantine/core";
import type { ImportAnswer } from "../../../../formats/import/import-preview.ts";
import { IncompleteRow, isFullAnswer, proposedAnswer } from "../incomplete-row.tsx";
import type { PreviewRow } from "../work/messages.ts";
import type { AnswerProps } from "./answer-props.ts";
import classes from "./preview.module.css";

/** As many forms are shown at once. */
const SHOWN = 50;

/** Resources of which their files do not say what they are: what is proposed, to be confirmed. */
export function IncompleteSection({ rows, answers, setAnswers }: AnswerProps) {
  const open = rows.filter(({ state }) => state === "incomplete");
  if (open.length === 0) return null;
  const ready = open.filter((row) => isFullAnswer(row, proposedAnswer(row)));
  const answer = ({ candidate }: PreviewRow, given: ImportAnswer): void => {
    if (candidate !== undefined) setAnswers({ ...answers, [candidate]: given });
  };
  const confirmAll = (): void => {
    const given = ready.flatMap((row) =>
      row.candidate === undefined ? [] : [[row.candidate, proposedAnswer(row)] as const],
    );
    setAnswers({ ...answers, ...Object.fromEntries(given) });
  };
  return (
    <section className={classes["section"]} aria-label="To be confirmed">
      <div className={classes["heading"]}>
        <h3>
          To be confirmed <span className={classes["count"]}>{open.length}</span>
        </h3>
        {ready.length > 1 && (
          <Button variant="default" onClick={confirmAll}>
            {`Confirm all ${ready.length} proposals`}
          </Button>
        )}
      </div>
      <ul className={classes["forms"]}>
        {open.slice(0, SHOWN).map((row) => (
          <IncompleteRow key={row.candidate} row={row} answer={(given) => answer(row, given)} />
        ))}
      </ul>
      {open.length > SHOWN && (
        <p className={classes["hint"]}>and {open.length - SHOWN} more, shown as you confirm</p>
      )}
    </section>
  );
}
