import { Button } from "@mantine/core";
import { IconCopyPlus, IconPencil, IconTrash } from "@tabler/icons-react";
import { useSession } from "../../app/use-session.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import type { GridController } from "../grid/grid-controller.ts";
import { rectangleOf } from "../grid/grid-state.ts";
import classes from "./toolbar.module.css";

const ICON = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** What can be done with the cells of a column, or the rows, that are selected; nothing while there are none. */
export function RowActions({ grid }: { readonly grid: GridController }) {
  const state = useSignal(grid.state);
  const rows = useSignal(grid.model.rows);
  useSession(({ selection }) => selection);
  const { top, bottom, left, right } = rectangleOf(state);
  const column = left === right ? grid.columnAt(left) : undefined;
  const cells = Math.min(bottom, rows.length - 1) - Math.max(top, 0) + 1;
  if (column?.write !== undefined && cells > 1) {
    return (
      <Button
        variant="default"
        leftSection={<IconPencil {...ICON} />}
        // The selected cells stay selected: the field opens in the one under the cursor.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => grid.startEdit()}
      >
        Set {column.label} for {cells} rows
      </Button>
    );
  }
  const count = grid.rows.selected.length;
  if (count === 0 || state.column !== 0) return null;
  const what = count === 1 ? "row" : `${count} rows`;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconCopyPlus {...ICON} />}
        title={`Duplicate ${what}`}
        onClick={() => grid.duplicateRows()}
      >
        <span className={classes["word"]}>Duplicate {what}</span>
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTrash {...ICON} />}
        title={`Delete ${what}`}
        onClick={() => grid.removeRows()}
      >
        <span className={classes["word"]}>Delete {what}</span>
      </Button>
    </>
  );
}
