import { compareText } from "../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import type { Ref } from "../model/reference/ref.ts";
import type { FieldChange } from "./plan.ts";
import { comparableSpec } from "./semantic-equal.ts";

/**
 * What differs between two specs of `ref`, down to the smallest part that differs, by pointer. Backends are
 * matched by the service they name; a pointer holds the index in `after`, of what is gone that in `before`.
 */
export function specChanges(ref: Ref, before: JsonObject, after: JsonObject): FieldChange[] {
  const { backends: backendsBefore, ...othersBefore } = comparableSpec(ref, before);
  const { backends: backendsAfter, ...othersAfter } = comparableSpec(ref, after);
  const out = new Map<string, FieldChange>();
  compare(othersBefore, othersAfter, "/spec", out);
  if (!jsonEqual(backendsBefore, backendsAfter)) compareBackends(listOf(before), listOf(after), out);
  return [...out.values()].sort((a, b) => compareText(a.pointer, b.pointer));
}

type Changes = Map<string, FieldChange>;

function compare(before: Json | undefined, after: Json | undefined, pointer: string, out: Changes): void {
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const member of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(own(before, member), own(after, member), pointerChild(pointer, member), out);
    }
  } else if (isJsonArray(before) && isJsonArray(after)) {
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
      compare(before[i], after[i], pointerChild(pointer, i), out);
    }
  } else if (before === undefined || after === undefined || !jsonEqual(before, after)) {
    add(before, after, pointer, out);
  }
}

function compareBackends(before: readonly Json[], after: readonly Json[], out: Changes): void {
  const unmatched = new Map(before.map((item, index) => [index, item]));
  after.forEach((item, index) => {
    const pointer = `/spec/backends/${index}`;
    const match = [...unmatched].find(([, other]) => serviceOf(other) === serviceOf(item));
    if (match !== undefined) unmatched.delete(match[0]);
    compare(match?.[1], item, pointer, out);
  });
  for (const [index, item] of unmatched) add(item, undefined, `/spec/backends/${index}`, out);
}

/** A backend that is gone and one that is new at the same place are one change. */
function add(before: Json | undefined, after: Json | undefined, pointer: string, out: Changes): void {
  const earlier = out.get(pointer);
  const from = before ?? earlier?.before;
  const to = after ?? earlier?.after;
  if (from === undefined && to === undefined) return;
  out.set(pointer, {
    pointer,
    ...(from === undefined ? {} : { before: from }),
    ...(to === undefined ? {} : { after: to }),
  });
}

function own(object: JsonObject, member: string): Json | undefined {
  return Object.hasOwn(object, member) ? object[member] : undefined;
}

function listOf(spec: JsonObject): readonly Json[] {
  const { backends } = spec;
  return isJsonArray(backends) ? backends : [];
}

function serviceOf(backend: Json): Json | undefined {
  const service = isJsonObject(backend) ? backend["virtualService"] : undefined;
  return isJsonObject(service) ? service["virtualServiceName"] : undefined;
}
