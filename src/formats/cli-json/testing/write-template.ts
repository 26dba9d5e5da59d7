import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";

/** A text that is JSON but for bare placeholders, and the value that it means: those are holes in it. */
export interface Template {
  readonly text: string;
  readonly value: Json;
}

/**
 * JSON in which placeholders stand bare in place of some leaves: `placeholderAt` gives one for the number of a
 * leaf, or undefined.
 */
export function writeTemplate(
  value: Json,
  placeholderAt: (leaf: number) => { readonly written: string; readonly hole: string } | undefined,
): Template {
  let leaves = 0;
  const write = (part: Json): Template => {
    if (isJsonArray(part) && part.length > 0) {
      const items = part.map(write);
      return {
        text: `[${items.map(({ text }) => text).join(", ")}]`,
        value: items.map((item) => item.value),
      };
    }
    if (isJsonObject(part) && Object.keys(part).length > 0) {
      const members = Object.entries(part).map(([member, item]) => [member, write(item)] as const);
      const texts = members.map(([member, { text }]) => `\n${JSON.stringify(member)}: ${text}`);
      return {
        text: `{${texts.join(",")}}`,
        value: Object.fromEntries(members.map(([member, item]) => [member, item.value])),
      };
    }
    const placeholder = placeholderAt(leaves);
    leaves += 1;
    if (placeholder === undefined) return { text: JSON.stringify(part), value: part };
    return { text: placeholder.written, value: { $hole: placeholder.hole } };
  };
  return write(value);
}
