import { ActionIcon, Button, Progress } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useLayoutEffect, useRef } from "react";
import { compareText } from "../../../lib/compare-text.ts";
import { KINDS } from "../../../model/kinds/kind.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { describeFailure } from "../../../plan/describe.ts";
import { envoyFamiliesOf } from "../../../plan/envoy-environment.ts";
import type { Observed } from "../../../plan/observed.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { copyText } from "../../components/copy-text.ts";
import { targetLabel } from "../../data/target-label.ts";
import { focusField } from "../../inspector/focus-field.ts";
import { ENVOY_PAGE } from "../../inspector/pages/page-names.ts";
import { ResourceName } from "../shared/resource-name.tsx";
import classes from "./apply-panel.module.css";
import { StepList } from "./step-list.tsx";
import type { RunState } from "./use-execution.ts";

/** Rows of the table that are shown. */
const MOST = 300;

/** An execution: how far it is; afterwards what was and was not done, and what the target made of it. */
export function RunView({ run }: { readonly run: RunState }) {
  const { plan, progress, execution, observed } = run;
  const done =
    execution?.done.length ?? [...progress.values()].filter(({ state }) => state === "done").length;
  const total = plan.steps.length;
  const summary = useRef<HTMLParagraphElement>(null);
  const isRunning = execution === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each start and end the pressed button is gone
  useLayoutEffect(() => {
    if (document.activeElement === document.body) summary.current?.focus();
  }, [isRunning]);
  return (
    <>
      <p className={classes["summary"]} role="status" tabIndex={-1} ref={summary}>
        {execution === undefined ? `${done} of ${total} done` : outcomeText(run)}
      </p>
      {execution === undefined && (
        <Progress value={(100 * done) / Math.max(1, total)} size="sm" aria-label="Progress" />
      )}
      {execution !== undefined && <Aftermath run={run} />}
      {execution?.outcome !== "done" && <StepList steps={plan.steps} progress={progress} />}
      {observed.size > 0 && execution !== undefined && <ObservedTable observed={observed} />}
    </>
  );
}

/** `Applied 5 changes to embedded (http://localhost:4747).` and what it says where it did not work out. */
function outcomeText({ plan, target, execution }: RunState): string {
  const where = `${targetLabel(target)} (${target.endpoint})`;
  const total = plan.steps.length;
  const changes = (n: number): string => (n === 1 ? "1 change" : `${n} changes`);
  if (execution === undefined || execution.outcome === "done")
    return `Applied ${changes(total)} to ${where}.`;
  const done = execution.done.length;
  const verb = execution.outcome === "failed" ? "Failed" : "Stopped";
  return `${verb}: ${done} of ${changes(total)} ${done === 1 ? "is" : "are"} on ${where}, ${total - done} ${total - done === 1 ? "is" : "are"} not.`;
}

function Aftermath({ run: { plan, target, execution } }: { readonly run: RunState }) {
  if (execution === undefined) return null;
  const failed = execution.failed.flatMap(({ id, failure }) => {
    const step = plan.steps.find((one) => one.id === id);
    return step === undefined ? [] : [describeFailure(step, failure)];
  });
  return (
    <>
      {target.kind === "embedded" && execution.done.length > 0 && (
        <p className={classes["note"]}>
          Stored in the App Mesh API on {targetLabel(target)}. No Envoy reads it from here.
        </p>
      )}
      {failed.length > 0 && (
        <div role="alert">
          <ul className={classes["failures"]}>
            {failed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function ObservedTable({ observed }: { readonly observed: ReadonlyMap<ResourceId, Observed> }) {
  return (
    <div className={classes["tableBox"]}>
      <table className={classes["table"]}>
        <caption className={classes["caption"]}>What the target holds now</caption>
        <thead>
          <tr>
            <th scope="col">Resource and ARN</th>
            <th scope="col">Version</th>
            <th scope="col">Created</th>
            <th scope="col">Updated</th>
            <th scope="col">Envoy</th>
          </tr>
        </thead>
        <tbody>
          {inKindOrder(observed)
            .slice(0, MOST)
            .map(([id, seen]) => (
              <ObservedRow key={id} id={id} seen={seen} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

function inKindOrder(observed: ReadonlyMap<ResourceId, Observed>): [ResourceId, Observed][] {
  const rank = (id: ResourceId): number => KINDS.indexOf(refOf(id).kind);
  return [...observed].sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b));
}

function ObservedRow({ id, seen }: { readonly id: ResourceId; readonly seen: Observed }) {
  const editor = useEditor();
  const { close } = usePanels();
  const { name } = refOf(id);
  return (
    <tr>
      <th scope="row">
        <ResourceName id={id} />
        <span className={classes["arn"]}>
          <code>{seen.arn}</code>
          <ActionIcon aria-label={`Copy ARN of ${name}`} onClick={() => void copyText(seen.arn, "the ARN")}>
            <IconCopy size={16} stroke={1.5} />
          </ActionIcon>
        </span>
      </th>
      <td>{seen.version}</td>
      <td>{timeText(seen.createdAt)}</td>
      <td>{timeText(seen.lastUpdatedAt)}</td>
      <td>
        {envoyFamiliesOf(refOf(id)).length > 0 && (
          <Button
            variant="subtle"
            className={classes["environment"] ?? ""}
            aria-label={`Show Envoy environment of ${name}`}
            onClick={() => {
              close();
              focusField(editor, id, ENVOY_PAGE);
            }}
          >
            Environment
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Seconds since 1970 in the user's way of writing; nothing where the target did not say. */
function timeText(seconds: number): string {
  if (seconds === 0) return "";
  return new Date(seconds * 1000).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
}
