import { Button, Switch } from "@mantine/core";
import type { Problem } from "../../../checks/problem.ts";
import type { TrafficChange } from "../../../compare/traffic/traffic-change.ts";
import { describeRefusal, describeResourceId, summarizePlan } from "../../../plan/describe.ts";
import type { Plan } from "../../../plan/plan.ts";
import { usePanels } from "../../app/panel-state.ts";
import { fieldName } from "../shared/field-change-list.tsx";
import { ProblemList } from "../shared/problem-list.tsx";
import { TrafficList } from "../shared/traffic-list.tsx";
import { useShowProblem } from "../shared/use-show-problem.ts";
import classes from "./apply-panel.module.css";
import { StepList } from "./step-list.tsx";

/** Names that are listed at a time. */
const MOST = 20;

export interface PlanViewProps {
  readonly plan: Plan;
  readonly traffic: readonly TrafficChange[];
  readonly waitsFor: readonly Problem[];
  readonly deletions: boolean;
  readonly setDeletions: (on: boolean) => void;
}

/** What would be done on the target, in order, and what would not and why. */
export function PlanView({ plan, traffic, waitsFor, deletions, setDeletions }: PlanViewProps) {
  const show = useShowProblem();
  const { open } = usePanels();
  const refused = plan.refused.filter(
    ({ id, reason }) =>
      reason.code !== "does-not-match-shape" || !waitsFor.some((problem) => problem.at.id === id),
  );
  const deletes = plan.steps.some(({ action, reason }) => action === "delete" && reason.code === "removed");
  return (
    <>
      <p className={classes["summary"]} role="status">
        {summarizePlan(plan)}.
      </p>
      {waitsFor.length > 0 && (
        <section className={classes["waits"]} aria-label="Apply waits">
          <div className={classes["waitsHead"]}>
            <h3 className={classes["heading"]}>
              Apply waits for {waitsFor.length === 1 ? "1 problem" : `${waitsFor.length} problems`}
            </h3>
            {waitsFor.some(({ code }) => code === "MW110") && (
              <Button variant="default" onClick={() => open({ kind: "values" })}>
                Edit values
              </Button>
            )}
          </div>
          <ProblemList problems={waitsFor.slice(0, MOST)} label="Problems that Apply waits for" show={show} />
          {waitsFor.length > MOST && <p className={classes["note"]}>and {waitsFor.length - MOST} more</p>}
        </section>
      )}
      {(plan.deletionsOff.length > 0 || deletes || deletions) && (
        <section className={classes["deletions"]} aria-label="Deletions">
          <Switch
            checked={deletions}
            onChange={(event) => setDeletions(event.currentTarget.checked)}
            label="Delete what the target has and the design has not"
          />
          {plan.deletionsOff.length > 0 && (
            <p className={classes["note"]}>
              Left on the target: {listed(plan.deletionsOff.map(describeResourceId))}.
            </p>
          )}
        </section>
      )}
      {plan.steps.length > 0 && (
        <section className={classes["traffic"]} aria-label="What it does to traffic">
          <h3 className={classes["heading"]}>What it does to traffic</h3>
          <TrafficList traffic={traffic} first={6} />
        </section>
      )}
      {plan.steps.length > 0 && <StepList steps={plan.steps} progress={undefined} />}
      {refused.length > 0 && (
        <section className={classes["section"]} aria-label="Not possible yet">
          <h3 className={classes["heading"]}>Not possible yet</h3>
          <ul className={classes["texts"]}>
            {refused.slice(0, MOST).map(({ id, reason }) => (
              <li key={id}>{describeRefusal(id, reason)}</li>
            ))}
          </ul>
          {refused.length > MOST && <p className={classes["note"]}>and {refused.length - MOST} more</p>}
        </section>
      )}
      {plan.leftOut.length > 0 && (
        <section className={classes["section"]} aria-label="Left out">
          <h3 className={classes["heading"]}>Left out, because the App Mesh API does not know it</h3>
          <ul className={classes["texts"]}>
            {plan.leftOut.slice(0, MOST).map(({ id, pointer }) => (
              <li key={`${id} ${pointer}`}>
                {describeResourceId(id)}: <span className="mono">{fieldName(pointer)}</span>
              </li>
            ))}
          </ul>
          {plan.leftOut.length > MOST && (
            <p className={classes["note"]}>and {plan.leftOut.length - MOST} more</p>
          )}
        </section>
      )}
    </>
  );
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(", ");
  return names.length > MOST ? `${shown} and ${names.length - MOST} more` : shown;
}
