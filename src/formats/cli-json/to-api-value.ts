import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { isHole } from "../../model/design/hole.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import { type LedgerEntry, ledgerEntry } from "../ledger.ts";

/** The spec of a draft as the API would take it; a spec is an object always, never a hole as a whole. */
export function toApiSpec(
  specShape: string,
  spec: JsonObject,
  id: ResourceId,
  ledger: LedgerEntry[],
): JsonObject {
  const shape = shapeNamed(specShape);
  return convertMembers(spec, shape.type === "structure" ? shape.members : undefined, "/spec", id, ledger);
}

/**
 * A draft as the API would take it, as far as its shape tells: unknown members are left out, holes become
 * their text, both with an entry in `ledger`. A value of another type than its shape stays as typed.
 */
export function toApiValue(
  shapeName: string,
  value: Json,
  pointer: string,
  id: ResourceId,
  ledger: LedgerEntry[],
): Json {
  if (isHole(value)) {
    const text = (value as { $hole: string }).$hole;
    ledger.push(ledgerEntry("hole", id, pointer, { text }));
    return text;
  }
  const shape = shapeNamed(shapeName);
  if (isJsonArray(value)) {
    const of = shape.type === "list" ? shape.member : ANYTHING;
    return value.map((item, index) => convert(of, item, pointerChild(pointer, index), id, ledger));
  }
  if (!isJsonObject(value)) return value;
  const members = shape.type === "structure" ? shape.members : undefined;
  return convertMembers(value, members, pointer, id, ledger);
}

/** Stands for a shape where a value is of the wrong type: nothing is left out there. */
const ANYTHING = "";

function convert(
  shapeName: string,
  value: Json,
  pointer: string,
  id: ResourceId,
  ledger: LedgerEntry[],
): Json {
  return shapeName === ANYTHING
    ? toAnyValue(value, pointer, id, ledger)
    : toApiValue(shapeName, value, pointer, id, ledger);
}

function toAnyValue(value: Json, pointer: string, id: ResourceId, ledger: LedgerEntry[]): Json {
  if (isHole(value)) return toApiValue("String", value, pointer, id, ledger);
  if (isJsonArray(value)) {
    return value.map((item, index) => toAnyValue(item, pointerChild(pointer, index), id, ledger));
  }
  return isJsonObject(value) ? convertMembers(value, undefined, pointer, id, ledger) : value;
}

function convertMembers(
  value: JsonObject,
  members: Readonly<Record<string, string>> | undefined,
  pointer: string,
  id: ResourceId,
  ledger: LedgerEntry[],
): JsonObject {
  const entries: [string, Json][] = [];
  for (const [member, item] of Object.entries(value)) {
    const at = pointerChild(pointer, member);
    const known = members === undefined || Object.hasOwn(members, member);
    if (!known) ledger.push(ledgerEntry("member-unknown", id, at, { member }));
    else entries.push([member, convert(members?.[member] ?? ANYTHING, item, at, id, ledger)]);
  }
  return Object.fromEntries(entries);
}
