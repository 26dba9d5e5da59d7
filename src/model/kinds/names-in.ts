import { isJsonArray, type Json, type JsonObject } from "../../lib/json.ts";
import { toPointer, valueAt } from "../../lib/json-pointer.ts";
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
  steps: readonly (string | number)[],
  role: ReferenceRole,
  kind: Kind,
): SpecReference[] {
  const pointer = toPointer(steps);
  const name = nameIn(valueAt(spec, pointer));
  return name === undefined ? [] : [{ role, pointer, kind, name }];
}

/** The references of each item of a list: `steps` lead to the list, `member` from an item to the name. */
export function namesInList(
  spec: JsonObject,
  steps: readonly string[],
  member: readonly string[],
  role: ReferenceRole,
  kind: Kind,
): SpecReference[] {
  const list: Json | undefined = valueAt(spec, toPointer(steps));
  if (!isJsonArray(list)) return [];
  return list.flatMap((_item, index) => nameAt(spec, [...steps, index, ...member], role, kind));
}
