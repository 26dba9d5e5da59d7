import { isJsonObject, type Json } from "../../../lib/json.ts";
import { eachSliced, finish, type Sliced } from "../../../lib/sliced.ts";
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type Design,
  emptyDesign,
  type MutableDesign,
  VIEWS,
} from "../../../model/design/design.ts";
import { refOf } from "../../../model/reference/ref.ts";
import type { StoredDesign } from "./rows.ts";

/** A design as plain JSON. The records are shared: they never change. */
export function storedDesign(design: Design): StoredDesign {
  return {
    resources: Object.fromEntries(design.resources),
    positions: Object.fromEntries(design.positions),
    settings: Object.fromEntries(design.settings),
    valueSets: Object.fromEntries(design.valueSets),
    taskGroups: Object.fromEntries(design.taskGroups),
    origins: Object.fromEntries(design.origins),
    groups: Object.fromEntries(design.groups),
    members: Object.fromEntries(design.members),
    notes: Object.fromEntries(design.notes),
  };
}

/** Collections that the first stored designs do not have. */
const LATER: readonly CollectionName[] = ["valueSets", "taskGroups", "origins", "groups", "members", "notes"];

interface StoredRead {
  readonly design: MutableDesign;
  readonly damaged: readonly string[];
}

/** The design in stored JSON, and the records in it that are none: `resources/virtualNode/shop/cart`. */
export function readStoredDesign(stored: unknown): StoredRead {
  return finish(readingStoredDesign(stored));
}

/** `readStoredDesign` with pauses. */
export function* readingStoredDesign(stored: unknown): Sliced<StoredRead> {
  const design = emptyDesign();
  const damaged: string[] = [];
  for (const name of COLLECTION_NAMES) {
    const records = isJsonObject(stored) ? stored[name] : undefined;
    // Designs that were stored before a collection came lack it.
    if (records === undefined && isJsonObject(stored) && LATER.includes(name)) continue;
    if (!isJsonObject(records)) {
      damaged.push(name);
      continue;
    }
    yield* eachSliced(Object.entries(records), ([id, record]) => {
      if (isRecord(name, id, record)) (design[name] as Map<string, unknown>).set(id, record);
      else damaged.push(`${name}/${id}`);
    });
  }
  return { design, damaged };
}

/** True for a record that a collection may hold under this id. */
export function isRecord(collection: CollectionName, id: string, record: unknown): boolean {
  if (COLLECTIONS[collection].byResource && !isResourceId(id)) return false;
  return isJsonObject(record) && RECORD_TESTS[collection](record);
}

type RecordTest = (record: { readonly [member: string]: Json }) => boolean;

const RECORD_TESTS: { readonly [C in CollectionName]: RecordTest } = {
  resources: ({ spec, tags, extra }) =>
    isJsonObject(spec) &&
    (tags === undefined || Array.isArray(tags)) &&
    (extra === undefined || isJsonObject(extra)),
  positions: (record) =>
    VIEWS.every((view) => {
      const place = record[view];
      return (
        place === undefined ||
        (isJsonObject(place) && Number.isFinite(place["x"]) && Number.isFinite(place["y"]))
      );
    }),
  settings: ({ name, valueSet }) =>
    [name, valueSet].every((item) => item === undefined || typeof item === "string"),
  valueSets: ({ values }) =>
    isJsonObject(values) && Object.values(values).every((v) => typeof v === "string"),
  taskGroups: ({ groups }) => Array.isArray(groups),
  origins: ({ parts }) => Array.isArray(parts),
  groups: ({ mesh, name, collapsed }) =>
    isResourceId(mesh) && typeof name === "string" && (collapsed === undefined || collapsed === true),
  members: ({ group }) => typeof group === "string",
  notes: ({ mesh, text, ...box }) =>
    isResourceId(mesh) &&
    typeof text === "string" &&
    [box["x"], box["y"], box["width"], box["height"]].every(Number.isFinite),
};

/** True for an id that `idOf` could have made. */
export function isResourceId(id: unknown): boolean {
  if (typeof id !== "string") return false;
  try {
    return refOf(id).name !== "";
  } catch {
    return false;
  }
}
