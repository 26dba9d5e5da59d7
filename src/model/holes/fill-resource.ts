import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { valueAt, withValueAt } from "../../lib/json-pointer.ts";
import { isHole } from "../design/hole.ts";
import type { Resource } from "../design/resource.ts";
import type { Kind } from "../kinds/kind.ts";
import { kindDefinition } from "../kinds/registry.ts";
import { coerceLeaf } from "../schema/coerce-leaf.ts";
import { itemShape, memberShape } from "../schema/member-shape.ts";
import { shapeNamed } from "../schema/shape-named.ts";
import { fillName, fillText, type Values } from "./fill-text.ts";
import { nameValue } from "./name-value.ts";

/**
 * The spec with its holes filled: one that is known as a whole becomes a value, in the type that the API
 * model has for its place (where that is a structure or a list, the text is read as JSON); of one that is
 * known in part the rest stays a hole. The same object where nothing changes.
 */
export function fillSpec(kind: Kind, spec: JsonObject, values: Values): JsonObject {
  const definition = kindDefinition(kind);
  let filled = spec;
  // Names that stand as text are templates too: they are what other resources are called.
  for (const { pointer } of definition.references(spec)) {
    const name = valueAt(spec, pointer);
    if (typeof name !== "string") continue;
    const known = fillName(name, values);
    if (known !== name) filled = withValueAt(filled, pointer, nameValue(known));
  }
  const out = fillValue(definition.specShape, filled, values);
  return isJsonObject(out) ? out : spec;
}

/** The resource with the holes of its spec, its tags and its other members filled; the same where nothing changes. */
export function fillResource(kind: Kind, resource: Resource, values: Values): Resource {
  const spec = fillSpec(kind, resource.spec, values);
  const tags = resource.tags && fillValue("TagList", resource.tags, values);
  const extra = resource.extra && fillValue(undefined, resource.extra, values);
  if (spec === resource.spec && tags === resource.tags && extra === resource.extra) return resource;
  return {
    ...resource,
    spec,
    ...(isJsonArray(tags) ? { tags } : {}),
    ...(isJsonObject(extra) ? { extra } : {}),
  };
}

function fillValue(shape: string | undefined, value: Json, values: Values): Json {
  if (isHole(value)) {
    const { text, unknown } = fillText(value.$hole, values);
    if (unknown.length === 0) return typed(shape, text);
    return text === value.$hole ? value : { $hole: text };
  }
  if (isJsonArray(value)) {
    const of = itemShape(shape);
    const items = value.map((item) => fillValue(of, item, values));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (!isJsonObject(value)) return value;
  let changed = false;
  const members = Object.entries(value).map(([member, item]): [string, Json] => {
    const filled = fillValue(memberShape(shape, member), item, values);
    changed ||= filled !== item;
    return [member, filled];
  });
  return changed ? Object.fromEntries(members) : value;
}

function typed(shape: string | undefined, text: string): Json {
  const type = shape === undefined ? undefined : shapeNamed(shape).type;
  if (type !== "structure" && type !== "list") return coerceLeaf(shape, text);
  const value = parsed(text);
  const fits = type === "list" ? isJsonArray(value) : isJsonObject(value);
  // A value makes no holes: who types one means the text.
  return fits && value !== undefined && !text.includes("$hole") ? value : text;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Not JSON: the text is the value, and the checks say what is wrong with it.
    return undefined;
  }
}
