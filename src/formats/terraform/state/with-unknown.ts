import { type Tree, type TreeEntry, treeAt } from "../../source/tree.ts";

/** What a planned resource may lack that the design needs; all else that is unknown is observed later. */
const NEEDED = ["name", "mesh_name", "virtual_router_name", "virtual_gateway_name", "spec", "tags"];

/**
 * Planned attributes, with what is known only after apply as holes: `${aws_appmesh_route.all.mesh_name}`.
 * `unknown` is the plan's `after_unknown`; `nameOf` may know a name all the same.
 */
export function withUnknown(
  attributes: Tree,
  unknown: Tree | undefined,
  address: string,
  nameOf: (attribute: string) => string | undefined,
): Tree {
  if (attributes.type !== "map" || unknown?.type !== "map") return attributes;
  const needed: Tree = { ...unknown, entries: unknown.entries.filter(({ key }) => NEEDED.includes(key)) };
  const merged = merge(attributes, needed, address);
  if (merged.type !== "map") return attributes;
  const entries = merged.entries.map((entry): TreeEntry => {
    const name = entry.value.type === "hole" ? nameOf(entry.key) : undefined;
    return name === undefined
      ? entry
      : { ...entry, value: { type: "scalar", value: name, at: entry.value.at } };
  });
  return { ...merged, entries };
}

function merge(known: Tree, unknown: Tree, path: string): Tree {
  if (unknown.type === "map" && known.type === "map") {
    const entries = known.entries.map((entry): TreeEntry => {
      const part = treeAt(unknown, entry.key);
      return part === undefined
        ? entry
        : { ...entry, value: merge(entry.value, part, `${path}.${entry.key}`) };
    });
    const added = unknown.entries.flatMap(({ key, value }): TreeEntry[] => {
      if (treeAt(known, key) !== undefined || !isUnknown(value)) return [];
      return [{ key, at: known.at, value: hole(`${path}.${key}`, known.at) }];
    });
    return { ...known, entries: [...entries, ...added] };
  }
  if (unknown.type === "list" && known.type === "list") {
    const items = known.items.map((item, index) => {
      const part = unknown.items[index];
      return part === undefined ? item : merge(item, part, `${path}[${index}]`);
    });
    return { ...known, items };
  }
  return isUnknown(unknown) ? hole(path, known.at) : known;
}

function isUnknown(tree: Tree): boolean {
  return tree.type === "scalar" && tree.value === true;
}

function hole(path: string, at: number): Tree {
  return { type: "hole", text: `\${${path}}`, at };
}
