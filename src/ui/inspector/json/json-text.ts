import { noticeText } from "../../../formats/notice-text.ts";
import { readJsonSource } from "../../../formats/source/json-source.ts";
import { canonicalJson } from "../../../lib/canonical-json.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import type { Ref } from "../../../model/reference/ref.ts";

/** What the JSON tab shows of a resource: spec, tags and what the API does not know, as they would be created. */
export function jsonTextOf({ spec, tags, extra }: Resource): string {
  return canonicalJson({ ...extra, spec, ...(tags === undefined ? {} : { tags }) });
}

/** The names that stand beside the spec in the CLI's file; they are changed in the form. */
export function namesOf(ref: Ref): JsonObject {
  const { nameMember, parent } = kindDefinition(ref.kind);
  return {
    meshName: ref.mesh,
    ...(ref.owner === undefined ? {} : { meshOwner: ref.owner }),
    ...(parent === undefined || ref.parent === undefined ? {} : { [parent.member]: ref.parent }),
    [nameMember]: ref.name,
  };
}

export type ReadText =
  | { readonly ok: true; readonly resource: Resource }
  /** Why the text is not applied: one sentence; the line counts from 1. */
  | { readonly ok: false; readonly line: number; readonly column: number; readonly reason: string };

/** The resource that a text of the JSON tab says. The names of the resource itself may stand in it. */
export function readJsonText(ref: Ref, text: string): ReadText {
  const { source, notices } = readJsonSource(ref.name, text);
  if (source === undefined) {
    const [first] = notices;
    const at = first?.at;
    const reason = first === undefined ? "The text is not JSON." : noticeText(first).reason;
    return { ok: false, line: at?.line ?? 1, column: at?.column ?? 1, reason };
  }
  const refused = (pointer: string, reason: string): ReadText => {
    const { line, column } = source.placeOf(pointer);
    return { ok: false, line, column, reason };
  };
  const { value } = source;
  if (!isJsonObject(value)) return refused("", "The text must be an object with a spec.");
  const { spec, tags, ...others } = value;
  if (!isJsonObject(spec)) return refused("/spec", "The spec must be an object.");
  if (tags !== undefined && !isJsonArray(tags)) return refused("/tags", "Tags must be a list.");
  const extra: Record<string, Json> = {};
  const names = namesOf(ref);
  for (const [member, item] of Object.entries(others)) {
    if (!Object.hasOwn(names, member)) extra[member] = item;
    else if (item !== names[member])
      return refused(`/${member}`, `${member} cannot be changed here: rename in the form.`);
  }
  const hasExtra = Object.keys(extra).length > 0;
  return {
    ok: true,
    resource: { spec, ...(tags === undefined ? {} : { tags }), ...(hasExtra ? { extra } : {}) },
  };
}
