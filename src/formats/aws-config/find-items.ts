import { type Tree, treeAt, treeText } from "../source/tree.ts";
import { ITEM_WRAPPERS } from "./item-wrappers.ts";
import type { JsonTexts } from "./json-texts.ts";

/** The configuration items of `AWS::AppMesh::*` in a tree, in its order, whatever they are wrapped in. */
export function findItems(tree: Tree, texts: JsonTexts): Tree[] {
  const items: Tree[] = [];
  collect(tree, texts, items);
  return items;
}

function collect(tree: Tree, texts: JsonTexts, items: Tree[]): void {
  if (tree.type === "list") {
    for (const item of tree.items) collect(item, texts, items);
  } else if (tree.type === "map") {
    const type = treeText(treeAt(tree, "resourceType"));
    if (type !== undefined) {
      if (type.startsWith("AWS::AppMesh::")) items.push(tree);
      return;
    }
    for (const { key, value } of tree.entries) {
      if (ITEM_WRAPPERS.some((wrapper) => wrapper === key)) collect(value, texts, items);
    }
  } else if (treeText(tree)?.includes("AWS::AppMesh::") === true) {
    const inner = texts.read(tree);
    // A text within a text that is a text again holds no items.
    if (inner !== undefined && inner.type !== "scalar") collect(inner, texts, items);
  }
}
