import { fillText, type Values } from "../../model/holes/fill-text.ts";
import { type Tree, type TreeHole, treeText } from "../source/tree.ts";

/** A placeholder with the variables filled in that have a value: text where all have one. */
export function fillHole(hole: TreeHole, values: Values): Tree {
  const { text, unknown } = fillText(hole.text, values);
  if (unknown.length === 0) return { type: "scalar", value: text, at: hole.at };
  return text === hole.text ? hole : { type: "hole", text, at: hole.at };
}

/** A tree in which the placeholders of variables that have a value are filled in. */
export function fillTree(tree: Tree, values: Values): Tree {
  if (tree.type === "hole") return fillHole(tree, values);
  if (tree.type === "list") {
    return { type: "list", items: tree.items.map((item) => fillTree(item, values)), at: tree.at };
  }
  if (tree.type !== "map") return tree;
  const entries = tree.entries.map(({ key, at, value }) => ({ key, at, value: fillTree(value, values) }));
  return { type: "map", entries, at: tree.at };
}

/** The text of a scalar or placeholder after filling; undefined where there is none or it is empty. */
export function filledText(tree: Tree | undefined, values: Values): string | undefined {
  const text = tree?.type === "hole" ? treeText(fillHole(tree, values)) : treeText(tree);
  return text === "" ? undefined : text;
}
