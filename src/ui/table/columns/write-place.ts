import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt, withValueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { formOf } from "../../inspector/form/form-of.ts";
import { hasStarter, starterOf } from "../../inspector/form/starters.ts";
import { trailTo } from "../../inspector/form/trail.ts";
import { fieldWrite } from "../../inspector/form/write-field.ts";

/**
 * The resource with a value at a place, as the form's own field would set it; undefined clears it. Blocks around
 * the place that are not there yet start as the form starts them, so that a health check path alone makes a
 * whole health check.
 */
export function withPlace(
  kind: Kind,
  resource: Resource,
  pointer: string,
  value: Json | undefined,
): Resource {
  const root = formOf(kind);
  const begun = value === undefined ? resource : withBlocks(kind, resource, pointer);
  const write = fieldWrite(root, begun, pointer, value);
  return write === undefined ? begun : put(begun, write.pointer, write.value);
}

/** A resource with a value at any pointer. */
export function put(resource: Resource, pointer: string, value: Json | undefined): Resource {
  const next = withValueAt({ ...resource }, pointer, value);
  return { ...next, spec: isJsonObject(next["spec"]) ? next["spec"] : {} } as Resource;
}

function withBlocks(kind: Kind, resource: Resource, pointer: string): Resource {
  let next = resource;
  for (const { node, pointer: at } of trailTo(formOf(kind), pointer)) {
    if (at === pointer || !hasStarter(node.shape) || node.control.type === "list") continue;
    const whole = { ...next } as { readonly [key: string]: Json };
    if (valueAt(whole, at) !== undefined) continue;
    const parent = at.slice(0, at.lastIndexOf("/"));
    const beside = valueAt(whole, parent);
    next = put(next, at, starterOf(node.shape, isJsonArray(beside) ? undefined : beside));
  }
  return next;
}
