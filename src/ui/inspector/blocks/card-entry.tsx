import { summaryOf } from "../form/summary.ts";
import { pointerOf } from "../form/trail.ts";
import { useFieldValue } from "../use-field-value.ts";
import classes from "./blocks.module.css";
import type { EntryProps } from "./entry-props.ts";
import { EntryRemove } from "./entry-remove.tsx";
import { PlaceProblems } from "./place-problems.tsx";
import { StructureContent } from "./structure-content.tsx";

/** An entry that is shown in place, under one line that says it in short: a listener. */
export function CardEntry({ list, pointer, index }: EntryProps) {
  const { item } = list;
  const entry = pointerOf(item, `${pointer}/${index}`);
  const value = useFieldValue(entry);
  const summary = summaryOf(item.shape, value);
  const name = `${list.itemLabel} ${index + 1}`;
  if (item.control.type !== "structure") return null;
  return (
    <fieldset
      className={classes["card"]}
      aria-label={`${item.label} ${index + 1}: ${summary}`}
      data-field={entry}
    >
      <div className={classes["cardHead"]}>
        <span className={classes["cardSummary"]} title={summary}>
          {summary}
        </span>
        <EntryRemove pointer={pointer} index={index} name={name} />
      </div>
      <PlaceProblems pointer={entry} />
      <div className={classes["grid"]}>
        <StructureContent structure={item.control} shape={item.shape} pointer={entry} />
      </div>
    </fieldset>
  );
}
