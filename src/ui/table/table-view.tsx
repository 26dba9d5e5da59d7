import { useEffect, useMemo } from "react";
import { useEditor } from "../app/editor-context.ts";
import { useSignal } from "../canvas/use-signal.ts";
import { Grid } from "./grid/grid.tsx";
import { GridController } from "./grid/grid-controller.ts";
import { PastePreview } from "./paste/paste-preview.tsx";
import { TableMemory } from "./table-memory.ts";
import { TableModel } from "./table-model.ts";
import classes from "./table-view.module.css";
import { FilterBar } from "./toolbar/filter-bar.tsx";
import { KindTabs } from "./toolbar/kind-tabs.tsx";
import { StatusBar } from "./toolbar/status-bar.tsx";

/** The mesh as a table: resources and routes as rows, to be sorted, filtered, edited in place and pasted. */
export function TableView() {
  const editor = useEditor();
  const grid = useMemo(
    () => new GridController(new TableModel(editor, new TableMemory(window.localStorage))),
    [editor],
  );
  useEffect(() => {
    const stops = [grid.model.start(), grid.start()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [grid]);
  const plan = useSignal(grid.plan);
  return (
    <section className={classes["table"]} aria-label="Table">
      <KindTabs model={grid.model} />
      <FilterBar grid={grid} />
      <Grid grid={grid} />
      <StatusBar grid={grid} />
      {plan !== undefined && <PastePreview grid={grid} plan={plan} />}
    </section>
  );
}
