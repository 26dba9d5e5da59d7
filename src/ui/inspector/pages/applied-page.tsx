import { refOf } from "../../../model/reference/ref.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { useChosenTarget } from "../../data/chosen-target.ts";
import { useObserved } from "../../data/observed-context.ts";
import { embeddedLabel, targetLabel } from "../../data/target-label.ts";
import { useForm } from "../form-context.ts";
import { PageFrame } from "./page-frame.tsx";
import classes from "./pages.module.css";

/** What the chosen target says of the resource: ARN, version, times. */
export function AppliedPage({ onBack }: { readonly onBack: () => void }) {
  const { id } = useForm();
  const observed = useObserved(id);
  const { target } = useChosenTarget();
  const { name } = refOf(id);
  return (
    <PageFrame title="Applied" context={name} backTo={name} onBack={onBack}>
      {observed === undefined ? (
        <p className={classes["help"]}>The chosen target does not have {name}.</p>
      ) : (
        <>
          <div className={classes["variable"]}>
            <span className={classes["variableName"]}>ARN</span>
            <span />
            <span className={classes["variableValue"]}>{observed.arn}</span>
            <CopyButton text={observed.arn} what="ARN" />
          </div>
          <dl className={classes["facts"]}>
            <dt>Target</dt>
            <dd>{target === undefined ? embeddedLabel() : targetLabel(target)}</dd>
            <dt>Version</dt>
            <dd>{observed.version}</dd>
            <dt>Status</dt>
            <dd>{observed.status}</dd>
            <dt>Created</dt>
            <dd>{timeText(observed.createdAt)}</dd>
            <dt>Updated</dt>
            <dd>{timeText(observed.lastUpdatedAt)}</dd>
            <dt>Mesh owner</dt>
            <dd className={classes["variableValue"]}>{observed.meshOwner}</dd>
          </dl>
        </>
      )}
    </PageFrame>
  );
}

/** A time of the API (seconds since 1970) as the browser's language writes it; emulators may leave it out. */
function timeText(seconds: number): string {
  return seconds === 0 ? "not said" : new Date(seconds * 1000).toLocaleString();
}
