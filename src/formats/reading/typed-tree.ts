import type { Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { setMember } from "../../lib/set-member.ts";
import { coerceLeaf } from "../../model/schema/coerce-leaf.ts";
import { itemShape, memberShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import { isTreeLeaf, type Tree, type TreeScalar, treeJson } from "../source/tree.ts";

/** Hears of each leaf: where it goes (JSON pointer), and whether the API knows the member that it stands in. */
export type LeafListener = (leaf: Tree, pointer: string, known: boolean) => void;

/** Hears of each member that the API does not know, and of the offset of its key. */
export type UnknownListener = (member: string, at: number) => void;

/**
 * The JSON of a tree in the form of the API. Leaves get the type that the shape has for them (`coerceLeaf`);
 * without a shape they stay as they are. A member that the shape lacks is kept and told of once, not again
 * for what is below it.
 */
export function typedTree(
  tree: Tree,
  shape: string | undefined,
  pointer: string,
  onLeaf: LeafListener,
  onUnknown: UnknownListener,
): Json {
  return convert(tree, shape, pointer, true, { onLeaf, onUnknown });
}

interface Listeners {
  readonly onLeaf: LeafListener;
  readonly onUnknown: UnknownListener;
}

function convert(
  tree: Tree,
  shape: string | undefined,
  pointer: string,
  known: boolean,
  listeners: Listeners,
): Json {
  if (isTreeLeaf(tree)) listeners.onLeaf(tree, pointer, known);
  if (tree.type === "scalar") return coerceLeaf(shape, scalarFor(tree, shape));
  if (tree.type === "hole") return treeJson(tree);
  if (tree.type === "list") {
    const of = itemShape(shape);
    return tree.items.map((item, i) => convert(item, of, pointerChild(pointer, i), known, listeners));
  }
  const isStructure = shape !== undefined && shapeNamed(shape).type === "structure";
  const object: Record<string, Json> = {};
  for (const { key, at, value } of tree.entries) {
    const of = memberShape(shape, key);
    const isUnknown = isStructure && of === undefined;
    if (isUnknown) listeners.onUnknown(key, at);
    const item = convert(value, of, pointerChild(pointer, key), known && !isUnknown, listeners);
    setMember(object, key, item);
  }
  return object;
}

function scalarFor({ value, otherwise }: TreeScalar, shape: string | undefined): TreeScalar["value"] {
  const isWanted = shape !== undefined && shapeNamed(shape).type === typeof otherwise;
  return isWanted && otherwise !== undefined ? otherwise : value;
}
