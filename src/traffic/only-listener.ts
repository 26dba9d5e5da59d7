import { isJsonArray, type Json } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import type { ReferenceLinks } from "../model/graph/reference-links.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { FieldPlace } from "./decided-by.ts";

/** The port of the only listener of a node, router or gateway; undefined where it has none or several. */
export function onlyListener(
  graph: ReferenceLinks,
  id: ResourceId,
): { readonly value: Json; readonly where: FieldPlace } | undefined {
  const spec = graph.specOf(id);
  const listeners = valueAt(spec, "/listeners");
  const pointer = "/listeners/0/portMapping/port";
  const value = valueAt(spec, pointer);
  if (!isJsonArray(listeners) || listeners.length !== 1 || value === undefined) return undefined;
  return { value, where: { id, pointer } };
}
