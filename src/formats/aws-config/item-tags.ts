import { type Tree, type TreeEntry, treeAt } from "../source/tree.ts";

/**
 * Tags in the form of the API. AWS Config has them as a map (`{"team": "x"}`), advanced queries as
 * `[{"key", "value", "tag": "key=value"}]`, resources as `[{"Key", "Value"}]`. Undefined for anything else and
 * where there are none.
 */
export function itemTags(tree: Tree | undefined): Tree | undefined {
  if (tree?.type === "map" && tree.entries.length > 0) {
    const items = tree.entries.map(({ key, at, value }) =>
      tag(at, { type: "scalar", value: key, at }, value),
    );
    return { type: "list", items, at: tree.at };
  }
  if (tree?.type !== "list" || tree.items.length === 0) return undefined;
  const items = tree.items.flatMap((item) => {
    const key = treeAt(item, "key") ?? treeAt(item, "Key");
    const value = treeAt(item, "value") ?? treeAt(item, "Value");
    return key === undefined || value === undefined ? [] : [tag(item.at, key, value)];
  });
  return items.length === tree.items.length ? { type: "list", items, at: tree.at } : undefined;
}

function tag(at: number, key: Tree, value: Tree): Tree {
  const entries: TreeEntry[] = [
    { key: "key", at: key.at, value: key },
    { key: "value", at: value.at, value },
  ];
  return { type: "map", entries, at };
}
