import { isJsonArray, type JsonObject } from "../../lib/json.ts";
import { pointerChild, toPointer, valueAlong } from "../../lib/json-pointer.ts";
import { nameIn } from "../holes/name-value.ts";
import type { ReferenceRole } from "../reference/reference.ts";
import type { Kind } from "./kind.ts";
import type { SpecReference } from "./kind-definition.ts";

/**
 * The reference at one place of a spec; none where no name stands there (a number, nothing). A hole is the name
 * that its text is: `${ENV}-node` leads to the resource of that very name.
 */
export function nameAt(
  spec: JsonObject,
  steps: readonly string[],
  role: ReferenceRole,
  kind: Kind,
): SpecReference[] {
  const name = nameIn(valueAlong(spec, steps));
  return name === undefined ? [] : [{ role, pointer: toPointer(steps), kind, name }];
}

/** The references of each item of a list: `steps` lead to the list, `member` from an item to the name. */
export function namesInList(
  spec: JsonObject,
  steps: readonly string[],
  member: readonly string[],
  role: ReferenceRole,
  kind: Kind,
): SpecReference[] {
  const list = valueAlong(spec, steps);
  if (!isJsonArray(list)) return [];
  const [before, after] = [toPointer(steps), toPointer(member)];
  const found: SpecReference[] = [];
  for (const [index, item] of list.entries()) {
    const name = nameIn(valueAlong(item, member));
    if (name === undefined) continue;
    found.push({ role, pointer: pointerChild(before, index) + after, kind, name });
  }
  return found;
}
