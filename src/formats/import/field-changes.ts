import { isJsonArray, isJsonObject, type Json, type JsonArray } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { isHole } from "../../model/design/hole.ts";
import { itemShape, memberShape } from "../../model/schema/member-shape.ts";
import { keysOf } from "./item-keys.ts";

/** A value that differs; a side that lacks it has no member for it. */
export interface FieldChange {
  /** Where it stands afterwards; where it stood, for what is there no longer. */
  readonly pointer: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Lists in which the order has no meaning: of two backends none comes first, tags are a map. (For other lists
 * nobody outside knows; a change of order there is shown.)
 */
const UNORDERED = new Set(["Backend", "TagRef"]);

/**
 * The smallest parts in which two values of a shape differ, in the order of their members; the items of lists
 * by what tells them apart (the port of a listener, the service of a backend), else by place. Without a
 * shape, all lists by place.
 */
export function fieldChanges(
  before: Json | undefined,
  after: Json | undefined,
  shape?: string,
  pointer = "",
): FieldChange[] {
  if (before !== undefined && after !== undefined) {
    if (jsonEqual(before, after)) return [];
    if (isJsonArray(before) && isJsonArray(after))
      return itemChanges(before, after, itemShape(shape), pointer);
    if (isJsonObject(before) && isJsonObject(after) && !isHole(before) && !isHole(after)) {
      const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
      return members.flatMap((member) =>
        fieldChanges(
          memberOf(before, member),
          memberOf(after, member),
          memberShape(shape, member),
          pointerChild(pointer, member),
        ),
      );
    }
  }
  if (before === undefined && after === undefined) return [];
  return [
    { pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
  ];
}

/** True where nothing of two values differs that has a meaning. */
export function sameValue(a: Json | undefined, b: Json | undefined, shape: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return jsonEqual(a, b) || (typeof a === "object" && fieldChanges(a, b, shape).length === 0);
}

/** The own member of a value; undefined for what is no object. */
export function memberOf(value: Json | undefined, member: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
}

function itemChanges(
  before: JsonArray,
  after: JsonArray,
  shape: string | undefined,
  pointer: string,
): FieldChange[] {
  const matches = matchedByKey(before, after, shape);
  if (matches !== undefined) {
    return matches.flatMap(([from, to]) => {
      const at = pointerChild(pointer, to ?? from ?? 0);
      const [was, is] = [from, to].map((index, side) =>
        index === undefined ? undefined : [before, after][side]?.[index],
      );
      return fieldChanges(was, is, shape, at);
    });
  }
  const longer = before.length > after.length ? before : after;
  return [...longer.keys()].flatMap((index) =>
    fieldChanges(before[index], after[index], shape, pointerChild(pointer, index)),
  );
}

type Pair = readonly [before: number | undefined, after: number | undefined];

/** Undefined where items have no keys, or where a change of their order must be shown. */
function matchedByKey(before: JsonArray, after: JsonArray, shape: string | undefined): Pair[] | undefined {
  const [from, to] = keysOf([before, after], shape) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const places = new Map(from.map((key, index) => [key, index]));
  const kept = to.flatMap((key) => places.get(key) ?? []);
  const inOrder = kept.every((place, index) => index === 0 || place > (kept[index - 1] ?? -1));
  if (kept.length === 0 || !(inOrder || UNORDERED.has(shape ?? ""))) return undefined;
  const names = new Set(to);
  return [
    ...to.map((key, index): Pair => [places.get(key), index]),
    ...from.flatMap((key, index): Pair[] => (names.has(key) ? [] : [[index, undefined]])),
  ];
}
