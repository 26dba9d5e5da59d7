import { Button } from "@mantine/core";
import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { useChosenTarget } from "../../data/chosen-target.ts";
import { targetLabel } from "../../data/target-label.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { TargetSelect } from "../shared/target-select.tsx";
import { TargetState } from "../shared/target-state.tsx";
import classes from "./apply-panel.module.css";
import { PlanView } from "./plan-view.tsx";
import { RunView } from "./run-view.tsx";
import { type Runner, useExecution } from "./use-execution.ts";
import { type Planned, usePlan } from "./use-plan.ts";

const WIDTH = 1040;

/** Applies the design to the chosen target: the plan, its execution, and what came of it. */
export function ApplyPanel() {
  const editor = useEditor();
  const { close } = usePanels();
  const { target, problem } = useChosenTarget();
  const [deletions, setDeletions] = useState(false);
  const planned = usePlan(editor, target, deletions);
  const runner = useExecution();
  const { run } = runner;
  const isRunning = run !== undefined && run.execution === undefined;
  return (
    <PanelDialog
      title={run === undefined ? "Apply" : `Apply to ${targetLabel(run.target)}`}
      width={WIDTH}
      // While operations run, closing stops them first: what was and was not done must be seen.
      onClose={isRunning ? runner.stop : close}
      footer={
        run === undefined ? (
          <PlanActions
            planned={planned}
            start={(plan) => target !== undefined && runner.start(plan, target)}
          />
        ) : (
          <RunActions runner={runner} read={planned.read} />
        )
      }
    >
      {run === undefined && <TargetChoice />}
      {problem !== undefined && (
        <p className={classes["problem"]} role="alert">
          {problem}
        </p>
      )}
      {run === undefined ? (
        <Plan
          planned={planned}
          name={target === undefined ? "" : targetLabel(target)}
          deletions={deletions}
          setDeletions={setDeletions}
        />
      ) : (
        <RunView run={run} />
      )}
    </PanelDialog>
  );
}

function TargetChoice() {
  const { target } = useChosenTarget();
  return (
    <div className={classes["target"]}>
      <TargetSelect />
      {target !== undefined && (
        <div className={classes["about"]}>
          <span className={classes["endpoint"]}>
            {target.kind === "embedded" ? "its own App Mesh API" : target.endpoint} · {target.region}
          </span>
          <TargetState name={target.name} isBrief />
        </div>
      )}
    </div>
  );
}

interface PlanProps {
  readonly planned: Planned;
  readonly name: string;
  readonly deletions: boolean;
  readonly setDeletions: (on: boolean) => void;
}

function Plan({ planned, name, deletions, setDeletions }: PlanProps) {
  const { plan, traffic, problem, isReading, waitsFor } = planned;
  if (isReading) {
    return (
      <p className={classes["note"]} role="status">
        Reading what {name} holds.
      </p>
    );
  }
  if (problem !== undefined) {
    return (
      <p className={classes["problem"]} role="alert">
        {problem}
      </p>
    );
  }
  if (plan === undefined) return null;
  return (
    <PlanView
      plan={plan}
      traffic={traffic}
      waitsFor={waitsFor}
      deletions={deletions}
      setDeletions={setDeletions}
    />
  );
}

interface PlanActionsProps {
  readonly planned: Planned;
  readonly start: (plan: NonNullable<Planned["plan"]>) => void;
}

function PlanActions({ planned: { plan, waitsFor, isReading, read }, start }: PlanActionsProps) {
  const { close } = usePanels();
  const count = plan?.steps.length ?? 0;
  if (plan !== undefined && count === 0 && waitsFor.length === 0) {
    return (
      <>
        <ReadAgain isReading={isReading} read={read} />
        <Button onClick={close}>Close</Button>
      </>
    );
  }
  return (
    <>
      <ReadAgain isReading={isReading} read={read} />
      <Button
        disabled={plan === undefined || count === 0 || waitsFor.length > 0}
        onClick={() => plan !== undefined && start(plan)}
      >
        {count === 0 ? "Apply changes" : count === 1 ? "Apply 1 change" : `Apply ${count} changes`}
      </Button>
    </>
  );
}

function ReadAgain({ isReading, read }: { readonly isReading: boolean; readonly read: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      className={classes["left"] ?? ""}
      leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden />}
      disabled={isReading}
      onClick={read}
    >
      Read target again
    </Button>
  );
}

function RunActions({ runner, read }: { readonly runner: Runner; readonly read: () => void }) {
  const { close } = usePanels();
  const { run, stop, resume, reset } = runner;
  if (run?.execution === undefined) {
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={16} stroke={1.5} aria-hidden />}
        disabled={run?.isStopping === true}
        onClick={stop}
      >
        {run?.isStopping === true ? "Stopping" : "Stop applying"}
      </Button>
    );
  }
  const { outcome } = run.execution;
  const planAgain = (): void => {
    reset();
    read();
  };
  return (
    <>
      <Button variant="subtle" color="gray" className={classes["left"] ?? ""} onClick={planAgain}>
        Plan again
      </Button>
      {outcome !== "done" && <Button onClick={resume}>Resume applying</Button>}
      {outcome === "done" && <Button onClick={close}>Close</Button>}
    </>
  );
}
