import { isJsonArray, type Json, type JsonArray } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { itemShape, memberShape } from "../../model/schema/member-shape.ts";
import { areMergeable } from "./alternatives.ts";
import { memberOf, sameValue } from "./field-changes.ts";
import { matchItems } from "./item-keys.ts";

/** What one source says of a field. */
export interface MergeSide {
  /** Which of the sources. */
  readonly source: number;
  /** Absent: it has no such field. */
  readonly value: Json | undefined;
  /** Where the field stands in this source. */
  readonly pointer: string;
  /** What the same source said when it was opened before. */
  readonly base?: { readonly value: Json | undefined };
  /** True where the source gives the list that the field is an item of: to lack it is to say that it is not there. */
  readonly closed: boolean;
}

/** One of the values of a conflict, and who says so; no side where it is the design that says so. */
export interface MergeChoice {
  readonly value: Json | undefined;
  readonly byDesign: boolean;
  readonly sides: readonly MergeSide[];
}

/** A field with all that is said of it. */
export interface MergeField {
  readonly shape: string | undefined;
  /** Where the field stands when the items of all are put together. */
  readonly pointer: string;
  /** What the design has, where it takes part. */
  readonly design?: { readonly value: Json | undefined; readonly closed: boolean };
  readonly sides: readonly MergeSide[];
}

/** Hears of each conflict, and says which choice counts, by index. */
export type Settle = (pointer: string, choices: readonly MergeChoice[]) => number;

/**
 * One value of what several sources say of a field; undefined where it is not there.
 *
 * - A field that one source has is taken from it; equal values are one. Objects are merged by member, the
 *   items of lists by what tells them apart. Who gives a list gives all of it: an item that another source
 *   has too little or too much is a conflict of its own, because to unite lists would bring back a backend
 *   that somebody removed, and nobody would see it.
 * - A source that was opened before says only what it changed since.
 * - The design, where it takes part, has what nobody else says; it differs from a source only where it was
 *   edited, or the source is new.
 */
export function mergeField(field: MergeField, settle: Settle): Json | undefined {
  const { design, shape } = field;
  const telling = field.sides.filter((side) => tells(side, shape));
  const [first, ...others] = telling;
  if (first === undefined) return design?.value;
  const agree = others.every(({ value }) => sameValue(value, first.value, shape));
  if (agree) {
    if (design === undefined) return first.value;
    if (sameValue(first.value, design.value, shape)) return design.value;
    if (telling.every((side) => isUpdate(side, field))) return first.value;
  }
  const values = [...(design === undefined ? [] : [design.value]), ...telling.map(({ value }) => value)];
  if (areMergeable(values, shape)) return mergeMembers(field, values, settle);
  if (values.every(isJsonArray)) {
    const merged = mergeItems(field, settle);
    if (merged !== undefined) return merged;
  }
  const choices = choicesOf(field, telling);
  return choices[settle(field.pointer, choices)]?.value;
}

function tells({ value, base, closed }: MergeSide, shape: string | undefined): boolean {
  if (base !== undefined) return !sameValue(value, base.value, shape);
  return value !== undefined || closed;
}

/** True where the design has what the side said before, or never had anything there. */
function isUpdate(side: MergeSide, { design, sides, shape }: MergeField): boolean {
  if (design === undefined) return true;
  if (side.base !== undefined) return sameValue(side.base.value, design.value, shape);
  return design.value === undefined && !design.closed && sides.every(({ base }) => base?.value === undefined);
}

function mergeMembers(field: MergeField, values: readonly (Json | undefined)[], settle: Settle): Json {
  const { design, sides, shape, pointer } = field;
  const members = new Set(values.flatMap((value) => Object.keys(value as object)));
  const entries: [string, Json][] = [];
  for (const member of members) {
    const merged = mergeField(
      {
        shape: memberShape(shape, member),
        pointer: pointerChild(pointer, member),
        ...(design === undefined ? {} : { design: { value: memberOf(design.value, member), closed: false } }),
        sides: sides.map(({ source, value, pointer: at, base }) => ({
          source,
          value: memberOf(value, member),
          pointer: pointerChild(at, member),
          ...(base === undefined ? {} : { base: { value: memberOf(base.value, member) } }),
          closed: false,
        })),
      },
      settle,
    );
    if (merged !== undefined) entries.push([member, merged]);
  }
  return Object.fromEntries(entries);
}

/** Undefined where the lists can only be compared as a whole. */
function mergeItems({ design, sides, shape, pointer }: MergeField, settle: Settle): Json[] | undefined {
  const listsOf = { design: listOf(design?.value), own: sides.map(({ value }) => listOf(value)) };
  const bases = sides.map(({ base }) => listOf(base?.value));
  const slots = [listsOf.design, ...listsOf.own, ...bases];
  const given = slots.filter((list) => list !== undefined);
  const of = itemShape(shape);
  const matches = matchItems(given, of);
  if (matches === undefined) return undefined;
  const slotOf = slots.map((list) => (list === undefined ? -1 : given.indexOf(list)));
  // Tags are a map: to lack one says nothing.
  const closes = matches.byKey && of !== "TagRef";
  const items: Json[] = [];
  let place = 0;
  for (const { indexes } of matches.rows) {
    const indexIn = (slot: number) => indexes[slotOf[slot] ?? -1];
    const itemIn = (slot: number) => {
      const index = indexIn(slot);
      return index === undefined ? undefined : slots[slot]?.[index];
    };
    const now = [0, ...sides.map((_side, n) => n + 1)];
    if (now.every((slot) => itemIn(slot) === undefined)) continue;
    const merged = mergeField(
      {
        shape: of,
        pointer: pointerChild(pointer, place),
        ...(design === undefined ? {} : { design: { value: itemIn(0), closed: closes } }),
        sides: sides.map((side, n) => ({
          source: side.source,
          value: itemIn(n + 1),
          pointer: pointerChild(side.pointer, indexIn(n + 1) ?? place),
          ...(side.base === undefined ? {} : { base: { value: itemIn(n + 1 + sides.length) } }),
          closed: closes && slots[n + 1] !== undefined,
        })),
      },
      settle,
    );
    place += 1;
    if (merged !== undefined) items.push(merged);
  }
  return items;
}

function listOf(value: Json | undefined): JsonArray | undefined {
  return isJsonArray(value) ? value : undefined;
}

/** The different values, each once; that of the design first, unless it is what the sources said before. */
function choicesOf(field: MergeField, telling: readonly MergeSide[]): MergeChoice[] {
  const { design, shape } = field;
  const choices: { value: Json | undefined; byDesign: boolean; sides: MergeSide[] }[] = [];
  if (design !== undefined && !telling.every((side) => isUpdate(side, field))) {
    choices.push({ value: design.value, byDesign: true, sides: [] });
  }
  for (const side of telling) {
    const same = choices.find(({ value }) => sameValue(value, side.value, shape));
    if (same === undefined) choices.push({ value: side.value, byDesign: false, sides: [side] });
    else same.sides.push(side);
  }
  return choices;
}
