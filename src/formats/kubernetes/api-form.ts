import type { Values } from "../../model/holes/fill-text.ts";
import { itemShape, memberShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import type { Tree, TreeEntry } from "../source/tree.ts";
import { fillHole } from "./fill-tree.ts";

/** How a version of the custom resources writes what the API has. */
export interface Dialect {
  readonly values: Values;
  /** Members with another name in the API, where the shape has that name and not this one. */
  readonly members: Readonly<Record<string, string>>;
  /** A member that is written in another form: what it is in the API, or undefined where it is as it stands. */
  readonly special: (entry: TreeEntry, shape: string) => TreeEntry | undefined;
  /** Hears of what was read without becoming a field. */
  readonly use: (tree: Tree) => void;
}

/**
 * Shapes whose text may rightly hold `$`, `{` and `<`: header and metadata matches, regular expressions, log
 * formats. Placeholders in them count only as a whole (`${NAME}`), or where Helm fills them in.
 */
const FREE_TEXT = new Set(["HeaderMatch", "HttpPathRegex", "JsonKey", "JsonValue", "TextFormat"]);
const WHOLE = /^(?:\$\{[^{}$]+\}|.*\{\{.*\}\}.*)$/s;

/**
 * A part of a custom resource in the form of the API: members get their names there, what is `null` is not
 * given (as Kubernetes decodes it), placeholders are filled, and false ones are turned back into text.
 * Leaves keep their places; members that the API does not know stay.
 */
export function apiForm(tree: Tree, shape: string | undefined, dialect: Dialect): Tree {
  if (tree.type === "hole") return holeForm(tree, shape, dialect.values);
  if (tree.type === "list") {
    const of = itemShape(shape);
    return { type: "list", items: tree.items.map((item) => apiForm(item, of, dialect)), at: tree.at };
  }
  if (tree.type !== "map") return tree;
  const isStructure = shape !== undefined && shapeNamed(shape).type === "structure";
  if (!isStructure) {
    const entries = tree.entries.map((entry) => ({
      ...entry,
      value: apiForm(entry.value, undefined, dialect),
    }));
    return { type: "map", entries, at: tree.at };
  }
  const taken = new Set(tree.entries.map(({ key }) => key));
  const entries: TreeEntry[] = [];
  for (const entry of tree.entries) {
    const made = entryForm(entry, shape, taken, dialect);
    if (made !== undefined) entries.push(made);
  }
  return { type: "map", entries, at: tree.at };
}

function entryForm(
  entry: TreeEntry,
  shape: string,
  taken: Set<string>,
  dialect: Dialect,
): TreeEntry | undefined {
  if (entry.value.type === "scalar" && entry.value.value === null) {
    dialect.use(entry.value);
    return undefined;
  }
  const renamed = renamedMember(entry.key, shape, dialect);
  const own = renamed === undefined || taken.has(renamed) ? entry : { ...entry, key: renamed };
  const special = dialect.special(own, shape);
  if (special !== undefined && (special.key === own.key || !taken.has(special.key))) {
    taken.add(special.key);
    return special;
  }
  taken.add(own.key);
  return { ...own, value: apiForm(own.value, memberShape(shape, own.key), dialect) };
}

function renamedMember(key: string, shape: string, { members }: Dialect): string | undefined {
  if (memberShape(shape, key) !== undefined || !Object.hasOwn(members, key)) return undefined;
  const name = members[key];
  return name !== undefined && memberShape(shape, name) !== undefined ? name : undefined;
}

function holeForm(hole: Tree & { type: "hole" }, shape: string | undefined, values: Values): Tree {
  if (shape !== undefined) {
    if (FREE_TEXT.has(shape) && !WHOLE.test(hole.text))
      return { type: "scalar", value: hole.text, at: hole.at };
    const { type } = shapeNamed(shape);
    // A placeholder for a block is filled in the design, where its text is read as JSON.
    if (type === "structure" || type === "list") return hole;
  }
  return fillHole(hole, values);
}
