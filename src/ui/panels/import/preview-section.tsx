import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { ImportRow } from "../../../formats/import/import-preview.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { ChangeMark, type Mark } from "../shared/change-mark.tsx";
import { FieldChangeList } from "../shared/field-change-list.tsx";
import { ResourceName } from "../shared/resource-name.tsx";
import classes from "./import-panel.module.css";

/** Rows that are listed at a time: a design may have thousands. */
const PORTION = 100;

export interface PreviewItem {
  readonly id: ResourceId;
  readonly mark: Mark;
  /** Beside the name: the file, or why. */
  readonly note: string;
  readonly fields: ImportRow["fields"];
  /** Instead of the word that goes with the mark. */
  readonly word?: string;
  /** What can be done about this row. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface PreviewSectionProps {
  readonly title: string;
  readonly items: readonly PreviewItem[];
  /** Shown when asked for only. */
  readonly folded?: boolean;
}

/** Resources with which the same happens, as many as one can read at a time. */
export function PreviewSection({ title, items, folded = false }: PreviewSectionProps) {
  const heading = useId();
  const [count, setCount] = useState(folded ? 0 : PORTION);
  const shown = items.slice(0, count);
  if (items.length === 0) return null;
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h3 id={heading} className={classes["heading"]}>
        {title} <span className={classes["count"]}>{items.length}</span>
      </h3>
      <ul className={classes["rows"]}>
        {shown.map(({ id, mark, note, fields, word, action }) => (
          <li key={`${id} ${note}`} className={classes["row"]}>
            <span className={classes["head"]}>
              <ChangeMark mark={mark} {...(word === undefined ? {} : { text: word })} />
              <ResourceName id={id} />
              <span className={classes["file"]}>{note}</span>
              {action !== undefined && (
                <Button variant="subtle" aria-label={`${action.label}: ${note}`} onClick={action.run}>
                  {action.label}
                </Button>
              )}
            </span>
            {fields.length > 0 && <FieldChangeList fields={fields} />}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" onClick={() => setCount(count + PORTION)}>
          {count === 0 ? "Show list" : `Show ${Math.min(PORTION, items.length - count)} more`}
        </Button>
      )}
    </section>
  );
}

/** A row of the preview whose resource is known. */
export function previewItem(row: ImportRow, mark: Mark): PreviewItem[] {
  if (row.id === undefined) return [];
  const also = row.also.length > 0 ? ` (also in ${row.also.join(", ")})` : "";
  return [
    { id: row.id, mark, note: `${row.source?.file ?? "named by the import"}${also}`, fields: row.fields },
  ];
}
