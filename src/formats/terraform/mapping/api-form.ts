import type { ListShape, StructureShape } from "../../../model/schema/shape.ts";
import { shapeNamed } from "../../../model/schema/shape-named.ts";
import type { Tree, TreeEntry } from "../../source/tree.ts";
import { apiMember, camelCase, isMapInTerraform } from "./irregular-members.ts";

export interface ApiFormOptions {
  /** Hears of parts that say that something is not set: they are read, and nothing is made of them. */
  readonly use: (tree: Tree) => void;
  /**
   * States and plans hold every member that the provider knows: `""`, `0`, `[]` and null are those not set.
   * The provider takes them so too (internal/service/appmesh/flex.go), but for members that the API requires.
   */
  readonly dropsZeros: boolean;
}

/**
 * A block of Terraform in the form of the API: members in camel case, repeated blocks as lists, blocks that
 * may stand once as objects (state and plan write them as lists of one), maps as lists of keys and values.
 * Undefined for what is not set. One mapping serves HCL, its JSON syntax, states and plans.
 */
export function apiForm(tree: Tree, shape: string, options: ApiFormOptions): Tree | undefined {
  return convert(tree, shape, false, options);
}

function convert(tree: Tree, name: string, isRequired: boolean, options: ApiFormOptions): Tree | undefined {
  if (tree.type === "scalar" && tree.value === null) return undefined;
  if (tree.type === "hole") return tree;
  const shape = shapeNamed(name);
  if (shape.type === "structure") return structure(tree, name, shape, options);
  if (shape.type === "list") return list(tree, name, shape, options);
  const isZero = tree.type === "scalar" && (tree.value === "" || tree.value === 0);
  return isZero && options.dropsZeros && !isRequired ? undefined : tree;
}

function structure(
  tree: Tree,
  name: string,
  shape: StructureShape,
  options: ApiFormOptions,
): Tree | undefined {
  if (tree.type === "list") {
    // A second block where the API has one object stays unread and so is told.
    const [only] = tree.items;
    return only === undefined ? undefined : convert(only, name, false, options);
  }
  if (tree.type !== "map") return name === "Backend" ? formerBackend(tree) : tree;
  const entries: TreeEntry[] = [];
  for (const { key, at, value } of tree.entries) {
    const member = apiMember(name, key);
    if (member === undefined) {
      if (!options.dropsZeros || !isUnset(value)) entries.push({ key: camelCase(key), at, value });
      else options.use(value);
      continue;
    }
    const isRequired =
      shape.required.includes(member.name) || (name === "Duration" && member.name === "value");
    const made = convert(value, member.shape, isRequired, options);
    if (made === undefined) options.use(value);
    else put(entries, { key: member.name, at, value: made });
  }
  return { type: "map", entries, at: tree.at };
}

/** Members of equal names (`listener` and `listeners`) come together. */
function put(entries: TreeEntry[], entry: TreeEntry): void {
  const place = entries.findIndex(({ key }) => key === entry.key);
  const before = entries[place];
  if (before === undefined) entries.push(entry);
  else if (before.value.type === "list" && entry.value.type === "list") {
    const items = [...before.value.items, ...entry.value.items];
    entries[place] = { ...before, value: { ...before.value, items } };
  }
}

function list(tree: Tree, name: string, shape: ListShape, options: ApiFormOptions): Tree | undefined {
  if (isMapInTerraform(name)) {
    const map = tree.type === "list" && tree.items.length === 1 ? tree.items[0] : tree;
    if (map?.type === "map") return map.entries.length === 0 ? undefined : keysAndValues(map);
  }
  const given = tree.type === "list" ? tree.items : [tree];
  const items: Tree[] = [];
  for (const item of given) {
    const made = convert(item, shape.member, true, options);
    if (made === undefined) options.use(item);
    else items.push(made);
  }
  return items.length === 0 ? undefined : { type: "list", items, at: tree.at };
}

/** `{ stage = "prod" }` as `[{ key: "stage", value: "prod" }]`. */
function keysAndValues({ entries, at }: Extract<Tree, { readonly type: "map" }>): Tree {
  const items = entries.map(({ key, at: keyAt, value }): Tree => {
    const own: TreeEntry = { key: "key", at: keyAt, value: { type: "scalar", value: key, at: value.at } };
    return { type: "map", entries: [own, { key: "value", at: keyAt, value }], at: keyAt };
  });
  return { type: "list", items, at };
}

/** The provider's first versions had `backends = ["a.local"]`. */
function formerBackend(tree: Tree): Tree {
  const { at } = tree;
  const name: TreeEntry = { key: "virtualServiceName", at, value: tree };
  const service: Tree = { type: "map", entries: [name], at };
  return { type: "map", entries: [{ key: "virtualService", at, value: service }], at };
}

function isUnset(tree: Tree): boolean {
  if (tree.type === "list") return tree.items.length === 0;
  if (tree.type === "map") return tree.entries.length === 0;
  return (
    tree.type === "scalar" &&
    (tree.value === null || tree.value === "" || tree.value === 0 || tree.value === false)
  );
}
