import { evaluate } from "../evaluate/evaluate.ts";
import { type Scope, withNames } from "../evaluate/scope.ts";
import { isList, isMap, numberIn, textOf, unknownOf, type Value } from "../evaluate/value.ts";
import { attributeIn, type Block } from "../syntax/body.ts";
import { expressionText } from "../syntax/expression.ts";

/** One instance of a resource or module. */
export interface BlockInstance {
  /** In brackets after its address; undefined where the block has neither `count` nor `for_each`. */
  readonly key?: string | number;
  readonly scope: Scope;
}

export interface BlockInstances {
  /** `count` makes a list, `for_each` a map. */
  readonly by: "one" | "count" | "for_each";
  readonly instances: readonly BlockInstance[];
  /** The expression that says how many there are, where that is not known: then one stands for all. */
  readonly unknown?: string;
}

/** The instances of a block by its `count` or `for_each`; at most `limit`. */
export function instancesOf(block: Block, scope: Scope, limit: number): BlockInstances {
  const count = attributeIn(block.body, "count");
  const loop = attributeIn(block.body, "for_each");
  if (count !== undefined) {
    const number = numberIn(evaluate(count, scope));
    if (number === undefined || number < 0) {
      const one = { key: 0, scope: withCount(scope, unknownOf("count.index")) };
      return { by: "count", instances: [one], unknown: expressionText(count) };
    }
    const length = Math.min(Math.floor(number), limit);
    const instances = Array.from({ length }, (_, key) => ({ key, scope: withCount(scope, key) }));
    return { by: "count", instances };
  }
  if (loop === undefined) return { by: "one", instances: [{ scope }] };
  const pairs = pairsOfLoop(evaluate(loop, scope));
  if (pairs === undefined) {
    const one = { scope: withEach(scope, unknownOf("each.key"), unknownOf("each.value")) };
    return { by: "for_each", instances: [one], unknown: expressionText(loop) };
  }
  const instances = pairs
    .slice(0, limit)
    .map(([key, value]) => ({ key, scope: withEach(scope, key, value) }));
  return { by: "for_each", instances };
}

/** A map, or a set of text; undefined where a key is not known. */
function pairsOfLoop(value: Value): readonly (readonly [string, Value])[] | undefined {
  if (value === null) return [];
  if (isMap(value)) return [...value].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (!isList(value)) return undefined;
  const keys = value.map(textOf);
  return keys.includes(undefined) ? undefined : keys.map((key) => [key ?? "", key ?? ""]);
}

function withCount(scope: Scope, index: Value): Scope {
  return withNames(scope, new Map([["count", new Map([["index", index]])]]));
}

function withEach(scope: Scope, key: Value, value: Value): Scope {
  const each = new Map([
    ["key", key],
    ["value", value],
  ]);
  return withNames(scope, new Map([["each", each]]));
}
