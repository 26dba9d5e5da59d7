import type { Notice } from "../notice.ts";
import type { JsonSource } from "../source/json-source.ts";
import { eachLeaf, type Tree, treeAtPointer } from "../source/tree.ts";
import type { CliJsonRead } from "./cli-json-read.ts";

/** Notices on what is kept though the API does not know it, and on what no design can hold. */
const KEPT = ["member-unknown", "tags-not-list"];
const LOST = ["name-unusable", "owner-unusable"];

/**
 * The account of the one resource at a pointer, from the notices on it: all leaves are read (observed ones and
 * tokens too: they were looked at and are told of) but those that a notice calls unknown or unusable.
 */
export function fieldsOf(
  source: JsonSource,
  pointer: string,
  notices: readonly Notice[],
): CliJsonRead["fields"] {
  const below = (codes: readonly string[]): number =>
    notices
      .filter(({ code }) => codes.includes(code))
      .reduce((sum, { at }) => sum + leavesOf(treeAtPointer(source.tree, at.pointer ?? "")), 0);
  const kept = below(KEPT);
  const lost = below(LOST);
  const all = leavesOf(treeAtPointer(source.tree, pointer));
  return { resources: 1, read: all - kept - lost, kept, lost };
}

/** The account of a resource that could not be read at all. */
export function lostFields(source: JsonSource, pointer: string): CliJsonRead["fields"] {
  return { resources: 1, read: 0, kept: 0, lost: leavesOf(treeAtPointer(source.tree, pointer)) };
}

/** The account of what is no resource. */
export const NO_FIELDS: CliJsonRead["fields"] = { resources: 0, read: 0, kept: 0, lost: 0 };

function leavesOf(tree: Tree | undefined): number {
  let count = 0;
  if (tree !== undefined) eachLeaf(tree, () => (count += 1));
  return count;
}
