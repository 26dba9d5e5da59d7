import type { Budget } from "./budget.ts";
import { sameValue } from "./same-value.ts";
import type { TerraformFunction } from "./terraform-function.ts";
import { isList, isMap, isUnknown, numberIn, textOf, type Value, type ValueMap } from "./value.ts";

/** Terraform's own limit of `range`. */
const RANGE_LIMIT = 1024;

/** Functions of Terraform on lists, sets and maps. */
export const COLLECTION_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  concat: (values) => (values.every(isList) ? (values.flat() as readonly Value[]) : undefined),
  merge: (values) => {
    const given = values.filter((value) => value !== null);
    if (!given.every(isMap)) return undefined;
    return new Map(given.flatMap((map) => [...map]));
  },
  lookup: ([map, key, otherwise]) => {
    const name = textOf(key);
    if (!isMap(map) || name === undefined) return undefined;
    return map.has(name) ? map.get(name) : otherwise;
  },
  element: ([list, place]) => {
    const index = numberIn(place);
    if (!isList(list) || list.length === 0 || index === undefined || index < 0) return undefined;
    return list[index % list.length];
  },
  length: ([value]) => {
    if (typeof value === "string") return [...value].length;
    return isList(value) ? value.length : isMap(value) ? value.size : undefined;
  },
  toset: ([list], budget) => (isList(list) ? asSet(list, budget) : undefined),
  tolist: ([list]) => (isList(list) ? list : undefined),
  tomap: ([map]) => (isMap(map) ? map : undefined),
  keys: ([map]) => (isMap(map) ? sortedEntries(map).map(([key]) => key) : undefined),
  values: ([map]) => (isMap(map) ? sortedEntries(map).map(([, value]) => value) : undefined),
  coalesce: (values) => firstKnown(values, (value) => value === null || value === ""),
  coalescelist: (values) => firstKnown(values, (value) => isList(value) && value.length === 0),
  // What fails in Terraform (a missing attribute) is unknown here.
  try: (values) => values.find((value) => !isUnknown(value)),
  contains: ([list, value], budget) => {
    if (!isList(list) || value === undefined) return undefined;
    const found = list.map((item) => sameValue(item, value, budget));
    return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
  },
  flatten: ([list], budget) => {
    const out: Value[] = [];
    return isList(list) && flattenInto(list, out, budget) ? out : undefined;
  },
  range: (values) => {
    const numbers = values.map(numberIn);
    if (numbers.includes(undefined)) return undefined;
    const [first = 0, second, third] = numbers;
    const [start, end] = second === undefined ? [0, first] : [first, second];
    return rangeOf(start, end, third ?? (start <= end ? 1 : -1));
  },
  compact: ([list]) => {
    if (!isList(list) || list.some(isUnknown)) return undefined;
    return list.filter((item) => item !== null && item !== "");
  },
  distinct: ([list], budget) => (isList(list) ? distinct(list, budget) : undefined),
  sort: ([list]) =>
    isList(list) && list.every((item) => textOf(item) !== undefined) ? sorted(list) : undefined,
  reverse: ([list]) => (isList(list) ? [...list].reverse() : undefined),
  slice: ([list, from, to]) => {
    const start = numberIn(from);
    const end = numberIn(to);
    return isList(list) && start !== undefined && end !== undefined ? list.slice(start, end) : undefined;
  },
  zipmap: ([keys, values]) => {
    if (!isList(keys) || !isList(values) || keys.length !== values.length) return undefined;
    const names = keys.map(textOf);
    if (names.includes(undefined)) return undefined;
    return new Map(names.map((name, index) => [name ?? "", values[index] ?? null]));
  },
  setunion: (lists, budget) =>
    lists.every(isList) ? asSet(lists.flat() as readonly Value[], budget) : undefined,
  one: ([list]) => (isList(list) && list.length < 2 ? (list[0] ?? null) : undefined),
  max: (values) => extreme(values, Math.max),
  min: (values) => extreme(values, Math.min),
};

function sortedEntries(map: ValueMap): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function sorted(list: readonly Value[]): Value[] {
  return [...list].sort((a, b) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0));
}

/** Sets of text are in the order of their values; of anything else, in the order given. */
function asSet(list: readonly Value[], budget: Budget): Value | undefined {
  const own = distinct(list, budget);
  return own?.every((item) => textOf(item) !== undefined) === true ? sorted(own) : own;
}

function distinct(list: readonly Value[], budget: Budget): readonly Value[] | undefined {
  if (list.every((item) => typeof item === "string")) return [...new Set(list)];
  const out: Value[] = [];
  for (const item of list) {
    if (!budget.spend(out.length)) return undefined;
    if (!out.some((other) => other === item || sameValue(other, item, budget) === true)) out.push(item);
  }
  return out;
}

/** The first that is neither absent nor unknown; undefined where an unknown one comes first. */
function firstKnown(values: readonly Value[], isAbsent: (value: Value) => boolean): Value | undefined {
  const found = values.find((value) => !isAbsent(value));
  return isUnknown(found) ? undefined : found;
}

function flattenInto(list: readonly Value[], out: Value[], budget: Budget): boolean {
  return list.every((item) => {
    if (!budget.spend() || isUnknown(item)) return false;
    if (isList(item)) return flattenInto(item, out, budget);
    out.push(item);
    return true;
  });
}

function rangeOf(start: number, end: number, step: number): Value | undefined {
  const count = Math.ceil((end - start) / step);
  if (step === 0 || !Number.isFinite(count) || count > RANGE_LIMIT) return undefined;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => start + index * step);
}

function extreme(values: readonly Value[], choose: (...numbers: number[]) => number): Value | undefined {
  const numbers = values.map(numberIn).filter((value) => value !== undefined);
  return numbers.length === values.length && numbers.length > 0 ? choose(...numbers) : undefined;
}
