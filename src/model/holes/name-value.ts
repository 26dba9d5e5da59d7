import type { Json } from "../../lib/json.ts";
import { isHole } from "../design/hole.ts";
import { isUsableName } from "../reference/usable-name.ts";
import { isTemplatedName } from "./hole-parts.ts";

/** A name as specs hold it: one with a variable in it is a hole, any other is text. */
export function nameValue(name: string): Json {
  return isTemplatedName(name) ? { $hole: name } : name;
}

/** The name that stands in a place of a spec: its text, or that of the hole; undefined where none does. */
export function nameIn(value: Json | undefined): string | undefined {
  const name = isHole(value) ? value.$hole : value;
  return isUsableName(name) ? name : undefined;
}
