import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { isRefused } from "../../../editor/command.ts";
import { addValueSet } from "../../../editor/commands/add-value-set.ts";
import { useEditor } from "../../app/editor-context.ts";
import classes from "./values-panel.module.css";

export interface AddSetProps {
  readonly isFirst: boolean;
  /** Says why something cannot be done; undefined takes that back. */
  readonly tell: (problem: string | undefined) => void;
}

/** Adds a set of values by its name. */
export function AddSet({ isFirst, tell }: AddSetProps) {
  const editor = useEditor();
  const [name, setName] = useState("");
  return (
    <form
      className={classes["add"]}
      onSubmit={(event) => {
        event.preventDefault();
        const outcome = editor.run(addValueSet, { name });
        tell(isRefused(outcome) ? outcome.refused : undefined);
        if (!isRefused(outcome)) setName("");
      }}
    >
      <TextInput
        aria-label="Name of the new set"
        placeholder={isFirst ? "dev" : "prod"}
        value={name}
        {...(isFirst ? { "data-autofocus": true } : {})}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={name.trim() === ""}
        leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
      >
        Add set
      </Button>
    </form>
  );
}
