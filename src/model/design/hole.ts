import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";

/** A placeholder in a field, as written: `${PORT}`. Only readers and explicit input make holes. */
interface Hole {
  readonly $hole: string;
}

/** True for a hole, and for nothing that the API could take: no member of the API model is called `$hole`. */
export function isHole(value: Json | undefined): value is Hole & JsonObject {
  return isJsonObject(value) && typeof value["$hole"] === "string";
}
