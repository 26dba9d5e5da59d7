import type { JsonObject } from "../../../lib/json.ts";

/** Version 2 adds `valueSets`, `valueSet` and `taskGroups`; all that version 1 has means the same. */
export function upgrade1To2(file: JsonObject): JsonObject {
  return { ...file, version: 2 };
}
