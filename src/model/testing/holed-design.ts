import fc from "fast-check";
import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { valueAt, withValueAt } from "../../lib/json-pointer.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import { nameValue } from "../holes/name-value.ts";
import { idOf, type Ref, type ResourceId, refOf } from "../reference/ref.ts";
import { referencesOf } from "../reference/references-of.ts";
import { designArbitrary } from "./design-arbitrary.ts";

/** A design, the same with variables in names and fields, and the values that make the first of the second. */
export interface HoledDesign {
  readonly plain: Design;
  readonly holed: Design;
  readonly values: { readonly [variable: string]: string };
}

/** A valid design in which some names and some fields of any type became holes, wholly or in part. */
export function holedDesign(): fc.Arbitrary<HoledDesign> {
  const choices = fc.infiniteStream(fc.integer({ min: 0, max: 11 }));
  return fc.record({ plain: designArbitrary(), choices }).map(({ plain, choices: stream }) => {
    const values: Record<string, string> = {};
    const names = new Map<string, string>();
    const hole = (text: string, choice: number): string => {
      const variable = `V${Object.keys(values).length}`;
      const start = choice === 1 && !/[$<{!]/.test(text) ? Math.floor(text.length / 2) : 0;
      values[variable] = text.slice(start);
      return `${text.slice(0, start)}\${${variable}}`;
    };
    /** The same name is written the same way everywhere, as in real templates. */
    const nameOf = (name: string): string => {
      const choice = stream.next().value;
      const written = names.get(name) ?? (choice < 4 ? hole(name, choice) : name);
      names.set(name, written);
      return written;
    };
    const holedValue = (value: Json): Json => {
      if (isJsonArray(value)) return value.map(holedValue);
      if (isJsonObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, holedValue(item)]));
      }
      const choice = stream.next().value;
      return choice < 2 && value !== null ? { $hole: hole(String(value), choice) } : value;
    };
    const holed = emptyDesign();
    for (const [id, resource] of plain.resources) {
      const spec = withNames(id, resource.spec, holedValue(resource.spec) as JsonObject, nameOf);
      const tags = resource.tags?.map(holedValue);
      holed.resources.set(
        idOf(holedRef(refOf(id), nameOf)),
        deepFreeze(tags === undefined ? { spec } : { spec, tags }),
      );
    }
    return { plain, holed, values };
  });
}

function withNames(
  id: ResourceId,
  plain: JsonObject,
  holed: JsonObject,
  nameOf: (name: string) => string,
): JsonObject {
  let spec = holed;
  for (const { pointer } of referencesOf(refOf(id), plain)) {
    spec = withValueAt(spec, pointer, nameValue(nameOf(String(valueAt(plain, pointer)))));
  }
  return spec;
}

function holedRef(ref: Ref, nameOf: (name: string) => string): Ref {
  const parent = ref.parent === undefined ? {} : { parent: nameOf(ref.parent) };
  return { ...ref, mesh: nameOf(ref.mesh), ...parent, name: nameOf(ref.name) };
}
