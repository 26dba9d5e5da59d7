import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { VirtualList } from "../../../components/virtual-list.tsx";
import classes from "./preview.module.css";
import { type SourceLine, sourceText } from "./source-lines.ts";

/** More files than this are listed when asked for. */
const SHOWN = 12;

export interface SourceSectionProps {
  readonly lines: readonly SourceLine[];
  /** Files that hold nothing of App Mesh. */
  readonly passedOver: number;
}

/** The files of an import: what each is, and how its fields were dealt with. */
export function SourceSection({ lines, passedOver }: SourceSectionProps) {
  const heading = useId();
  const [turned, setTurned] = useState(false);
  const isShown = lines.length <= SHOWN !== turned;
  if (lines.length === 0 && passedOver === 0) return null;
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <div className={classes["heading"]}>
        <h3 id={heading}>
          Files <span className={classes["count"]}>{lines.length}</span>
        </h3>
        {lines.length > SHOWN && (
          <Button variant="subtle" aria-expanded={isShown} onClick={() => setTurned(!turned)}>
            {isShown ? "Hide list" : "Show list"}
          </Button>
        )}
      </div>
      {isShown && lines.length > 0 && (
        <VirtualList items={lines} label="Files of the import">
          {(line) => (
            <div className={classes["source"]}>
              <span className={classes["file"]} title={line.file}>
                {line.file}
              </span>
              <span className={classes["format"]}>{line.format}</span>
              <span className={classes["account"]} data-lost={(line.account?.lost ?? 0) > 0 || undefined}>
                {sourceText(line)}
              </span>
            </div>
          )}
        </VirtualList>
      )}
      {passedOver > 0 && <p className={classes["hint"]}>{passedOverText(passedOver, lines.length > 0)}</p>}
    </section>
  );
}

function passedOverText(count: number, beside: boolean): string {
  const others = beside ? "other " : "";
  if (count === 1) return `1 ${others}file holds nothing of App Mesh.`;
  return `${count.toLocaleString("en")} ${others}files hold nothing of App Mesh.`;
}
