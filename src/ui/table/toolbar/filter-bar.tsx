import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconFilter, IconPlus, IconSearch } from "@tabler/icons-react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { Message } from "../../components/message.tsx";
import { ChangedChoice } from "../../data/compare/changed-choice.tsx";
import type { GridController } from "../grid/grid-controller.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { RowActions } from "./row-actions.tsx";
import classes from "./toolbar.module.css";

const ICON = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** The filter of the rows, the columns that are shown, and what is done with rows. */
export function FilterBar({ grid }: { readonly grid: GridController }) {
  const { model } = grid;
  const kind = useSignal(model.kind);
  const filter = useSignal(model.filter);
  const problem = useSignal(model.filterProblem);
  const hasTexts = useSignal(grid.hasColumnFilters);
  const title = kindDefinition(kind).title.toLowerCase();
  return (
    <div className={classes["bar"]}>
      <div className={classes["filter"]}>
        <TextInput
          aria-label="Filter rows"
          aria-describedby={problem === undefined ? undefined : "table-filter-problem"}
          placeholder="Filter: cart protocol:grpc -tls"
          title="Part of a name or hostname, or terms such as port:8080 calls:orders -tls problem"
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          error={problem !== undefined}
          spellCheck={false}
          autoComplete="off"
          value={filter}
          onChange={(event) => model.setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") {
              event.preventDefault();
              grid.placeAt({ row: 0, column: 1 });
            }
            if (event.key !== "Escape" || filter === "") return;
            event.preventDefault();
            model.setFilter("");
          }}
        />
        {problem !== undefined && (
          <div className={classes["problem"]}>
            <Message id="table-filter-problem" severity="error" text={problem} />
          </div>
        )}
      </div>
      <ChangedChoice />
      <Tooltip label="Filter each column">
        <ActionIcon
          aria-label="Filter each column"
          aria-pressed={hasTexts}
          variant={hasTexts ? "light" : "subtle"}
          onClick={() => grid.showColumnFilters(!hasTexts)}
        >
          <IconFilter {...ICON} />
        </ActionIcon>
      </Tooltip>
      <ColumnChooser model={model} />
      <span className={classes["space"]} />
      <RowActions grid={grid} />
      <Button variant="default" leftSection={<IconPlus {...ICON} />} onClick={() => grid.startNewRow()}>
        Add {title}
      </Button>
    </div>
  );
}
