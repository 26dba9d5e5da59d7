import { useState } from "react";
import { compareText } from "../../../lib/compare-text.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { AddSet } from "./add-set.tsx";
import { valueRows } from "./value-rows.ts";
import classes from "./values-panel.module.css";
import { ValuesTable } from "./values-table.tsx";

/** The placeholders of the design, and the sets of values that fill them. */
export function ValuesPanel() {
  const editor = useEditor();
  const { close } = usePanels();
  useDesignVersion();
  const [problem, setProblem] = useState<string>();
  const sets = [...editor.design.valueSets.keys()].sort(compareText);
  const rows = valueRows(editor.design, editor.holes);
  const open = rows.filter(({ uses, values }) => uses.length > 0 && values.size < sets.length).length;
  return (
    <PanelDialog title="Values" width={960} onClose={close}>
      <div className={classes["head"]}>
        <p className={classes["summary"]} role="status">
          {summaryText(rows.length, sets.length, open)}
        </p>
        <AddSet isFirst={sets.length === 0} tell={setProblem} />
      </div>
      {problem !== undefined && (
        <p className={classes["problem"]} role="alert">
          {problem}
        </p>
      )}
      {rows.length > 0 && <ValuesTable rows={rows} sets={sets} tell={setProblem} />}
    </PanelDialog>
  );
}

function summaryText(variables: number, sets: number, open: number): string {
  if (variables === 0) return "The design has no placeholders.";
  const count = variables === 1 ? "1 variable" : `${variables} variables`;
  if (sets === 0) return `${count}, and no set of values yet. Add one to fill them.`;
  if (open === 0) return `${count}, each with a value in every set.`;
  return open === 1
    ? `${count}, 1 without a value in some set.`
    : `${count}, ${open} without a value in some set.`;
}
