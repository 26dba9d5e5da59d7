import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { problemText } from "../../checks/problem-text.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";
import { renameResource } from "../app/rename-resource.ts";
import { FieldShell } from "../components/field-shell.tsx";
import { Message } from "../components/message.tsx";
import { useDescribedBy } from "../components/use-described-by.ts";
import classes from "./fields/fields.module.css";
import { focusField } from "./focus-field.ts";
import { useFieldProblems } from "./use-field-problems.ts";

/** The name of a resource: renamed when the field is left or Enter is pressed; references follow. */
export function NameField({ id }: { readonly id: ResourceId }) {
  const editor = useEditor();
  const ref = refOf(id);
  const fieldId = useId();
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const problems = useFieldProblems("/name");

  const renameNow = (stay: boolean): void => {
    if (draft === undefined || draft === ref.name) {
      setRefused(undefined);
      return;
    }
    const refusal = renameResource(editor, id, draft);
    if (refusal !== undefined) {
      setRefused(refusal.refused);
      return;
    }
    setDraft(undefined);
    setRefused(undefined);
    if (stay) focusField(editor, idOf({ ...ref, name: draft.trim() }), "/name");
  };

  const messages =
    refused === undefined ? problems.map((problem) => problemText(problem).message) : [refused];
  const field = useDescribedBy<HTMLInputElement>(messages.length > 0 ? `${fieldId}-m` : undefined);
  const { nameMember, kind } = kindDefinition(ref.kind);
  return (
    <FieldShell
      controlId={fieldId}
      label="Name"
      help={
        kind === "virtualService"
          ? "Callers use it as a host name."
          : "References to it follow when you change it."
      }
      path={nameMember}
      pointer="/name"
      message={messages.map((text) => (
        <Message key={text} id={`${fieldId}-m`} severity="error" text={text} />
      ))}
    >
      <TextInput
        id={fieldId}
        value={draft ?? ref.name}
        error={messages.length > 0}
        ref={field}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: kind === "virtualService" ? (classes["mono"] ?? "") : "" }}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => renameNow(false)}
        onKeyDown={(event) => {
          if (event.key === "Enter") renameNow(true);
          if (event.key === "Escape" && draft !== undefined) {
            event.preventDefault();
            event.stopPropagation();
            setDraft(undefined);
            setRefused(undefined);
          }
        }}
      />
    </FieldShell>
  );
}
