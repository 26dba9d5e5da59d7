import type { JournalEntry } from "../../../editor/journal-entry.ts";
import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import type { Sliced } from "../../../lib/sliced.ts";
import { changeSize } from "../../../model/change/change-size.ts";
import { portionsOf } from "../../../model/change/portions-of.ts";

/**
 * A large entry as it is stored: the portions of its change as JSON texts. The browser copies texts at once,
 * where the records of a large change, one by one, would keep the page from answering.
 */
export interface PackedEntry {
  readonly op: "do";
  readonly label: string;
  readonly gesture?: string;
  readonly portions: readonly string[];
}

/** Changes of more records are packed, in portions of so many. */
const MANY = 200;

/** The entry as it is to be stored, made with pauses. */
export function* packingEntry(entry: JournalEntry): Sliced<JournalEntry | PackedEntry> {
  if (entry.op !== "do") return entry;
  const { change, ...rest } = entry;
  if (changeSize(change) <= MANY || change.renamed !== undefined) return entry;
  yield;
  const texts: string[] = [];
  for (const portion of portionsOf(change, MANY)) {
    texts.push(JSON.stringify(portion));
    yield;
  }
  return { ...rest, portions: texts };
}

/** A stored entry with its change in one piece; what is damaged stays as it is. */
export function unpackedEntry(value: unknown): unknown {
  if (!isJsonObject(value) || value["portions"] === undefined) return value;
  const { portions, ...rest } = value;
  const change: Draft = {};
  const isWhole =
    isJsonArray(portions) && portions.every((text) => typeof text === "string" && join(change, parsed(text)));
  return isWhole ? { ...rest, change } : value;
}

type Draft = Record<string, Record<string, Record<string, Json>>>;

/** Adds a portion to the change; false where it is none. */
function join(change: Draft, portion: Json | undefined): boolean {
  if (!isJsonObject(portion)) return false;
  for (const [name, part] of Object.entries(portion)) {
    if (!isJsonObject(part)) return false;
    const known = change[name] ?? {};
    for (const [deed, records] of Object.entries(part)) {
      if (!isJsonObject(records)) return false;
      known[deed] = Object.assign(known[deed] ?? {}, records);
    }
    change[name] = known;
  }
  return true;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
