import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { pointerChild } from "../../lib/json-pointer.ts";

/** A value that differs; a side that lacks it has no member for it. */
export interface FieldChange {
  readonly pointer: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** The smallest parts in which two values differ, in the order of their members; list items by place. */
export function fieldChanges(before: Json | undefined, after: Json | undefined, pointer = ""): FieldChange[] {
  if (before !== undefined && after !== undefined) {
    if (jsonEqual(before, after)) return [];
    const steps = commonSteps(before, after);
    if (steps !== undefined) {
      return steps.flatMap((step) =>
        fieldChanges(itemAt(before, step), itemAt(after, step), pointerChild(pointer, step)),
      );
    }
  }
  if (before === undefined && after === undefined) return [];
  return [
    { pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
  ];
}

/** The members or places of both, where both are objects or both are lists. */
function commonSteps(a: Json, b: Json): (string | number)[] | undefined {
  if (isJsonArray(a) && isJsonArray(b)) return [...(a.length > b.length ? a : b).keys()];
  if (isJsonObject(a) && isJsonObject(b)) return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return undefined;
}

function itemAt(value: Json, step: string | number): Json | undefined {
  if (isJsonArray(value)) return value[Number(step)];
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
