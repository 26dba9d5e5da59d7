import { Button } from "@mantine/core";
import { type ReactNode, useId, useMemo, useState } from "react";
import type { ChoiceSource, ImportConflict } from "../../../../formats/import/import-preview.ts";
import { VirtualList } from "../../../components/virtual-list.tsx";
import { ConflictChoices } from "./conflict-choices.tsx";
import { EntryLine } from "./entry-line.tsx";
import { FieldLine } from "./field-line.tsx";
import classes from "./preview.module.css";
import type { PreviewEntry } from "./preview-lines.ts";
import { previewLines } from "./preview-lines.ts";

export interface PreviewSectionProps {
  readonly title: string;
  readonly entries: readonly PreviewEntry[];
  /** Shown when asked for only. */
  readonly folded?: boolean;
  /** What differs is shown where at most so many resources have a difference; else when asked for. */
  readonly openUpTo?: number;
  /** One sentence below the title. */
  readonly hint?: string;
  /** Beside the title: what can be done about all. */
  readonly actions?: ReactNode;
  readonly settle?: (entry: PreviewEntry, conflict: ImportConflict, choice: ChoiceSource) => void;
}

/** Resources with which the same happens. */
export function PreviewSection(props: PreviewSectionProps) {
  const { title, entries, folded = false, openUpTo = 20, settle } = props;
  const heading = useId();
  const [isShown, setShown] = useState(!folded);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const opensItself = entries.length <= openUpTo;
  const lines = useMemo(
    () => previewLines(entries, ({ key }) => opensItself !== turned.has(key)),
    [entries, opensItself, turned],
  );
  if (entries.length === 0) return null;
  const turn = (key: string): void => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <div className={classes["heading"]}>
        <h3 id={heading}>
          {title} <span className={classes["count"]}>{entries.length}</span>
        </h3>
        {folded && (
          <Button variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? "Hide list" : "Show list"}
          </Button>
        )}
        {props.actions}
      </div>
      {props.hint !== undefined && <p className={classes["hint"]}>{props.hint}</p>}
      {isShown && (
        <VirtualList items={lines} label={title}>
          {(line) => {
            if (line.type === "field") return <FieldLine field={line.field} />;
            if (line.type === "entry") {
              return <EntryLine entry={line.entry} isOpen={line.isOpen} turn={() => turn(line.entry.key)} />;
            }
            const { entry, conflict } = line;
            return (
              <ConflictChoices
                id={entry.id}
                conflict={conflict}
                settle={(choice) => settle?.(entry, conflict, choice)}
              />
            );
          }}
        </VirtualList>
      )}
    </section>
  );
}
