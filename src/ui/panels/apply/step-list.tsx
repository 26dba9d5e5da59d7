import { Button } from "@mantine/core";
import { IconCheck, IconCircleX, IconClock, IconLoader2, IconMinus } from "@tabler/icons-react";
import { useState } from "react";
import { refOf } from "../../../model/reference/ref.ts";
import { describeStep } from "../../../plan/describe.ts";
import type { StepProgress, StepState } from "../../../plan/execution.ts";
import type { Step, StepAction, StepId } from "../../../plan/plan.ts";
import { ChangeMark, type Mark } from "../shared/change-mark.tsx";
import { FieldChangeList } from "../shared/field-change-list.tsx";
import { ResourceName } from "../shared/resource-name.tsx";
import classes from "./apply-panel.module.css";

const MARKS: Readonly<Record<StepAction, { readonly mark: Mark; readonly text: string }>> = {
  create: { mark: "added", text: "Create" },
  update: { mark: "changed", text: "Update" },
  delete: { mark: "removed", text: "Delete" },
  tag: { mark: "changed", text: "Tag" },
  untag: { mark: "changed", text: "Untag" },
};

const STATES: Readonly<Record<StepState, { readonly icon: typeof IconCheck; readonly text: string }>> = {
  waiting: { icon: IconClock, text: "Waiting" },
  running: { icon: IconLoader2, text: "Running" },
  done: { icon: IconCheck, text: "Done" },
  failed: { icon: IconCircleX, text: "Failed" },
  skipped: { icon: IconMinus, text: "Not done" },
};

/** Steps that are listed; a plan of thousands is counted beyond. */
const MOST = 300;
/** In a plan of more steps the fields are shown when asked for. */
const OPEN_FIELDS = 40;

export interface StepListProps {
  readonly steps: readonly Step[];
  /** Set while the plan is executed and after. */
  readonly progress: ReadonlyMap<StepId, StepProgress> | undefined;
}

/** The operations of a plan in the order in which they run, with what each changes. */
export function StepList({ steps, progress }: StepListProps) {
  return (
    <>
      <ol className={classes["steps"]} aria-label="Operations">
        {steps.slice(0, MOST).map((step, index) => (
          <StepItem
            key={step.id}
            step={step}
            number={index + 1}
            isOpen={steps.length <= OPEN_FIELDS}
            progress={progress && (progress.get(step.id) ?? { step, state: "waiting" })}
          />
        ))}
      </ol>
      {steps.length > MOST && <p className={classes["note"]}>and {steps.length - MOST} more operations</p>}
    </>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly number: number;
  readonly isOpen: boolean;
  readonly progress: StepProgress | undefined;
}

function StepItem({ step, number, isOpen, progress }: StepItemProps) {
  const { mark, text } = MARKS[step.action];
  const isChange = step.action !== "create" && step.action !== "delete";
  const [shown, setShown] = useState(isOpen && isChange);
  const what = isChange ? (step.fields.length === 1 ? "1 field" : `${step.fields.length} fields`) : "spec";
  return (
    <li className={classes["step"]}>
      <span className={classes["number"]} aria-hidden>
        {number}
      </span>
      <div className={classes["stepBody"]}>
        <span className={classes["stepHead"]}>
          <ChangeMark mark={mark} text={text} />
          <ResourceName id={step.target} />
          {progress !== undefined && <StateText state={progress.state} />}
          {progress === undefined && step.fields.length > 0 && (
            <Button
              variant="subtle"
              aria-expanded={shown}
              aria-label={`${shown ? "Hide" : "Show"} ${what} of ${refOf(step.target).name}`}
              onClick={() => setShown(!shown)}
            >
              {`${shown ? "Hide" : "Show"} ${what}`}
            </Button>
          )}
        </span>
        {step.reason.code === "recreated" && <p className={classes["note"]}>{describeStep(step)}</p>}
        {progress === undefined && shown && <FieldChangeList fields={step.fields} />}
      </div>
    </li>
  );
}

function StateText({ state }: { readonly state: StepState }) {
  const { icon: Glyph, text } = STATES[state];
  return (
    <span className={classes["state"]} data-state={state}>
      <Glyph size={14} stroke={2} aria-hidden />
      {text}
    </span>
  );
}
