import { isJsonObject } from "../../../lib/json.ts";
import { LeafField } from "../fields/leaf-field.tsx";
import { pointerOf } from "../form/trail.ts";
import { useFieldValue } from "../use-field-value.ts";
import classes from "./blocks.module.css";
import type { EntryProps } from "./entry-props.ts";
import { EntryRemove } from "./entry-remove.tsx";
import { PlaceProblems } from "./place-problems.tsx";
import { UnknownMembers } from "./unknown-members.tsx";
import { WrongValue } from "./wrong-value.tsx";

/** A small entry as one row of fields: a tag, a weighted target. The first row has the labels. */
export function RowEntry({ list, pointer, index }: EntryProps) {
  const { item } = list;
  const entry = pointerOf(item, `${pointer}/${index}`);
  const value = useFieldValue(entry);
  if (item.control.type !== "structure") return null;
  const fields = item.control.children;
  const name = `${list.itemLabel} ${index + 1}`;
  const remove = <EntryRemove pointer={pointer} index={index} name={name} />;
  if (value !== undefined && !isJsonObject(value)) {
    return (
      <div className={classes["unknownEntry"]}>
        <WrongValue pointer={`${pointer}/${index}`} value={value} expected="an object with named members" />
      </div>
    );
  }
  return (
    <fieldset
      className={classes["rowEntry"]}
      aria-label={`${item.label} ${index + 1}`}
      data-field={entry}
      data-first={index === 0}
      style={{ gridTemplateColumns: `${fields.map(columnOf).join(" ")} 28px` }}
    >
      {fields.map((field) => (
        <LeafField
          key={field.path}
          node={field}
          base={entry}
          labelHidden={index > 0}
          name={`${field.label} of ${name}`}
        />
      ))}
      <div className={classes["rowRemove"]}>{remove}</div>
      <PlaceProblems pointer={entry} />
      <UnknownMembers shape={item.shape} pointer={entry} value={value} />
    </fieldset>
  );
}

/** Numbers are narrow. */
function columnOf(field: { readonly control: { readonly type: string } }): string {
  return field.control.type === "number" ? "72px" : "minmax(0, 1fr)";
}
