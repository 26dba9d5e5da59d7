import type { Tree, TreeEntry } from "../../source/tree.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Scope } from "../evaluate/scope.ts";
import { isList, isMap, isUnknown, Lazy, textOf, unknownOf, type Value } from "../evaluate/value.ts";
import { type Expression, expressionText } from "../syntax/expression.ts";

/** The value of an expression as a tree: objects and lists that are written out keep the places of their parts. */
export function expressionTree(expression: Expression, scope: Scope): Tree {
  const { at } = expression;
  if (expression.type === "tuple") {
    return { type: "list", items: expression.items.map((item) => expressionTree(item, scope)), at };
  }
  if (expression.type !== "object") return valueTree(evaluate(expression, scope), expression, scope);
  const entries = new Map<string, TreeEntry>();
  for (const { key, value } of expression.items) {
    const name = evaluate(key, scope);
    const text = textOf(name) ?? (isUnknown(name) ? name.text : undefined);
    if (text === undefined) continue;
    entries.set(text, { key: text, at: key.at, value: expressionTree(value, scope) });
  }
  return { type: "map", entries: [...entries.values()], at };
}

/** A value as a tree, all of it where the expression stands; too large a value is a hole with its text. */
function valueTree(value: Value, expression: Expression, scope: Scope): Tree {
  const { at } = expression;
  if (isUnknown(value)) return { type: "hole", text: value.text, at };
  if (value instanceof Lazy) return { type: "hole", text: `\${${value.address}}`, at };
  if (!scope.budget.spend()) return { type: "hole", text: unknownOf(expressionText(expression)).text, at };
  if (isList(value)) {
    return { type: "list", items: value.map((item) => valueTree(item, expression, scope)), at };
  }
  if (!isMap(value)) return { type: "scalar", value, at };
  const entries = [...value].map(
    ([key, item]): TreeEntry => ({ key, at, value: valueTree(item, expression, scope) }),
  );
  return { type: "map", entries, at };
}
