import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ImportAnswer } from "../../../formats/import/import-preview.ts";
import { isKind, KINDS, type Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import classes from "./import-panel.module.css";
import type { PreviewRow } from "./work/messages.ts";

export interface IncompleteRowProps {
  readonly row: PreviewRow;
  readonly answer: (answer: ImportAnswer) => void;
}

const ORDER: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** A resource whose file does not say all of what it is: what is proposed, to be corrected and confirmed. */
export function IncompleteRow({ row, answer }: IncompleteRowProps) {
  const [given, setGiven] = useState<ImportAnswer>({});
  const filled = proposedAnswer(row, given);
  const { kind } = filled;
  const parent = kind === undefined ? undefined : kindDefinition(kind).parent;
  const isFull = isFullAnswer(row, filled);
  const { file = "", line = 1 } = row.source ?? {};
  const text = (part: "mesh" | "parent" | "name", label: string) => (
    <TextInput
      label={label}
      classNames={{ input: "mono", description: classes["reason"] ?? "" }}
      inputWrapperOrder={ORDER}
      value={filled[part] ?? ""}
      readOnly={row[part] !== undefined}
      description={reasonOf(row, part, given)}
      onChange={(event) => setGiven({ ...given, [part]: event.currentTarget.value })}
    />
  );
  return (
    <li className={classes["incomplete"]}>
      <form
        aria-label={`What ${file} holds${line > 1 ? ` at line ${line}` : ""}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (isFull) answer(filled);
        }}
      >
        <div className={classes["source"]}>
          <span className="mono">{file}</span>
          {row.source?.pointer !== undefined && row.source.pointer !== "" && ` at ${row.source.pointer}`}
        </div>
        <div className={classes["parts"]}>
          <Select
            label="Kind"
            data={KINDS.map((value) => ({ value, label: kindDefinition(value).title }))}
            value={kind ?? null}
            placeholder="Choose a kind"
            allowDeselect={false}
            classNames={{ description: classes["reason"] ?? "" }}
            inputWrapperOrder={ORDER}
            readOnly={row.kind !== undefined}
            description={reasonOf(row, "kind", given)}
            onChange={(value) => setGiven({ ...given, ...(isKind(value) ? { kind: value } : {}) })}
          />
          {kind !== "mesh" && text("mesh", "Mesh")}
          {parent !== undefined && text("parent", kindDefinition(parent.kind).title)}
          {text("name", kind === "mesh" ? "Mesh" : "Name")}
        </div>
        <div className={classes["answers"]}>
          <Button type="submit" variant="default" disabled={!isFull}>
            {`Confirm ${filled.name ?? "resource"}`}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => answer({ skip: true })}>
            Leave it out
          </Button>
        </div>
      </form>
    </li>
  );
}

/** What is known, what the user typed, and what is proposed, in this order. */
export function proposedAnswer(row: PreviewRow, given: ImportAnswer = {}): ImportAnswer {
  const kind: Kind | undefined = row.kind ?? given.kind ?? row.proposed.kind?.value;
  const part = (name: "mesh" | "parent" | "name"): string | undefined =>
    row[name] ?? given[name] ?? row.proposed[name]?.value;
  const [mesh, parent, name] = [part("mesh"), part("parent"), part("name")];
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(mesh === undefined ? {} : { mesh }),
    ...(parent === undefined ? {} : { parent }),
    ...(name === undefined ? {} : { name }),
  };
}

/** True for an answer with which nothing of the resource is open any more. */
export function isFullAnswer(row: PreviewRow, { kind, mesh, parent, name }: ImportAnswer): boolean {
  if (kind === undefined || !name?.trim()) return false;
  const needsParent = kindDefinition(kind).parent !== undefined;
  return (
    (kind === "mesh" || Boolean(mesh?.trim())) &&
    (!needsParent || Boolean(parent?.trim()) || row.parent !== undefined)
  );
}

function reasonOf(
  row: PreviewRow,
  part: "kind" | "mesh" | "parent" | "name",
  given: ImportAnswer,
): string | undefined {
  if (row[part] !== undefined) return "from the file";
  const proposal = row.proposed[part];
  return proposal !== undefined && given[part] === undefined ? `proposed: ${proposal.reason}` : undefined;
}
