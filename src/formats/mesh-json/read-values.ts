import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonObject, type Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import type { MutableDesign } from "../../model/design/design.ts";
import type { Note } from "./note.ts";

/** `valueSets`: the name of each set to its values by variable, each a text. */
export function readValueSets(value: Json, design: MutableDesign, note: Note): void {
  if (!isJsonObject(value)) {
    note("design-part", "/valueSets", { expected: "sets of values by name" });
    return;
  }
  for (const [name, set] of Object.entries(value)) {
    const pointer = pointerChild("/valueSets", name);
    if (!isJsonObject(set)) {
      note("design-part", pointer, { expected: "values by variable" });
      continue;
    }
    const texts: [string, string][] = [];
    for (const [variable, text] of Object.entries(set)) {
      if (typeof text === "string") texts.push([variable, text]);
      else
        note("design-part", pointerChild(pointer, variable), {
          expected: "a text, in quotes also for numbers",
        });
    }
    design.valueSets.set(name, deepFreeze({ values: Object.fromEntries(texts) }));
  }
}
