import type { Json } from "../../lib/json.ts";
import { pointerSteps } from "../../lib/json-pointer.ts";
import type { Notice, NoticePlace } from "../notice.ts";
import { readJsonTree } from "./read-json-tree.ts";
import { type SourceText, sourceText } from "./source-text.ts";
import type { TextPosition } from "./text-position.ts";
import { type Tree, type TreeEntry, treeJson } from "./tree.ts";

/** A JSON text that was read: its value, and where in the text each part of it stands. */
export interface JsonSource {
  readonly file: string;
  readonly value: Json;
  readonly tree: Tree;
  readonly text: SourceText;
  /**
   * Where the value that the pointer names stands (a member: where its name stands); where the pointer
   * leads nowhere, the nearest part around it.
   */
  readonly placeOf: (pointer: string) => NoticePlace & TextPosition;
}

/**
 * Reads strict JSON (no comments, no trailing commas); a byte order mark and any line ends are taken.
 * A text that cannot be read gives no source and the reason; members given twice and rounded numbers
 * give notices. Never throws.
 */
export function readJsonSource(
  file: string,
  input: string,
): { readonly source?: JsonSource; readonly notices: readonly Notice[] } {
  const text = sourceText(file, input);
  const { tree, notices } = readJsonTree(text);
  return tree === undefined ? { notices } : { source: jsonSource(text, tree), notices };
}

/** A tree as a JSON source; holes are in its value as `{ $hole: text }`. */
export function jsonSource(text: SourceText, tree: Tree): JsonSource {
  const { file } = text;
  return {
    file,
    value: treeJson(tree),
    tree,
    text,
    placeOf: (pointer) => ({ file, ...text.positionAt(offsetOf(tree, pointer)), pointer }),
  };
}

function offsetOf(root: Tree, pointer: string): number {
  let tree: Tree | undefined = root;
  let offset = root.at;
  for (const step of pointerSteps(pointer)) {
    if (tree?.type === "list") {
      tree = tree.items[Number(step)];
      if (tree === undefined) break;
      offset = tree.at;
    } else if (tree?.type === "map") {
      const entry: TreeEntry | undefined = tree.entries.find(({ key }) => key === step);
      if (entry === undefined) break;
      offset = entry.at;
      tree = entry.value;
    } else break;
  }
  return offset;
}
