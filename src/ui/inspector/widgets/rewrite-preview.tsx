import type { RewrittenPart } from "../../../traffic/rewritten.ts";
import classes from "./example.module.css";
import { type Example, useExample } from "./use-example.ts";

/** What a gateway route makes of its example request, below the fields of the rewrite. */
export function RewritePreview() {
  const example = useExample();
  return example?.after === undefined ? null : (
    <div className={classes["example"]}>
      <RewriteLines example={example} label="Behind the gateway" />
    </div>
  );
}

interface RewriteLinesProps {
  readonly example: Example;
  /** Names the region: a form may show it twice. */
  readonly label: string;
}

/** Path and host of the example before and behind the gateway. */
export function RewriteLines({ example, label }: RewriteLinesProps) {
  const { after, texts, protocol, verdict } = example;
  if (after === undefined) return null;
  return (
    <section className={classes["behind"]} aria-label={label}>
      <dl className={classes["rewrite"]}>
        {protocol !== "grpc" && <Line term="Path" before={texts.path} after={after.path} />}
        <Line term="Host" before={texts.hostname} after={after.hostname} />
      </dl>
      {verdict.result === "no" && (
        <p className={classes["aside"]}>The example does not match, so it does not get this far.</p>
      )}
    </section>
  );
}

interface LineProps {
  readonly term: string;
  readonly before: string;
  readonly after: RewrittenPart;
}

function Line({ term, before, after }: LineProps) {
  const said = after.value ?? "not known";
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{before === "" ? "any" : before}</code>
        <span aria-hidden> → </span>
        <span className={classes["hidden"]}>becomes</span>
        <code data-known={after.value !== undefined}>{said}</code>
        {after.by === "App Mesh" && <span className={classes["by"]}>App Mesh's default</span>}
      </dd>
    </div>
  );
}
