import type { Tree } from "../source/tree.ts";

/** A function call of the template language: `{ "Ref": "Port" }`, `{ "Fn::Sub": … }`. */
export interface Intrinsic {
  /** `Ref`, or the name after `Fn::`. */
  readonly name: string;
  readonly arg: Tree;
}

/** The call that a part of a template is, or undefined: a map with a function's key and no other. */
export function intrinsicOf(tree: Tree): Intrinsic | undefined {
  if (tree.type !== "map" || tree.entries.length !== 1) return undefined;
  const [entry] = tree.entries;
  if (entry === undefined) return undefined;
  if (entry.key === "Ref") return { name: "Ref", arg: entry.value };
  // A loop makes entries of the map that it stands in: it is no value by itself.
  if (!entry.key.startsWith("Fn::") || entry.key.startsWith("Fn::ForEach::")) return undefined;
  return { name: entry.key.slice("Fn::".length), arg: entry.value };
}

/**
 * The key that a YAML tag stands for (`!Ref`, `!Condition`, `!GetAtt` → `Fn::GetAtt`), or undefined for
 * tags that are not of the template language.
 */
export function keyOfTag(tag: string): string | undefined {
  const [, name] = /^!([A-Za-z]\w*(?:::\w+)*)$/.exec(tag) ?? [];
  return name === undefined || name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
}
