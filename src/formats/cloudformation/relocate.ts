import type { Tree } from "../source/tree.ts";

/** A value from elsewhere as one that stands at `at`: the place of a computed leaf is where it is used. */
export function relocate(tree: Tree, at: number): Tree {
  switch (tree.type) {
    case "scalar":
    case "hole":
      return { ...tree, at };
    case "list":
      return { type: "list", items: tree.items.map((item) => relocate(item, at)), at };
    case "map":
      return {
        type: "map",
        entries: tree.entries.map(({ key, value }) => ({ key, at, value: relocate(value, at) })),
        at,
      };
  }
}
