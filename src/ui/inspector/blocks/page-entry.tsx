import { summaryOf } from "../form/summary.ts";
import { pointerOf } from "../form/trail.ts";
import { useForm } from "../form-context.ts";
import { useFieldProblems } from "../use-field-problems.ts";
import { useFieldValue } from "../use-field-value.ts";
import classes from "./blocks.module.css";
import type { EntryProps } from "./entry-props.ts";
import { EntryRemove } from "./entry-remove.tsx";
import { Row } from "./page-row.tsx";

/** An entry in one line that opens a page: a header match. */
export function PageEntry({ list, pointer, index }: EntryProps) {
  const { openPage } = useForm();
  const entry = pointerOf(list.item, `${pointer}/${index}`);
  const value = useFieldValue(entry);
  const problems = useFieldProblems(entry, true);
  const name = `${list.itemLabel} ${index + 1}`;
  return (
    <div className={classes["pageEntry"]}>
      <Row
        label={`${list.item.label} ${index + 1}`}
        summary={summaryOf(list.item.shape, value)}
        mono
        problems={problems}
        pointer={entry}
        onOpen={() => openPage(entry)}
      />
      <EntryRemove pointer={pointer} index={index} name={name} />
    </div>
  );
}
