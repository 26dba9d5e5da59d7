import type { Tree, TreeEntry } from "../../source/tree.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { loopNames } from "../evaluate/evaluate-for.ts";
import { type Scope, withNames } from "../evaluate/scope.ts";
import { isList, isMap, unknownOf, type Value } from "../evaluate/value.ts";
import { attributeIn, type Block, type Body } from "../syntax/body.ts";
import { expressionText } from "../syntax/expression.ts";
import { nativeExpression, nativeItem } from "./native-tree.ts";
import { expressionTree } from "./value-tree.ts";

/** What hears of parts of a body that were read without making a value. */
export interface BodyListener {
  /** Read: loops, what is null, what a loop leaves out. */
  readonly use: (tree: Tree) => void;
  /** A dynamic block whose loop is not known: it is read once, with holes. */
  readonly onUnknownLoop: (at: number, expression: string) => void;
}

/** A body with its expressions evaluated; blocks of a name are a list, dynamic blocks among them. */
export function bodyTree(body: Body, at: number, scope: Scope, listener: BodyListener): Tree {
  const entries = new Map<string, { readonly key: string; readonly at: number; value: Tree }>();
  const put = (entry: TreeEntry): void => {
    const before = entries.get(entry.key);
    if (before?.value.type !== "list" || entry.value.type !== "list") entries.set(entry.key, { ...entry });
    else before.value = { ...before.value, items: [...before.value.items, ...entry.value.items] };
  };
  for (const item of body) {
    if (item.type === "attribute") {
      // The notice on the syntax tells of it, and its field is lost.
      if (item.value.type === "broken") continue;
      const value = expressionTree(item.value, scope);
      if (value.type === "scalar" && value.value === null) listener.use(nativeExpression(item.value));
      else put({ key: item.name, at: item.at, value });
    } else if (item.name === "dynamic") {
      const [name = ""] = item.labels;
      const items = dynamicItems(item, name, scope, listener);
      if (items.length > 0) put({ key: name, at: item.at, value: { type: "list", items, at: item.at } });
    } else {
      const value = bodyTree(item.body, item.at, scope, listener);
      put({ key: item.name, at: item.at, value: { type: "list", items: [value], at: item.at } });
    }
  }
  return { type: "map", entries: [...entries.values()], at };
}

/** The bodies that a dynamic block makes. */
function dynamicItems(block: Block, name: string, scope: Scope, listener: BodyListener): Tree[] {
  const content = block.body.find((item): item is Block => item.type === "block" && item.name === "content");
  const loop = attributeIn(block.body, "for_each");
  for (const item of block.body) if (item !== content) listener.use(nativeItem(item));
  if (content === undefined || loop === undefined) return [];
  const iterator = attributeIn(block.body, "iterator");
  const variable = iterator === undefined ? name : expressionText(iterator);
  const made = (key: Value, value: Value): Tree => {
    const each = new Map<string, Value>([
      ["key", key],
      ["value", value],
    ]);
    return bodyTree(content.body, content.at, withNames(scope, loopNames([variable], key, each)), listener);
  };
  const pairs = loopPairs(evaluate(loop, scope));
  if (pairs === undefined) {
    listener.onUnknownLoop(block.at, expressionText(loop));
    return [made(unknownOf(`${variable}.key`), unknownOf(`${variable}.value`))];
  }
  if (pairs.length === 0) listener.use(nativeItem(content));
  return scope.budget.spend(pairs.length) ? pairs.map(([key, value]) => made(key, value)) : [];
}

/** Keys and values of a loop over a block: those of a set or list are its values, twice or by place. */
function loopPairs(value: Value): readonly (readonly [Value, Value])[] | undefined {
  if (value === null) return [];
  if (isMap(value)) return [...value].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (!isList(value)) return undefined;
  const isSet = value.every((item) => typeof item === "string");
  return value.map((item, index) => [isSet ? item : index, item] as const);
}
