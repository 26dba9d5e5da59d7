import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { isHole } from "../../model/design/hole.ts";
import { itemShape, memberShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/validate-shape.ts";

/** `${NAME}`, `{{ … }}` and `<UPPER_CASE>` in a text. */
const PLACEHOLDER = /\$\{[A-Za-z_][^{}$\n]*\}|\{\{[^{}]*\}\}|<[A-Z][A-Z0-9_ .-]*>/;

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
  if (isJsonArray(value)) {
    const of = itemShape(shapeName);
    const items = value.map((item) => withTextHoles(item, of));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(
    ([member, item]) => [member, withTextHoles(item, memberShape(shapeName, member))] as const,
  );
  return members.some(([member, item]) => item !== value[member]) ? Object.fromEntries(members) : value;
}

function isPlaceholder(text: string, shapeName: string): boolean {
  if (LITERAL.has(shapeName)) return false;
  const shape = shapeNamed(shapeName);
  const isFree = shape.type === "string" && shape.enum === undefined;
  return PLACEHOLDER.test(text) || (!isFree && BARE.test(text));
}
