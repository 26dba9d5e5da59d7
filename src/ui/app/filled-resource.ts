import type { Editor } from "../../editor/editor.ts";
import type { Resource } from "../../model/design/resource.ts";
import { fillId } from "../../model/holes/fill-id.ts";
import { fillResource } from "../../model/holes/fill-resource.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";

/** A resource with the chosen values in its names and fields, as it is exported. */
export function filledResource(
  { filled: { values } }: Editor,
  id: ResourceId,
  resource: Resource,
): { readonly id: ResourceId; readonly resource: Resource } {
  return { id: fillId(id, values), resource: fillResource(refOf(id).kind, resource, values) };
}
