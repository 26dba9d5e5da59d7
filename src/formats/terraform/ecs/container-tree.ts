import { type HoleSpan, maskHoles } from "../../source/hole-mask.ts";
import { readJsonTree } from "../../source/read-json-tree.ts";
import { type SourceText, sourceText } from "../../source/source-text.ts";
import { type Tree, treeText } from "../../source/tree.ts";

/** The containers in the text of `container_definitions`, which is JSON with holes; undefined where it is not. */
export function containerTree(given: Tree | undefined, source: SourceText): Tree | undefined {
  if (given?.type === "list") return given;
  const text = treeText(given);
  if (text === undefined) return undefined;
  const masked = maskHoles(text, holesIn(text));
  return readJsonTree(sourceText(source.file, masked.text), masked.holes).tree;
}

function holesIn(text: string): HoleSpan[] {
  return [...text.matchAll(/\$\{[^{}]*\}/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
