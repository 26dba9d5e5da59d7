import { Modal } from "@mantine/core";
import type { HistoryStep } from "../../../editor/history.ts";
import { canonicalJson } from "../../../lib/canonical-json.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Json } from "../../../lib/json.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import classes from "./change-view.module.css";
import { type DiffLine, lineDiff } from "./line-diff.ts";

/** What one step changed, resource by resource, as JSON before and after. */
export function ChangeView({ step, onClose }: { readonly step: HistoryStep; readonly onClose: () => void }) {
  const resources = changedResources(step);
  return (
    <Modal
      opened
      onClose={onClose}
      title={step.label}
      size="lg"
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {(step.change.renamed ?? []).map(([from, to]) => (
        <p key={from} className={classes["note"]}>
          {titleOf(from)} is now {refOf(to).name}.
        </p>
      ))}
      {resources.map(({ id, what, lines }) => (
        <section key={id} className={classes["resource"]}>
          <h3 className={classes["name"]}>
            <KindIcon kind={refOf(id).kind} />
            {titleOf(id)}
            <span className={classes["what"]}>{what}</span>
          </h3>
          <Diff lines={lines} />
        </section>
      ))}
      {resources.length === 0 && <p className={classes["note"]}>Only the drawing changed, no resource.</p>}
    </Modal>
  );
}

const MARK = { removed: "−", added: "+", same: " " } as const;
const SAID = { removed: "Removed: ", added: "Added: ", same: "" } as const;

function Diff({ lines }: { readonly lines: readonly DiffLine[] }) {
  return (
    <pre className={classes["diff"]}>
      {lines.map(({ mark, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and the list never changes
        <div key={index} data-mark={mark}>
          <span aria-hidden="true">{MARK[mark]} </span>
          <span className={classes["hidden"]}>{SAID[mark]}</span>
          {text}
        </div>
      ))}
    </pre>
  );
}

interface ChangedResource {
  readonly id: ResourceId;
  readonly what: "added" | "changed" | "deleted";
  readonly lines: readonly DiffLine[];
}

function changedResources({ change }: HistoryStep): ChangedResource[] {
  const { added = {}, updated = {}, removed = {} } = change.resources ?? {};
  const entry = (
    id: ResourceId,
    what: ChangedResource["what"],
    before?: Resource,
    after?: Resource,
  ): ChangedResource => ({ id, what, lines: lineDiff(jsonOf(before), jsonOf(after)) });
  return [
    ...Object.entries(added).map(([id, after]) => entry(id, "added", undefined, after)),
    ...Object.entries(updated).map(([id, [before, after]]) => entry(id, "changed", before, after)),
    ...Object.entries(removed).map(([id, before]) => entry(id, "deleted", before)),
  ].sort((a, b) => compareText(a.id, b.id));
}

function jsonOf(resource: Resource | undefined): string {
  if (resource === undefined) return "";
  const { spec, tags, extra } = resource;
  const json: Json = { ...extra, spec, ...(tags === undefined ? {} : { tags }) };
  return canonicalJson(json);
}

function titleOf(id: ResourceId): string {
  return `${kindDefinition(refOf(id).kind).title} ${refOf(id).name}`;
}
