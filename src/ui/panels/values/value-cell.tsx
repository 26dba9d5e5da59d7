import { setValue } from "../../../editor/commands/set-value.ts";
import { useEditor } from "../../app/editor-context.ts";
import { pastedCells } from "../../components/pasted-cells.ts";
import classes from "./values-panel.module.css";

export interface ValueCellProps {
  readonly set: string;
  readonly variable: string;
  readonly value: string | undefined;
  /** Row and column, for the keys that go from cell to cell. */
  readonly place: string;
  readonly autofocus: boolean;
  /** Goes so many rows down. */
  readonly go: (down: number) => void;
  /** Takes cells that a spreadsheet copied, from here to the right and down. */
  readonly paste: (cells: readonly (readonly string[])[]) => void;
}

/** The value of a variable in a set. Typing is one step of undo; an emptied cell has no value. */
export function ValueCell(props: ValueCellProps) {
  const { set, variable, value, place, autofocus, go, paste } = props;
  const editor = useEditor();
  return (
    <input
      className={classes["cell"]}
      aria-label={`${variable} in ${set}`}
      placeholder="not set"
      data-cell={place}
      data-unset={value === undefined || undefined}
      {...(autofocus ? { "data-autofocus": true } : {})}
      spellCheck={false}
      autoComplete="off"
      value={value ?? ""}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value === "" ? undefined : currentTarget.value;
        editor.run(setValue, { set, variable, text }, `value ${set} ${variable}`);
      }}
      onBlur={() => editor.endGesture()}
      onKeyDown={(event) => {
        const down = STEPS[event.key];
        if (down === undefined || event.nativeEvent.isComposing) return;
        event.preventDefault();
        go(event.key === "Enter" && event.shiftKey ? -1 : down);
      }}
      onPaste={(event) => {
        const cells = pastedCells(event.clipboardData.getData("text/plain"));
        if (cells === undefined) return;
        event.preventDefault();
        paste(cells);
      }}
    />
  );
}

/** Keys that leave the cell, and how many rows down they go. */
const STEPS: { readonly [key: string]: number } = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
