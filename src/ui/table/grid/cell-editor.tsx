import { Combobox, useCombobox } from "@mantine/core";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { useSignal } from "../../canvas/use-signal.ts";
import { Message } from "../../components/message.tsx";
import type { Column } from "../columns/column.ts";
import classes from "./grid.module.css";
import type { GridController, Onward } from "./grid-controller.ts";
import { completed, offered } from "./offered.ts";

interface CellEditorProps {
  readonly grid: GridController;
  readonly column: Column;
  readonly row: number;
  readonly place: number;
  /** What was typed to begin; absent: what stands there is edited. */
  readonly start: string | undefined;
}

/**
 * The field in a cell. Enter and Tab take the text and go on, Escape leaves the cell as it was; a text that is
 * refused stays, with the reason. Names that fit are offered below.
 */
export function CellEditor({ grid, column, row, place, start }: CellEditorProps) {
  const [text, setText] = useState(() => start ?? grid.textAt({ row, column: place }));
  const [options] = useState(() => grid.optionsAt({ row, column: place }));
  const refusal = useSignal(grid.refusal);
  const field = useRef<HTMLInputElement>(null);
  const isLeft = useRef(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const id = useId();
  const count = grid.targets.length;
  const found = offered(options, text, column.list === true);

  useLayoutEffect(() => {
    const input = field.current;
    if (input === null) return;
    input.focus({ preventScroll: true });
    if (start === undefined) input.select();
    else input.setSelectionRange(start.length, start.length);
  }, [start]);

  const commit = (value: string, onward: Onward): void => {
    isLeft.current = grid.commit(value, onward);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isOffered = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0;
    if (event.key === "Enter" && !isOffered) {
      event.preventDefault();
      commit(text, event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      commit(text, event.shiftKey ? "left" : "right");
    } else if (event.key === "Escape") {
      event.preventDefault();
      isLeft.current = true;
      grid.cancelEdit();
    }
  };
  const note = count > 1 ? `Sets ${column.label} for ${count} rows.` : undefined;
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={Math.max(220, column.width)}
      onOptionSubmit={(value) => {
        combobox.closeDropdown();
        if (column.list !== true) commit(value, "down");
        else setText(completed(text, value));
      }}
    >
      <Combobox.Target withExpandedAttribute={options.length > 0}>
        <input
          ref={field}
          {...(options.length > 0 ? { role: "combobox" } : {})}
          className={classes["field"]}
          aria-label={`${column.label}${row < grid.size.rows ? ` of row ${row + 1}` : ", new row"}`}
          aria-invalid={refusal !== undefined}
          aria-describedby={refusal === undefined && note === undefined ? undefined : id}
          data-mono={column.mono || undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            combobox.closeDropdown();
            if (isLeft.current) return;
            isLeft.current = true;
            if (!grid.commit(text, "stay")) grid.giveUp();
          }}
        />
      </Combobox.Target>
      {(refusal !== undefined || note !== undefined) && (
        <span className={classes["told"]} id={id}>
          {refusal === undefined ? note : <Message severity="error" text={refusal} />}
        </span>
      )}
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={`Values for ${column.label}`} className={classes["options"] ?? ""}>
          {found.map((option) => (
            <Combobox.Option key={option} value={option} data-mono={column.mono || undefined}>
              {option}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
