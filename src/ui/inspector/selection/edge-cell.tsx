import { IconPlus } from "@tabler/icons-react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { refOf } from "../../../model/reference/ref.ts";
import type { Cell } from "../../../traffic/call-row.ts";
import { useEditor } from "../../app/editor-context.ts";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { focusField } from "../focus-field.ts";
import { addBlockAt } from "./add-block-at.ts";
import classes from "./edge.module.css";

interface EdgeCellProps {
  readonly cell: Cell;
  /** `TLS` */
  readonly topic: string;
  /** Where no column says whose it is: `route all`. */
  readonly isNamed: boolean;
}

/** What one resource says on a topic: a way to its field, who decided, and a way to add what is missing. */
export function EdgeCell({ cell, topic, isNamed }: EdgeCellProps) {
  const editor = useEditor();
  const { id, pointer } = cell.where;
  const name = shownName(id, useChosenValues());
  const kind = kindDefinition(refOf(id).kind).title.toLowerCase();
  const at = `/spec${pointer}`;
  return (
    <div className={classes["cell"]}>
      {isNamed && (
        <span className={classes["whose"]}>
          {kind} {name}
        </span>
      )}
      <button
        type="button"
        className={classes["value"]}
        data-set={cell.decidedBy === "own"}
        aria-label={`${topic} of ${kind} ${name}: ${cell.text}`}
        title={`Edit ${topic} of ${kind} ${name}`}
        onClick={() => focusField(editor, id, at)}
      >
        {cell.text}
      </button>
      {cell.decidedBy !== "own" && <span className={classes["by"]}>{byText(cell)}</span>}
      {cell.missing && (
        <button
          type="button"
          className={classes["add"]}
          aria-label={`Add ${topic} to ${kind} ${name}`}
          onClick={() => addBlockAt(editor, id, at)}
        >
          <IconPlus size={12} stroke={1.5} aria-hidden />
          Add {topic}
        </button>
      )}
    </div>
  );
}

/** Who decided, where the field itself did not. */
function byText({ decidedBy }: Cell): string {
  if (decidedBy === "App Mesh" || decidedBy === "own") return "App Mesh's default";
  return `decided by the ${kindDefinition(decidedBy).title.toLowerCase()}`;
}
