import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json.ts";

/** Steps of an RFC 6901 pointer: `/spec/listeners/0` gives `["spec", "listeners", "0"]`; `""` gives none. */
export function pointerSteps(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The RFC 6901 pointer of these steps. */
export function toPointer(steps: readonly (string | number)[]): string {
  let pointer = "";
  for (const step of steps) pointer = pointerChild(pointer, step);
  return pointer;
}

/** `pointer` with one more step. */
export function pointerChild(pointer: string, step: string | number): string {
  // The usual step has nothing to escape; readers make a pointer for every field.
  if (typeof step === "number" || !/[~/]/.test(step)) return `${pointer}/${step}`;
  return `${pointer}/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The value that the pointer names, or undefined where there is none. */
export function valueAt(root: Json | undefined, pointer: string): Json | undefined {
  return valueAlong(root, pointerSteps(pointer));
}

/** The same, by the steps of a pointer. */
export function valueAlong(root: Json | undefined, steps: readonly string[]): Json | undefined {
  let value = root;
  for (const step of steps) {
    if (isJsonArray(value)) value = /^\d+$/.test(step) ? value[Number(step)] : undefined;
    else if (isJsonObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

/**
 * A copy of `root` in which the pointer names `value`; undefined removes the member or the list item, and
 * changes nothing where there is none.
 * Missing objects on the way are made; a number as step makes or extends a list (`-` appends).
 */
export function withValueAt(root: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  if (value === undefined && valueAt(root, pointer) === undefined) return root;
  const next = set(root, pointerSteps(pointer), value);
  return isJsonObject(next) ? next : {};
}

function set(node: Json | undefined, steps: readonly string[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (isJsonArray(node) || (!isJsonObject(node) && /^(\d+|-)$/.test(step))) {
    const list = isJsonArray(node) ? [...node] : [];
    const index = step === "-" ? list.length : Number(step);
    const child = set(list[index], rest, value);
    if (child === undefined) list.splice(index, 1);
    else list[index] = child;
    return list;
  }
  const object = isJsonObject(node) ? node : {};
  const child = set(Object.hasOwn(object, step) ? object[step] : undefined, rest, value);
  if (child !== undefined) return { ...object, [step]: child };
  const { [step]: _removed, ...others } = object;
  return others;
}
