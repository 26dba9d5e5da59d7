import type { JsonObject } from "../../lib/json.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import { validateShape } from "../../model/schema/validate-shape.ts";
import type { Proposals } from "../candidate.ts";
import { kindByPath } from "./file-name-hints.ts";

/** True where the spec of that kind has a member of that name. */
export function hasSpecMember(kind: Kind, member: string): boolean {
  const shape = shapeNamed(kindDefinition(kind).specShape);
  return shape.type === "structure" && Object.hasOwn(shape.members, member);
}

/**
 * The kind that a spec could be of: that whose shape it violates least, among those of equal fit the one
 * that the file's name speaks of. Where both leave several, they are listed and none is proposed.
 */
export function proposeKind(
  spec: JsonObject,
  path: string,
  among: readonly Kind[] = KINDS,
): Pick<Proposals, "kind" | "kinds"> {
  const members = Object.keys(spec);
  const scored = among
    .filter((kind) => members.length === 0 || members.some((member) => hasSpecMember(kind, member)))
    .map((kind) => ({ kind, misfit: validateShape(kindDefinition(kind).specShape, spec).length }));
  const least = Math.min(...scored.map(({ misfit }) => misfit));
  const kinds = scored.filter(({ misfit }) => misfit === least).map(({ kind }) => kind);
  const [only] = kinds;
  if (only === undefined) return {};
  if (kinds.length === 1) return { kind: { value: only, reason: "shape" } };
  const named = kindByPath(path, kinds);
  return named === undefined ? { kinds } : { kinds, kind: { value: named, reason: "shape and file name" } };
}
