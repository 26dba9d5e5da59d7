import type { JsonObject } from "../../../lib/json.ts";

/** Version 3 adds `groups` and `notes` to the drawing; all that version 2 has means the same. */
export function upgrade2To3(file: JsonObject): JsonObject {
  return { ...file, version: 3 };
}
