import { Kbd } from "@mantine/core";
import { useEffect } from "react";
import { keyCaps } from "../key-match.ts";
import classes from "./command-palette.module.css";
import type { PaletteEntry, PaletteSection } from "./palette-entry.ts";

export interface PaletteListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  /** Index of the chosen entry among all. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** What was found, under its headings. The focus stays in the field; `active` says what Enter takes. */
export function PaletteList({ id, sections, active, onActive, onChoose }: PaletteListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  let index = -1;
  return (
    <>
      <div id={id} role="listbox" aria-label="Found" className={classes["list"]}>
        {sections.map(({ title, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={title} role="group" aria-label={title}>
            <div className={classes["heading"]} aria-hidden>
              {title}
            </div>
            {entries.map((entry) => {
              index += 1;
              const own = index;
              return (
                <div
                  key={entry.key}
                  id={`${id}-${own}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={own === active}
                  className={classes["entry"]}
                  onMouseMove={() => onActive(own)}
                  onClick={() => onChoose(entry)}
                  onKeyDown={(event) => event.key === "Enter" && onChoose(entry)}
                >
                  {entry.icon}
                  <span
                    className={classes["title"]}
                    data-mono={entry.mono}
                    title={entry.tooltip ?? entry.title}
                  >
                    {entry.title}
                  </span>
                  <span className={classes["note"]} title={entry.note}>
                    {entry.note}
                  </span>
                  {entry.keys !== undefined && (
                    <span className={classes["keys"]}>
                      {keyCaps(entry.keys).map((cap) => (
                        <Kbd key={cap} size="xs">
                          {cap}
                        </Kbd>
                      ))}
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className={classes["empty"]} role="status">
        {sections.length === 0 ? "Nothing is called like this. Try another word, or fewer." : ""}
      </p>
    </>
  );
}
