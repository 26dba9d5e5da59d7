import { Editor } from "../../../editor/editor.ts";
import { type Database, entriesOf } from "./database.ts";
import { readEntry, readHistory } from "./read-entry.ts";
import type { JournalRow } from "./rows.ts";
import { readStoredDesign, storedDesign } from "./stored-design.ts";

/**
 * Folds the journal of a design into its snapshot, but for the last gesture: what comes next may still become
 * part of its step. Leaves damaged data alone; opening the design sets those aside. True where it folded.
 */
export async function compactDesign(database: Database, id: string): Promise<boolean> {
  const [snapshot, rows] = await Promise.all([
    database.get("snapshots", id),
    database.getAll("journal", entriesOf(id)),
  ]);
  const { design, damaged } = readStoredDesign(snapshot?.design);
  const history = readHistory(snapshot?.history);
  if (snapshot === undefined || damaged.length > 0 || history === undefined) return false;
  const editor = new Editor(design, history);
  let { seq } = snapshot;
  for (const row of withoutLastGesture(rows.filter((entry) => entry.seq > snapshot.seq))) {
    const entry = row.seq === seq + 1 ? readEntry(row.entry) : undefined;
    if (entry === undefined) return false;
    editor.replay(entry);
    seq = row.seq;
  }
  if (seq === snapshot.seq) return false;

  const tx = database.transaction(["snapshots", "journal"], "readwrite");
  const before = await tx.objectStore("snapshots").get(id);
  if (before?.seq === snapshot.seq) {
    const folded = { id, seq, design: storedDesign(editor.design), history: editor.history };
    tx.objectStore("snapshots").put(folded);
    tx.objectStore("journal").delete(entriesOf(id, seq));
  }
  await tx.done;
  return before?.seq === snapshot.seq;
}

function withoutLastGesture(rows: readonly JournalRow[]): readonly JournalRow[] {
  const mark = gestureOf(rows.at(-1));
  if (mark === undefined) return rows;
  const rest = rows.findLastIndex((row) => gestureOf(row) !== mark);
  return rows.slice(0, rest + 1);
}

function gestureOf(row: JournalRow | undefined): string | undefined {
  return row?.entry.op === "do" ? row.entry.gesture : undefined;
}
