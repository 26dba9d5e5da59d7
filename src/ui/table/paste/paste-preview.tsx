import { Button } from "@mantine/core";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { VirtualList } from "../../components/virtual-list.tsx";
import { PanelDialog } from "../../panels/shared/panel-dialog.tsx";
import type { GridController } from "../grid/grid-controller.ts";
import classes from "./paste-preview.module.css";
import { pasteSummary } from "./paste-summary.ts";
import type { PastePlan } from "./plan-paste.ts";

const LINE = 28;

/** What a paste would add and rename, and the cells that it cannot use; nothing is done before the user says so. */
export function PastePreview({ grid, plan }: { readonly grid: GridController; readonly plan: PastePlan }) {
  const { added, renamed, problems } = plan;
  const close = (): void => {
    grid.plan.set(undefined);
    grid.focus();
  };
  const isSomething = added.length + renamed.length + plan.edited.size > 0;
  return (
    <PanelDialog
      title="Paste rows"
      width={640}
      onClose={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button disabled={!isSomething} data-autofocus onClick={() => void grid.take(plan)}>
            {added.length > 0
              ? `Add ${added.length === 1 ? "1 row" : `${added.length} rows`}`
              : "Paste cells"}
          </Button>
        </>
      }
    >
      <p className={classes["summary"]} role="status">
        {pasteSummary(plan)}
      </p>
      {problems.length > 0 && (
        <section>
          <h3 className={classes["title"]}>Cells that are left out</h3>
          <VirtualList
            label="Cells that are left out"
            items={problems.map((problem, index) => ({ ...problem, key: String(index), height: LINE }))}
          >
            {({ line, column, text, problem }) => (
              <span className={classes["line"]} title={problem}>
                <span className={classes["where"]}>
                  Line {line}
                  {column === "" ? "" : `, ${column}`}
                </span>
                {text !== "" && <span className={classes["value"]}>{text}</span>}
                <span className={classes["why"]}>{problem}</span>
              </span>
            )}
          </VirtualList>
        </section>
      )}
      {renamed.length > 0 && (
        <section>
          <h3 className={classes["title"]}>Renamed</h3>
          <VirtualList
            label="Renamed"
            items={renamed.map(([from, to]) => ({ from, to, key: from, height: LINE }))}
          >
            {({ from, to }) => (
              <span className={classes["line"]}>
                {refOf(from).name} → {refOf(to).name}
              </span>
            )}
          </VirtualList>
        </section>
      )}
      {added.length > 0 && (
        <section>
          <h3 className={classes["title"]}>Added</h3>
          <VirtualList label="Added" items={added.map((id) => ({ id, key: id, height: LINE }))}>
            {({ id }) => (
              <span className={classes["line"]}>
                {kindDefinition(refOf(id).kind).title} {refOf(id).name}
                {refOf(id).parent === undefined ? "" : ` in ${refOf(id).parent}`}
              </span>
            )}
          </VirtualList>
        </section>
      )}
    </PanelDialog>
  );
}
