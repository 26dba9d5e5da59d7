import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { pointerChild, valueAt } from "../../lib/json-pointer.ts";
import type { ResourceId } from "../reference/ref.ts";
import type { Design } from "./design.ts";
import type { OriginPart } from "./origin.ts";
import type { Resource } from "./resource.ts";

/** Where a field was read from. */
export interface FieldOrigin {
  readonly file: string;
  /** From 1; absent where the format has no lines. */
  readonly line?: number;
  /** Name of the file's format. */
  readonly format: string;
}

/**
 * Where the value comes from that a field of a resource has now: the first source that said the same at the
 * same pointer (`/spec/…`, `/tags/…`; `""` is the resource as a whole). Undefined where no source did: the
 * value was changed since, and comes from there again when the change is undone. Costs as much as the
 * resource has sources and the value is large.
 */
export function originOf(
  design: Pick<Design, "resources" | "origins">,
  id: ResourceId,
  pointer: string,
): FieldOrigin | undefined {
  const value = valueIn(design.resources.get(id), pointer);
  if (value === undefined) return undefined;
  const part = design.origins.get(id)?.parts.find((one) => jsonEqual(valueIn(one.resource, pointer), value));
  if (part === undefined) return undefined;
  const line = lineOf(part, pointer);
  return { file: part.file, format: part.format, ...(line === undefined ? {} : { line }) };
}

/** The value of a resource at a pointer that starts with `/spec`, `/tags` or `/extra`. */
function valueIn(resource: Resource | undefined, pointer: string): Json | undefined {
  return valueAt(resource as unknown as Json | undefined, pointer);
}

/** The line on which the value at the pointer stands, or that of the first leaf in it. */
export function lineOf({ resource, lines }: Pick<OriginPart, "resource" | "lines">, pointer: string) {
  let at = pointer;
  let value = valueIn(resource, pointer);
  while (!Object.hasOwn(lines, at)) {
    const [first] = isJsonArray(value) ? ["0"] : isJsonObject(value) ? Object.keys(value) : [];
    if (first === undefined) return undefined;
    at = pointerChild(at, first);
    value = valueAt(value, pointerChild("", first));
  }
  return lines[at];
}
