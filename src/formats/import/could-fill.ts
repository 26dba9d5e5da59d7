import type { Json } from "../../lib/json.ts";
import { isHole } from "../../model/design/hole.ts";
import { holeParts } from "../../model/holes/hole-parts.ts";

/** True where a hole could become the value once its variables are known: what stands between them is in it. */
export function couldFill(hole: Json | undefined, value: Json | undefined): boolean {
  if (!isHole(hole) || typeof value === "object" || value === undefined) return false;
  const text = String(value);
  const parts = holeParts(hole.$hole);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (!("literal" in part)) continue;
    const found = index === 0 ? (text.startsWith(part.literal) ? 0 : -1) : text.indexOf(part.literal, at);
    if (found < 0) return false;
    at = found + part.literal.length;
  }
  const last = parts.at(-1);
  return last === undefined || !("literal" in last) || text.endsWith(last.literal);
}
