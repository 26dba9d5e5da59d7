import { pointerChild } from "../../lib/json-pointer.ts";
import type { SourceText } from "../source/source-text.ts";
import { isTreeLeaf, type Tree } from "../source/tree.ts";

/** Adds to `lines` the line of each leaf of a tree, by JSON pointer below `pointer`. */
export function addLines(
  source: SourceText,
  tree: Tree | undefined,
  pointer: string,
  lines: Record<string, number>,
): void {
  if (tree === undefined) return;
  if (isTreeLeaf(tree)) lines[pointer] = source.positionAt(tree.at).line;
  else if (tree.type === "list") {
    tree.items.forEach((item, index) => {
      addLines(source, item, pointerChild(pointer, index), lines);
    });
  } else if (tree.type === "map") {
    for (const { key, value } of tree.entries) addLines(source, value, pointerChild(pointer, key), lines);
  }
}
