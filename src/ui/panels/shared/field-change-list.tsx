import type { ReactNode } from "react";
import type { Json } from "../../../lib/json.ts";
import { pointerSteps } from "../../../lib/json-pointer.ts";
import classes from "./field-change-list.module.css";

/** A field that differs; a side that lacks it has no value. */
export interface FieldDifference {
  readonly pointer: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** Fields with what they are before and after. */
export function FieldChangeList<T extends FieldDifference>({
  fields,
  action,
}: {
  readonly fields: readonly T[];
  /** What can be done with a field, beside its name. */
  readonly action?: (field: T) => ReactNode;
}) {
  return (
    <ul className={classes["list"]}>
      {fields.map((field) => {
        const { pointer, before, after } = field;
        return (
          <li key={pointer} className={classes["field"]}>
            <span className={classes["name"]}>
              {fieldName(pointer)} {action?.(field)}
            </span>
            <span className={classes["values"]}>
              {before !== undefined && (
                <del className={classes["before"]}>
                  <span className={classes["sign"]}>− </span>
                  {valueText(before)}
                </del>
              )}
              {after !== undefined && (
                <ins className={classes["after"]}>
                  <span className={classes["sign"]}>+ </span>
                  {valueText(after)}
                </ins>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** `/spec/listeners/0/portMapping/port` as `listeners 1 › portMapping › port`. */
export function fieldName(pointer: string): string {
  const words: string[] = [];
  for (const step of pointerSteps(pointer)) {
    const last = words.length - 1;
    if (/^\d+$/.test(step) && last >= 0) words[last] = `${words[last]} ${Number(step) + 1}`;
    else words.push(step);
  }
  const inSpec = words[0] === "spec" && words.length > 1 ? words.slice(1) : words;
  return inSpec.join(" › ");
}

function valueText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
