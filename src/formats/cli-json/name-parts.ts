import type { JsonObject } from "../../lib/json.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { isUsableName } from "../../model/reference/usable-name.ts";
import { validateShape } from "../../model/schema/validate-shape.ts";
import { hasSpecMember } from "./propose-kind.ts";

/** What the name members of an input say; all of it certain. */
export interface NameParts {
  readonly kind?: Kind;
  /** Where `kind` is absent: those that it can still be. */
  readonly among?: readonly Kind[];
  readonly mesh?: string;
  readonly parent?: string;
  readonly name?: string;
  /** Name members that hold no usable text. */
  readonly unusable: readonly string[];
  /** Name members of more than one kind stand side by side. */
  readonly ambiguous?: readonly string[];
}

/**
 * Reads the name members. The kind is certain where the member for its own name is there: `routeName`
 * makes a route, and `virtualRouterName` beside it names the parent. A parent's name without the child's
 * is the parent itself, unless the spec holds what only the child's can (the name was given as a flag).
 */
export function readNameParts(body: JsonObject, spec: JsonObject): NameParts {
  const present = KINDS.filter((kind) => Object.hasOwn(body, kindDefinition(kind).nameMember));
  const unusable = present
    .map((kind) => kindDefinition(kind).nameMember)
    .filter((member) => !isUsableName(body[member]));
  const nameOf = (kind: Kind): string | undefined => {
    const value = body[kindDefinition(kind).nameMember];
    return isUsableName(value) ? value : undefined;
  };
  const mesh = withoutUndefined({ mesh: nameOf("mesh") });
  const leaves = present.filter(
    (kind) => kind !== "mesh" && !present.some((other) => kindDefinition(other).parent?.kind === kind),
  );
  if (leaves.length > 1) {
    const ambiguous = leaves.map((kind) => kindDefinition(kind).nameMember);
    return { ...mesh, among: leaves, unusable, ambiguous };
  }
  const [leaf] = leaves;
  if (leaf === undefined) {
    if (!present.includes("mesh") || !isMeshSpec(spec)) return { ...mesh, unusable };
    return { kind: "mesh", ...mesh, ...withoutUndefined({ name: mesh.mesh }), unusable };
  }
  const children = KINDS.filter((kind) => kindDefinition(kind).parent?.kind === leaf);
  if (!fits(leaf, spec) && children.some((child) => fits(child, spec))) {
    return { among: children, ...mesh, ...withoutUndefined({ parent: nameOf(leaf) }), unusable };
  }
  const parentKind = kindDefinition(leaf).parent?.kind;
  const parent = parentKind === undefined ? undefined : nameOf(parentKind);
  return { kind: leaf, ...mesh, ...withoutUndefined({ parent, name: nameOf(leaf) }), unusable };
}

/** True where the spec's members are of that kind, as far as their names tell: any of them, or none at all. */
function fits(kind: Kind, spec: JsonObject): boolean {
  const members = Object.keys(spec);
  return members.length === 0 || members.some((member) => hasSpecMember(kind, member));
}

/** Stricter for a mesh: its name is also part of every other input, and `serviceDiscovery` of a node's spec. */
function isMeshSpec(spec: JsonObject): boolean {
  return validateShape(kindDefinition("mesh").specShape, spec).every(({ rule }) => rule !== "unknown-member");
}

function withoutUndefined<T extends Record<string, string | undefined>>(
  parts: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
