import { Fragment, useRef, useState } from "react";
import { setValue } from "../../../editor/commands/set-value.ts";
import { useEditor } from "../../app/editor-context.ts";
import { SetHeading } from "./set-heading.tsx";
import { UsesList } from "./uses-list.tsx";
import { ValueCell } from "./value-cell.tsx";
import type { ValueRow } from "./value-rows.ts";
import classes from "./values-panel.module.css";

export interface ValuesTableProps {
  readonly rows: readonly ValueRow[];
  readonly sets: readonly string[];
  readonly tell: (problem: string | undefined) => void;
}

/** Variables as rows, sets as columns. Arrow keys and Enter go up and down, Tab goes on. */
export function ValuesTable({ rows, sets, tell }: ValuesTableProps) {
  const editor = useEditor();
  const table = useRef<HTMLTableElement>(null);
  const [open, setOpen] = useState<string>();
  const go = (row: number, column: number): void => {
    const cell = table.current?.querySelector(`[data-cell="${row} ${column}"]`);
    if (cell instanceof HTMLInputElement) {
      cell.focus();
      cell.select();
    }
  };
  /** All of it is one step of undo. */
  const paste = (cells: readonly (readonly string[])[], row: number, column: number): void => {
    editor.endGesture();
    cells.forEach((texts, down) => {
      texts.forEach((text, right) => {
        const variable = rows[row + down]?.variable;
        const set = sets[column + right];
        if (variable === undefined || set === undefined) return;
        editor.run(setValue, { set, variable, text: text === "" ? undefined : text }, "paste values");
      });
    });
    editor.endGesture();
  };
  return (
    <div className={classes["frame"]}>
      <table ref={table} className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">Variable</th>
            <th scope="col">Used in</th>
            {sets.map((set) => (
              <th key={set} scope="col">
                <SetHeading set={set} tell={tell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variable, uses, values }, row) => (
            <Fragment key={variable}>
              <tr>
                <th scope="row" className={classes["variable"]} title={variable}>
                  {variable}
                </th>
                <td>
                  {uses.length === 0 ? (
                    <span className={classes["unused"]}>not used</span>
                  ) : (
                    <button
                      type="button"
                      className={classes["uses"]}
                      aria-expanded={open === variable}
                      aria-label={`${usesText(uses.length)} of ${variable}`}
                      onClick={() => setOpen(open === variable ? undefined : variable)}
                    >
                      {usesText(uses.length)}
                    </button>
                  )}
                </td>
                {sets.map((set, column) => (
                  <td key={set}>
                    <ValueCell
                      set={set}
                      variable={variable}
                      value={values.get(set)}
                      place={`${row} ${column}`}
                      autofocus={row === 0 && column === 0}
                      go={(down) => go(row + down, column)}
                      paste={(cells) => paste(cells, row, column)}
                    />
                  </td>
                ))}
              </tr>
              {open === variable && (
                <tr>
                  <td colSpan={sets.length + 2} className={classes["usesCell"]}>
                    <UsesList variable={variable} uses={uses} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function usesText(count: number): string {
  return count === 1 ? "1 field" : `${count} fields`;
}
