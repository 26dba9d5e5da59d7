import type { Budget } from "./budget.ts";
import { isList, isMap, isUnknown, Lazy, type Value } from "./value.ts";

/** The JSON text of a value, as `jsonencode` writes it, and whether all of it is known. */
export function encodeJson(
  value: Value,
  budget: Budget,
): { readonly text: string; readonly isKnown: boolean } | undefined {
  const parts: string[] = [];
  let isKnown = true;
  const write = (one: Value): boolean => {
    if (!budget.spend()) return false;
    if (isUnknown(one) || one instanceof Lazy) {
      isKnown = false;
      parts.push(JSON.stringify(isUnknown(one) ? one.text : `\${${one.address}}`));
      return true;
    }
    if (isList(one)) {
      parts.push("[");
      const isWhole = one.every((item, index) => {
        if (index > 0) parts.push(",");
        return write(item);
      });
      parts.push("]");
      return isWhole;
    }
    if (isMap(one)) {
      parts.push("{");
      const entries = [...one].sort(([a], [b]) => (a < b ? -1 : 1));
      const isWhole = entries.every(([key, item], index) => {
        parts.push(index > 0 ? "," : "", JSON.stringify(key), ":");
        return write(item);
      });
      parts.push("}");
      return isWhole;
    }
    parts.push(JSON.stringify(one));
    return true;
  };
  return write(value) ? { text: parts.join(""), isKnown } : undefined;
}
