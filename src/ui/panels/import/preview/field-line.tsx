import { type FieldDifference, fieldName } from "../../shared/field-change-list.tsx";
import classes from "./preview.module.css";
import { shortValue } from "./short-value.ts";

/** A field that differs: its value before and after, on one line; the tooltip has all of it. */
export function FieldLine({ field }: { readonly field: FieldDifference }) {
  const { pointer, before, after } = field;
  return (
    <div className={classes["field"]}>
      <span className={classes["fieldName"]} title={fieldName(pointer)}>
        {fieldName(pointer)}
      </span>
      <span className={classes["values"]}>
        {before !== undefined && (
          <del className={classes["before"]} title={shortValue(before)}>
            <span className={classes["sign"]}>− </span>
            {shortValue(before)}
          </del>
        )}
        {after !== undefined && (
          <ins className={classes["after"]} title={shortValue(after)}>
            <span className={classes["sign"]}>+ </span>
            {shortValue(after)}
          </ins>
        )}
      </span>
    </div>
  );
}
