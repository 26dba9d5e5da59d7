import type { Json } from "../../lib/json.ts";
import { pointerSteps } from "../../lib/json-pointer.ts";
import { setMember } from "../../lib/set-member.ts";

/**
 * A value as a file holds it, with the place of every part: JSON and holes. Every reader turns its text into
 * trees, changes trees into trees in the form of the API (keeping `at`), and makes resources of these. So
 * line numbers and the account of what was read come of themselves.
 *
 * `at` is the offset of the value in the text of its file: the identity of a leaf when the fields of a
 * resource are accounted for.
 */
export type Tree = TreeScalar | TreeHole | TreeList | TreeMap;

export interface TreeScalar {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
  /**
   * What a field of another type takes it for, where that is not the plain conversion: the text of a number as
   * written (`1.10`), the boolean that YAML 1.1 makes of `yes`.
   */
  readonly otherwise?: string | boolean;
  readonly at: number;
}

/** A placeholder, as written: it becomes `{ $hole: text }`. */
export interface TreeHole {
  readonly type: "hole";
  readonly text: string;
  readonly at: number;
}

export interface TreeList {
  readonly type: "list";
  readonly items: readonly Tree[];
  readonly at: number;
}

export interface TreeMap {
  readonly type: "map";
  /** In the order of the file; keys are unique (readers say of a key given twice and keep the last). */
  readonly entries: readonly TreeEntry[];
  readonly at: number;
}

export interface TreeEntry {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  readonly value: Tree;
}

/** A leaf: a scalar, a hole, or a list or map that holds nothing. */
export type TreeLeaf = Tree;

/** The value of a key, or undefined. */
export function treeAt(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.type === "map" ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The value that a path of keys leads to, or undefined. */
export function treeIn(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  let found = tree;
  for (const key of keys) found = treeAt(found, key);
  return found;
}

/** The part that a JSON pointer leads to, or undefined. */
export function treeAtPointer(tree: Tree, pointer: string): Tree | undefined {
  let found: Tree | undefined = tree;
  for (const step of pointerSteps(pointer)) {
    found = found?.type === "list" ? found.items[Number(step)] : treeAt(found, step);
  }
  return found;
}

/** The text of a scalar that is text, or of a hole as written; undefined for anything else. */
export function treeText(tree: Tree | undefined): string | undefined {
  if (tree?.type === "hole") return tree.text;
  return tree?.type === "scalar" && typeof tree.value === "string" ? tree.value : undefined;
}

/** True for what holds nothing below it. */
export function isTreeLeaf(tree: Tree): boolean {
  if (tree.type === "list") return tree.items.length === 0;
  return tree.type !== "map" || tree.entries.length === 0;
}

/** Calls `visit` with each leaf, in the order of the tree. */
export function eachLeaf(tree: Tree, visit: (leaf: TreeLeaf) => void): void {
  if (isTreeLeaf(tree)) visit(tree);
  else if (tree.type === "list") for (const item of tree.items) eachLeaf(item, visit);
  else if (tree.type === "map") for (const entry of tree.entries) eachLeaf(entry.value, visit);
}

/** The JSON of a tree; a hole becomes `{ $hole: text }`. */
export function treeJson(tree: Tree): Json {
  switch (tree.type) {
    case "scalar":
      return tree.value;
    case "hole":
      return { $hole: tree.text };
    case "list":
      return tree.items.map(treeJson);
    case "map": {
      const object: Record<string, Json> = {};
      for (const { key, value } of tree.entries) setMember(object, key, treeJson(value));
      return object;
    }
  }
}
