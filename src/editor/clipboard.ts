import { compareText } from "../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import type { Design, Placement } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { resourceIdOf } from "../model/reference/resource-id-of.ts";

/** What was copied: plain JSON, so that it can travel as text through the system's clipboard. */
export interface Clip {
  readonly meshwright: "clip";
  readonly resources: { readonly [id: string]: Resource };
  readonly positions: { readonly [id: string]: Placement };
}

/**
 * Copies resources with what belongs to them: the routes of a router or gateway, and the virtual services
 * that a copied node or router provides (in the services view they are chips of its card).
 */
export function copyItems(design: Design, graph: ReferenceGraph, items: readonly ResourceId[]): Clip {
  const ids = new Set<ResourceId>();
  for (const item of items) {
    if (refOf(item).kind === "mesh") continue;
    for (const id of [item, ...graph.childrenOf(item)]) ids.add(id);
    for (const { from, reference } of graph.incoming(item)) if (reference.role === "provider") ids.add(from);
  }
  const sorted = [...ids].sort(compareText);
  return {
    meshwright: "clip",
    resources: Object.fromEntries(sorted.flatMap((id) => entry(id, design.resources.get(id)))),
    positions: Object.fromEntries(sorted.flatMap((id) => entry(id, design.positions.get(id)))),
  };
}

function entry<T>(id: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[id, value]];
}

/** The clip in a text that `copyItems` wrote, or undefined where the text is something else. */
export function clipOf(value: Json): Clip | undefined {
  if (!isJsonObject(value) || value["meshwright"] !== "clip") return undefined;
  const { resources, positions } = value;
  if (!isJsonObject(resources) || !isJsonObject(positions)) return undefined;
  const whole =
    Object.entries(resources).every(([id, resource]) => isItem(id) && isResource(resource)) &&
    Object.entries(positions).every(([id, placement]) => isItem(id) && isPlacement(placement));
  return whole ? (value as unknown as Clip) : undefined;
}

/** An id of what can be copied: anything but a mesh. */
function isItem(text: string): boolean {
  const id = resourceIdOf(text);
  return id !== undefined && refOf(id).kind !== "mesh";
}

function isResource(value: Json): boolean {
  if (!isJsonObject(value) || !isJsonObject(value["spec"])) return false;
  const { tags, extra } = value;
  return (tags === undefined || isJsonArray(tags)) && (extra === undefined || isJsonObject(extra));
}

function isPlacement(value: Json): boolean {
  return (
    isJsonObject(value) &&
    Object.values(value).every(
      (place) => isJsonObject(place) && typeof place["x"] === "number" && typeof place["y"] === "number",
    )
  );
}
