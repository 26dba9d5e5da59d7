import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type FieldChange, fieldChanges } from "./field-changes.ts";

/** The parts of a resource that differ one by one, in the order in which differences are told. */
export const RESOURCE_PARTS = ["extra", "spec", "tags"] as const;
export type ResourcePart = (typeof RESOURCE_PARTS)[number];

/** The shape that the API model has for a part; none for members that it does not know. */
export function partShape(kind: Kind, part: ResourcePart): string | undefined {
  if (part === "spec") return kindDefinition(kind).specShape;
  return part === "tags" ? "TagList" : undefined;
}

/** The smallest parts in which two resources of a kind differ; pointers from the resource: `/spec/…`, `/tags/…`. */
export function resourceChanges(kind: Kind, before: Resource, after: Resource): FieldChange[] {
  return RESOURCE_PARTS.flatMap((part) =>
    fieldChanges(before[part], after[part], partShape(kind, part), `/${part}`),
  );
}

/** A resource of its parts, frozen; without those that are absent. */
export function resourceOf(parts: { readonly [P in ResourcePart]?: Json | undefined }): Resource {
  const { spec, tags, extra } = parts;
  return deepFreeze({
    spec: isJsonObject(spec) ? spec : {},
    ...(isJsonArray(tags) ? { tags } : {}),
    ...(isJsonObject(extra) ? { extra } : {}),
  });
}
