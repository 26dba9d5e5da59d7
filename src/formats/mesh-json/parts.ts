import { isJsonObject, type Json } from "../../lib/json.ts";
import { type Placement, type Point, VIEWS, type View } from "../../model/design/design.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId, refOf } from "../../model/reference/ref.ts";

/** The text as an id, where it is exactly one that `idOf` makes. */
export function resourceIdOf(text: string): ResourceId | undefined {
  let ref: Ref;
  try {
    ref = refOf(text);
    if (idOf(ref) !== text) return undefined;
  } catch {
    // Text of a file is no id made by us: `refOf` throws on it.
    return undefined;
  }
  const hasParent = kindDefinition(ref.kind).parent !== undefined;
  return (ref.parent !== undefined) === hasParent && ref.name !== "" ? text : undefined;
}

/** A placement with nothing but points in known views. */
export function placementOf(value: Json): Placement | undefined {
  if (!isJsonObject(value)) return undefined;
  const out: { [V in View]?: Point } = {};
  for (const [view, item] of Object.entries(value)) {
    const point = pointOf(item);
    if (point === undefined || !isView(view)) return undefined;
    out[view] = point;
  }
  return out;
}

function isView(text: string): text is View {
  return VIEWS.includes(text as View);
}

function pointOf(value: Json): Point | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 2) return undefined;
  const { x, y } = value as { readonly x?: Json; readonly y?: Json };
  return typeof x === "number" && typeof y === "number" ? { x, y } : undefined;
}
