import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { isTableKind } from "../columns/columns-of.ts";
import classes from "./grid.module.css";
import type { GridController } from "./grid-controller.ts";

/** What is said where there are no rows, and the one thing to do about it. */
export function EmptyRows({ grid }: { readonly grid: GridController }) {
  const { model } = grid;
  const rows = useSignal(model.rows);
  const kind = useSignal(model.kind);
  const counts = useSignal(model.counts);
  if (rows.length > 0) return null;
  const { title, titlePlural, parent } = kindDefinition(kind);
  if (counts[kind] > 0) {
    return (
      <div className={classes["empty"]}>
        <p>No row matches the filter.</p>
        <Button variant="default" onClick={() => model.clearFilters()}>
          Clear filter
        </Button>
      </div>
    );
  }
  const needed = parent === undefined || !isTableKind(parent.kind) ? undefined : parent.kind;
  if (needed !== undefined && counts[needed] === 0) {
    const parentTitle = kindDefinition(needed).title.toLowerCase();
    return (
      <div className={classes["empty"]}>
        <p>
          A {title.toLowerCase()} is in a {parentTitle}, and there is none yet.
        </p>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => {
            model.showKind(needed);
            grid.startNewRow();
          }}
        >
          Add {parentTitle}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes["empty"]}>
      <p>
        No {titlePlural.toLowerCase()} yet. Type a name into the empty row, or paste rows from a spreadsheet.
      </p>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => grid.startNewRow()}
      >
        Add {title.toLowerCase()}
      </Button>
    </div>
  );
}
