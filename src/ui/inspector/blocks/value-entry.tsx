import { LeafField } from "../fields/leaf-field.tsx";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./blocks.module.css";
import type { EntryProps } from "./entry-props.ts";
import { EntryRemove } from "./entry-remove.tsx";

/** An entry that is one value: a port, an ARN. It goes when it is left empty. */
export function ValueEntry({ list, pointer, index }: EntryProps) {
  const { id, memory } = useForm();
  const { removeEntry } = useFormActions();
  const value = useFieldValue(`${pointer}/${index}`);
  const name = `${list.item.label} ${index + 1}`;
  // What is offered is switched on and off; only other values have a row.
  if (typeof value === "string" && list.suggestions?.includes(value) === true) return null;
  const onLeaveEmpty = (gesture: string): void => {
    if (value === undefined) memory.forget(id, pointer);
    else removeEntry(pointer, index, gesture);
  };
  return (
    <div className={classes["valueEntry"]}>
      <LeafField
        node={list.item}
        base={`${pointer}/${index}`}
        labelHidden
        name={name}
        onLeaveEmpty={onLeaveEmpty}
      />
      {value !== undefined && <EntryRemove pointer={pointer} index={index} name={name} />}
    </div>
  );
}
