import { isJsonObject, type Json } from "../../lib/json.ts";

/** A placeholder in a field, as written: `${PORT}`. Only readers and explicit input make holes. */
export interface Hole {
  readonly $hole: string;
}

/** True for a hole, and for nothing that the API could take: no member of the API model is called `$hole`. */
export function isHole(value: Json | undefined): boolean {
  return isJsonObject(value) && typeof value["$hole"] === "string";
}
