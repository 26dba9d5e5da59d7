import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { refInText } from "../ecs/ref-in-text.ts";
import type { Tree } from "../source/tree.ts";

/** The name in a text that stands where the name of that kind must: the text itself, or what an ARN names. */
export function nameIn(text: string | undefined, kind: Kind): string | undefined {
  if (text === undefined || !text.startsWith("arn:")) return text;
  const ref = refInText(text);
  if (ref === undefined) return text;
  if (kind === "mesh") return ref.mesh;
  return ref.kind === kind ? ref.name : text;
}

/** The members of specs that name another resource, where they hold a text, and its kind. */
const NAME_MEMBERS: ReadonlyMap<string, Kind> = new Map([
  ["virtualNode", "virtualNode"],
  ...KINDS.map((kind) => [kindDefinition(kind).nameMember, kind] as const),
]);

/** A spec in the API's form with names in place of the ARNs that stand where a name must. */
export function namesFromArns(tree: Tree): Tree {
  if (tree.type === "list") return { type: "list", items: tree.items.map(namesFromArns), at: tree.at };
  if (tree.type !== "map") return tree;
  const entries = tree.entries.map(({ key, at, value }) => {
    const kind = NAME_MEMBERS.get(key);
    return { key, at, value: kind === undefined ? namesFromArns(value) : nameTree(value, kind) };
  });
  return { type: "map", entries, at: tree.at };
}

function nameTree(tree: Tree, kind: Kind): Tree {
  const text = tree.type === "hole" ? tree.text : tree.type === "scalar" ? tree.value : undefined;
  if (typeof text !== "string") return namesFromArns(tree);
  const name = nameIn(text, kind) ?? text;
  if (name === text) return tree;
  const { at } = tree;
  return isTemplatedName(name) ? { type: "hole", text: name, at } : { type: "scalar", value: name, at };
}
