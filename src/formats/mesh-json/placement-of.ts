import { isJsonObject, type Json } from "../../lib/json.ts";
import { type Placement, type Point, VIEWS, type View } from "../../model/design/design.ts";

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
