import { NativeSelect, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { isDone, isRefused } from "../../../editor/command.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { goToItem } from "../actions/go-to-item.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import { useBoard } from "../board-context.ts";
import type { QuickEntry, QuickField } from "../forms/quick-form.ts";
import type { Popup } from "../popup.ts";
import classes from "./board-popover.module.css";
import { BoardPopover } from "./board-popover.tsx";
import { FormActions } from "./form-actions.tsx";
import { ProtocolSelect } from "./protocol-select.tsx";

/** A form of a few fields over the board; what it made is selected and has the focus. */
export function QuickFormPopover({ popup }: { readonly popup: Extract<Popup, { kind: "form" }> }) {
  const board = useBoard();
  const { form, anchor } = popup;
  const [entry, setEntry] = useState<QuickEntry>(() =>
    Object.fromEntries(
      form.fields.map(({ key, value, choices }) => [key, value ?? choices?.[0]?.value ?? ""]),
    ),
  );
  const [problem, setProblem] = useState<string>();

  const submit = (): void => {
    const outcome = form.run(entry);
    if (isRefused(outcome)) {
      setProblem(outcome.refused);
      return;
    }
    // It asks the next question in the same place.
    if (!("change" in outcome)) return;
    board.popup.set(undefined);
    if (!isDone(outcome)) return;
    const [made] = outcome.select ?? [];
    if (outcome.message !== undefined) tell(board.editor, outcome, viewChange(board));
    else if (made !== undefined) board.say(`Added ${kindAndName(made)}.`);
    if (made !== undefined) goToItem(board, made);
  };

  const hint = form.hint?.(entry) ?? "";
  return (
    <BoardPopover label={form.title} anchor={anchor}>
      <h2 className={classes["title"]}>{form.title}</h2>
      <form
        className={classes["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {rowsOf(form.fields).map((row) => (
          <div key={row[0]?.key} className={row.length > 1 ? classes["pair"] : undefined}>
            {row.map((field) => (
              <Field
                key={field.key}
                field={field}
                isFirst={field === form.fields[0]}
                value={entry[field.key] ?? ""}
                onChange={(value) => {
                  setEntry({ ...entry, [field.key]: value });
                  setProblem(undefined);
                }}
              />
            ))}
          </div>
        ))}
        {hint !== "" && <p className={classes["text"]}>{hint}</p>}
        <FormActions submit={form.submit} problem={problem} />
      </form>
    </BoardPopover>
  );
}

function kindAndName(id: ResourceId): string {
  const { kind, name } = refOf(id);
  return `${kindDefinition(kind).title.toLowerCase()} ${name}`;
}

function rowsOf(fields: readonly QuickField[]): QuickField[][] {
  const rows: QuickField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.beside && last !== undefined) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

interface FieldProps {
  readonly field: QuickField;
  readonly isFirst: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ field, isFirst, value, onChange }: FieldProps) {
  const list = useId();
  const { label, protocols, choices, offers, placeholder, mono } = field;
  const first = isFirst ? { "data-autofocus": true } : {};
  if (protocols !== undefined)
    return <ProtocolSelect value={value} onChange={onChange} protocols={protocols} />;
  if (choices !== undefined) {
    return (
      <NativeSelect
        {...first}
        label={label}
        data={[...choices]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    );
  }
  return (
    <>
      <TextInput
        {...first}
        className={mono ? (classes["mono"] ?? "") : ""}
        label={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(offers === undefined ? {} : { list })}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {offers !== undefined && (
        <datalist id={list}>
          {offers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
