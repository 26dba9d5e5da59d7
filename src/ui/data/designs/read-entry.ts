import type { HistoryState, HistoryStep } from "../../../editor/history.ts";
import type { JournalEntry } from "../../../editor/journal-entry.ts";
import { isJsonArray, isJsonObject } from "../../../lib/json.ts";
import { COLLECTION_NAMES, COLLECTIONS } from "../../../model/design/design.ts";
import { unpackedEntry } from "./packed-entry.ts";
import { isRecord, isResourceId } from "./stored-design.ts";

/** The journal entry in a stored value, or undefined where it is damaged. */
export function readEntry(stored: unknown): JournalEntry | undefined {
  const value = unpackedEntry(stored);
  if (!isJsonObject(value)) return undefined;
  if (value["op"] === "undo" || value["op"] === "redo") return { op: value["op"] };
  const { op, gesture } = value;
  if (op !== "do" || !isStep(value) || (gesture !== undefined && typeof gesture !== "string"))
    return undefined;
  return value as unknown as JournalEntry;
}

/** The history in a stored value, or undefined where it is damaged: then a design opens without undo. */
export function readHistory(value: unknown): HistoryState | undefined {
  if (!isJsonObject(value)) return undefined;
  const { done, undone } = value;
  if (!isJsonArray(done) || !isJsonArray(undone)) return undefined;
  const whole = done.every(isStep) && undone.every(isStep);
  return whole ? (value as unknown as HistoryState) : undefined;
}

function isStep(value: unknown): value is HistoryStep {
  return isJsonObject(value) && typeof value["label"] === "string" && isChange(value["change"]);
}

function isChange(change: unknown): boolean {
  if (!isJsonObject(change)) return false;
  const { renamed = [] } = change;
  if (!isJsonArray(renamed)) return false;
  const moves = renamed.every((move) => isJsonArray(move) && move.length === 2 && move.every(isResourceId));
  return moves && COLLECTION_NAMES.every((name) => isRecordsChange(name, change[name] ?? {}));
}

function isRecordsChange(name: (typeof COLLECTION_NAMES)[number], part: unknown): boolean {
  if (!isJsonObject(part)) return false;
  const { added = {}, updated = {}, removed = {} } = part;
  if (!isJsonObject(added) || !isJsonObject(updated) || !isJsonObject(removed)) return false;
  const ids = [...Object.keys(added), ...Object.keys(updated), ...Object.keys(removed)];
  return (
    (!COLLECTIONS[name].byResource || ids.every(isResourceId)) &&
    [...Object.entries(added), ...Object.entries(removed)].every(([id, record]) =>
      isRecord(name, id, record),
    ) &&
    Object.entries(updated).every(
      ([id, pair]) =>
        isJsonArray(pair) && pair.length === 2 && pair.every((record) => isRecord(name, id, record)),
    )
  );
}
