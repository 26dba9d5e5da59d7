import { compareText } from "../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import type { Resource } from "../model/design/resource.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { Ref } from "../model/reference/ref.ts";
import { shapeNamed } from "../model/schema/shape-named.ts";

/** The part of a resource that goes to the API, and the members that it does not know, by pointer. */
export interface SentResource {
  /** Members in the order of the API model, whatever their order in the design. */
  readonly spec: JsonObject;
  /** Absent where there are none: an empty list says the same. */
  readonly tags?: readonly Json[];
  /** By pointer. */
  readonly leftOut: readonly { readonly pointer: string; readonly value: Json }[];
}

/**
 * Leaves out what the API does not know, and tags of AWS's own services (`aws:…`), which nobody else may set.
 * Holes and wrong values stay: whoever sends it must check its shape.
 */
export function sentResource(ref: Ref, resource: Resource): SentResource {
  const leftOut: { pointer: string; value: Json }[] = [];
  const spec = known(kindDefinition(ref.kind).specShape, resource.spec, "/spec", leftOut);
  const tags = known("TagList", resource.tags ?? [], "/tags", leftOut);
  for (const [member, value] of Object.entries(resource.extra ?? {})) {
    leftOut.push({ pointer: pointerChild("", member), value });
  }
  const ours = isJsonArray(tags) ? tags.filter((tag, index) => !isOfAws(tag, index, leftOut)) : [];
  return {
    spec: isJsonObject(spec) ? spec : {},
    ...(ours.length > 0 ? { tags: ours } : {}),
    leftOut: leftOut.sort((a, b) => compareText(a.pointer, b.pointer)),
  };
}

function isOfAws(tag: Json, index: number, leftOut: { pointer: string; value: Json }[]): boolean {
  const key = isJsonObject(tag) ? tag["key"] : undefined;
  if (typeof key !== "string" || !key.startsWith("aws:")) return false;
  leftOut.push({ pointer: `/tags/${index}`, value: tag });
  return true;
}

function known(
  shapeName: string,
  value: Json,
  pointer: string,
  leftOut: { pointer: string; value: Json }[],
): Json {
  const shape = shapeNamed(shapeName);
  if (shape.type === "list" && isJsonArray(value)) {
    return value.map((item, index) => known(shape.member, item, pointerChild(pointer, index), leftOut));
  }
  if (shape.type !== "structure" || !isJsonObject(value) || isHole(value)) return value;
  const out: Record<string, Json> = {};
  for (const [member, of] of Object.entries(shape.members)) {
    const item = Object.hasOwn(value, member) ? value[member] : undefined;
    if (item !== undefined) out[member] = known(of, item, pointerChild(pointer, member), leftOut);
  }
  for (const [member, item] of Object.entries(value)) {
    if (!Object.hasOwn(shape.members, member))
      leftOut.push({ pointer: pointerChild(pointer, member), value: item });
  }
  return out;
}
