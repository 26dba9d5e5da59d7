import type { Expression } from "../syntax/expression.ts";
import { type Evaluate, type Scope, withNames } from "./scope.ts";
import { booleanIn, isList, isMap, textOf, type Value } from "./value.ts";

/** Keys and values of what a loop goes over: a list has its places as keys. Undefined for what is none. */
export function pairsOf(value: Value): readonly (readonly [Value, Value])[] | undefined {
  if (isList(value)) return value.map((item, index) => [index, item] as const);
  if (!isMap(value)) return undefined;
  return [...value].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The names of a loop with what they stand for: one name is the value, two are key and value. */
export function loopNames(names: readonly string[], key: Value, value: Value): Map<string, Value> {
  const [first, second] = names;
  const out = new Map<string, Value>();
  if (second === undefined) return first === undefined ? out : out.set(first, value);
  return out.set(first ?? "", key).set(second, value);
}

/** `[for v in list : …]` or `{for k, v in map : … => …}`; undefined where a part is needed and not known. */
export function evaluateFor(
  loop: Extract<Expression, { readonly type: "for" }>,
  scope: Scope,
  evaluate: Evaluate,
): Value | undefined {
  const pairs = pairsOf(evaluate(loop.in, scope));
  if (pairs === undefined || !scope.budget.spend(pairs.length)) return undefined;
  const made = new Made(loop.key !== undefined, loop.grouped);
  for (const [key, value] of pairs) {
    const inner = withNames(scope, loopNames(loop.names, key, value));
    const taken = loop.condition === undefined || booleanIn(evaluate(loop.condition, inner));
    if (taken === undefined) return undefined;
    if (!taken) continue;
    const name = loop.key === undefined ? "" : textOf(evaluate(loop.key, inner));
    if (name === undefined) return undefined;
    made.add(name, evaluate(loop.value, inner));
  }
  return made.value;
}

/** The list or map that a loop makes. */
class Made {
  readonly #list: Value[] = [];
  readonly #map = new Map<string, Value>();
  readonly #isMap: boolean;
  readonly #isGrouped: boolean;

  constructor(isMap: boolean, isGrouped: boolean) {
    this.#isMap = isMap;
    this.#isGrouped = isGrouped;
  }

  add(name: string, value: Value): void {
    if (!this.#isMap) this.#list.push(value);
    else if (!this.#isGrouped) this.#map.set(name, value);
    else {
      const before = this.#map.get(name);
      this.#map.set(name, [...(isList(before) ? before : []), value]);
    }
  }

  get value(): Value {
    return this.#isMap ? this.#map : this.#list;
  }
}
