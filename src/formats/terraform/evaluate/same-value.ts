import type { Budget } from "./budget.ts";
import { isList, isMap, isUnknown, Lazy, type Value } from "./value.ts";

/** True where two values are equal; undefined where that is not known. */
export function sameValue(a: Value, b: Value, budget: Budget): boolean | undefined {
  if (isUnknown(a) || isUnknown(b) || a instanceof Lazy || b instanceof Lazy || !budget.spend())
    return undefined;
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return all(
      a.map((item, index) => [item, b[index] ?? null] as const),
      budget,
    );
  }
  if (isMap(a) || isMap(b)) {
    if (!isMap(a) || !isMap(b) || a.size !== b.size) return false;
    if ([...a.keys()].some((key) => !b.has(key))) return false;
    return all(
      [...a].map(([key, value]) => [value, b.get(key) ?? null] as const),
      budget,
    );
  }
  // A number and its text are equal once Terraform has made them one type.
  return a === b || (a !== null && b !== null && String(a) === String(b));
}

function all(pairs: readonly (readonly [Value, Value])[], budget: Budget): boolean | undefined {
  let result: boolean | undefined = true;
  for (const [a, b] of pairs) {
    const same = sameValue(a, b, budget);
    if (same === false) return false;
    if (same === undefined) result = undefined;
  }
  return result;
}
