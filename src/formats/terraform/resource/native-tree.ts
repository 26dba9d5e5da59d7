import type { Tree, TreeEntry } from "../../source/tree.ts";
import type { Attribute, Block, Body } from "../syntax/body.ts";
import type { Expression } from "../syntax/expression.ts";

/**
 * A body as its file writes it: each expression is one leaf where it stands, but objects and lists that are
 * written out have a leaf for each of their parts. It is what the account of fields goes by.
 */
export function nativeBody(body: Body, at: number): Tree {
  const entries = body.map((item): TreeEntry => ({ key: item.name, at: item.at, value: nativeItem(item) }));
  return { type: "map", entries, at };
}

/** One attribute or block as its file writes it. */
export function nativeItem(item: Attribute | Block): Tree {
  return item.type === "block" ? nativeBody(item.body, item.at) : nativeExpression(item.value);
}

/** An expression as its file writes it. */
export function nativeExpression(expression: Expression): Tree {
  const { at } = expression;
  if (expression.type === "tuple") return { type: "list", items: expression.items.map(nativeExpression), at };
  if (expression.type !== "object") return { type: "scalar", value: true, at };
  const entries = expression.items.map(({ key, value }): TreeEntry => {
    const text = key.type === "literal" ? String(key.value) : "";
    return { key: text, at: key.at, value: nativeExpression(value) };
  });
  return { type: "map", entries, at };
}
