import { Button, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import classes from "./history-panel.module.css";

export interface VersionFormProps {
  readonly labels: { readonly name: string; readonly note: string; readonly submit: string };
  readonly isFocused: boolean;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  /** True once it is done: the fields are empty again. */
  readonly submit: (name: string, note: string) => Promise<boolean>;
  /** Escape gives up the form instead of closing the dialog. */
  readonly giveUp?: () => void;
}

/** Name and note of a version. */
export function VersionForm({ labels, isFocused, submit, giveUp, ...before }: VersionFormProps) {
  const [name, setName] = useState(before.name ?? "");
  const [note, setNote] = useState(before.note ?? "");
  const send = async (): Promise<void> => {
    if (!(await submit(name.trim(), note.trim()))) return;
    setName("");
    setNote("");
  };
  const keys =
    giveUp === undefined
      ? {}
      : {
          "data-mantine-stop-propagation": true,
          onKeyDown: (event: KeyboardEvent): void => {
            if (event.key === "Escape") giveUp();
          },
        };
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void send();
      }}
    >
      <TextInput
        label={labels.name}
        placeholder="before canary"
        {...(isFocused ? { "data-autofocus": true, autoFocus: true } : {})}
        {...keys}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={labels.note}
        {...keys}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ""}>
        {labels.submit}
      </Button>
    </form>
  );
}
