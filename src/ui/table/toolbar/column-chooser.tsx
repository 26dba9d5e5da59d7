import { Button, Checkbox, Popover, TextInput } from "@mantine/core";
import { IconColumns, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useSignal } from "../../canvas/use-signal.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { findColumns } from "../columns/field-column.ts";
import type { TableModel } from "../table-model.ts";
import classes from "./toolbar.module.css";

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly context: string;
}

/** Shows and hides columns: those of the kind, and any field of it by our label or the API's name. */
export function ColumnChooser({ model }: { readonly model: TableModel }) {
  const kind = useSignal(model.kind);
  const shown = useSignal(model.columns);
  const [query, setQuery] = useState("");
  const own: Choice[] = columnsOf(kind).map(({ id, label }) => ({ id, label, context: "" }));
  const added: Choice[] = shown
    .filter(({ id }) => own.every((each) => each.id !== id))
    .map(({ id, label }) => ({ id, label, context: "" }));
  const choices = query.trim() === "" ? [...own, ...added] : found(kind, query);
  return (
    <Popover position="bottom-start" width={340} trapFocus onClose={() => setQuery("")}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconColumns size={16} stroke={1.5} aria-hidden />}
        >
          <span className={classes["word"]}>Columns</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns" className={classes["chooser"] ?? ""}>
        <TextInput
          aria-label="Find a field to show"
          placeholder="Find a field"
          data-autofocus
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ul className={classes["choices"]}>
          {choices.map(({ id, label, context }) => (
            <li key={id}>
              <Checkbox
                label={label}
                description={context === "" ? undefined : context}
                checked={shown.some((column) => column.id === id)}
                disabled={id === "name"}
                onChange={() => model.toggleColumn(id, columnLabel(label, context))}
              />
            </li>
          ))}
        </ul>
        {choices.length === 0 && <p className={classes["none"]}>No field has this name.</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function found(kind: Parameters<typeof findColumns>[0], query: string): Choice[] {
  return findColumns(kind, query).map(({ pointer, label, context }) => ({ id: pointer, label, context }));
}

/** What the header says: the field's own label, and the block that it is in. */
function columnLabel(label: string, context: string): string {
  const block = context.split(" › ").findLast((each) => each !== label) ?? "";
  return block === "" ? label : `${block}: ${label}`;
}
