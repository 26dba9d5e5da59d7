import { isJsonArray, isJsonObject, type Json, type JsonArray, type JsonObject } from "../../lib/json.ts";
import { isHole } from "../../model/design/hole.ts";
import { itemShape, memberShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";

/** `${NAME}`, `{{ … }}` and `<UPPER_CASE>` in a text. */
const PLACEHOLDER = /\$\{[A-Za-z_][^{}$\n]*\}|\{\{[^{}]*\}\}|<[A-Z][A-Z0-9_ .-]*>/;

const SIGNS = /[$<]|\{\{/;

/** `$NAME` and nothing else. */
const BARE = /^\s*\$[A-Za-z_]\w*\s*$/;

/** Fields whose real values hold such signs: regular expressions, log formats, what headers are compared with. */
const LITERAL = new Set([
  "AwsCloudMapInstanceAttributeKey",
  "HeaderMatch",
  "HttpPathRegex",
  "JsonKey",
  "JsonValue",
  "TextFormat",
]);

/**
 * A value of a shape with holes where texts in quotes are placeholders: `${NAME}`, `{{ … }}` and `<NAME>` in
 * names, hostnames, ARNs, paths and the like, never in fields that are matched or formatted with; and `$NAME`
 * alone where the API wants no free text (a port, a protocol, a whole listener). The value itself where there
 * are none.
 */
export function withTextHoles(value: Json, shapeName: string | undefined): Json {
  if (shapeName === undefined || isHole(value)) return value;
  if (typeof value === "string") return isPlaceholder(value, shapeName) ? { $hole: value } : value;
  if (isJsonArray(value)) return listWithHoles(value, itemShape(shapeName));
  return isJsonObject(value) ? objectWithHoles(value, shapeName) : value;
}

function listWithHoles(list: JsonArray, of: string | undefined): Json {
  let items: Json[] | undefined;
  list.forEach((item, i) => {
    const held = withTextHoles(item, of);
    if (held === item) return;
    items ??= [...list];
    items[i] = held;
  });
  return items ?? list;
}

function objectWithHoles(object: JsonObject, shapeName: string): Json {
  let members: Record<string, Json> | undefined;
  for (const member of Object.keys(object)) {
    // Members that a shape has are called neither `__proto__` nor anything else that is special.
    const of = memberShape(shapeName, member);
    const item = of === undefined ? undefined : object[member];
    if (item === undefined) continue;
    const held = withTextHoles(item, of);
    if (held === item) continue;
    members ??= { ...object };
    members[member] = held;
  }
  return members ?? object;
}

function isPlaceholder(text: string, shapeName: string): boolean {
  // Nearly all texts hold none of the signs.
  if (!SIGNS.test(text) || LITERAL.has(shapeName)) return false;
  const shape = shapeNamed(shapeName);
  const isFree = shape.type === "string" && shape.enum === undefined;
  return PLACEHOLDER.test(text) || (!isFree && BARE.test(text));
}
