import type { Editor } from "../../../editor/editor.ts";
import { emptyDesign } from "../../../model/design/design.ts";
import type { Opening } from "../opening.ts";
import { type Database, entriesOf } from "./database.ts";
import { editorOf } from "./editor-of.ts";
import { readEntry, readHistory } from "./read-entry.ts";
import type { DesignRow, JournalRow, SnapshotRow } from "./rows.ts";
import { readingStoredDesign, storedDesign } from "./stored-design.ts";
import type { Tail, TailRow } from "./tail.ts";

/** A design as it was opened: `editor` stands at entry `seq`. */
export interface OpenedDesign {
  readonly id: string;
  readonly editor: Editor;
  readonly seq: number;
  /** The last of these entries, which the database does not have yet. */
  readonly unconfirmed: readonly TailRow[];
  /** How many entries stand in the journal behind the snapshot. */
  readonly journal: number;
  /** What could not be read, a sentence each. It was set aside as it was; the rest is in the editor. */
  readonly damage: readonly string[];
}

/**
 * The design in its last state with its history: the snapshot, then the journal, then what the page that
 * was left had not confirmed.
 */
export async function loadDesign(
  database: Database,
  tail: Tail,
  id: string,
  now: number,
  opening: Opening,
): Promise<OpenedDesign | "missing" | "stopped"> {
  const tx = database.transaction(["designs", "snapshots", "journal"]);
  const [row, snapshot, rows] = await Promise.all([
    tx.objectStore("designs").get(id),
    tx.objectStore("snapshots").get(id),
    tx.objectStore("journal").getAll(entriesOf(id)),
  ]);
  if (row === undefined) return "missing";
  const done = await replayed(row, snapshot, rows, opening);
  if (done === undefined) return "stopped";
  const { editor, damage } = done;
  if (damage.length > 0) await setAside(database, row, editor, { reason: damage.join(" "), now });
  const left = unconfirmed(row, rows, tail);
  for (const { entry } of left.rows) editor.replay(entry);
  if (left.lost.length > 0) {
    const sentence =
      left.lost.length === 1
        ? "One change was not saved in time, and does not fit what is saved now."
        : `${left.lost.length} changes were not saved in time, and do not fit what is saved now.`;
    await database.add("aside", { design: id, at: now, reason: sentence, data: left.lost });
    for (const { seq } of left.lost) tail.remove(seq);
    damage.push(sentence);
  }
  const seq = left.rows.at(-1)?.seq ?? row.seq;
  return { id, editor, seq, unconfirmed: left.rows, journal: rows.length, damage };
}

async function replayed(
  row: DesignRow,
  snapshot: SnapshotRow | undefined,
  rows: readonly JournalRow[],
  opening: Opening,
) {
  const damage: string[] = [];
  const read = await opening.run(readingStoredDesign(snapshot?.design));
  if (read === undefined) return undefined;
  const { design, damaged } = read;
  if (damaged.length > 0) damage.push(`The saved state is damaged: ${some(damaged)} cannot be read.`);
  const history = readHistory(snapshot?.history);
  if (history === undefined) damage.push("The undo history is damaged: older steps cannot be undone.");
  const editor = await editorOf(snapshot === undefined ? emptyDesign() : design, history, opening);
  if (editor === undefined) return undefined;
  let seq = snapshot?.seq ?? 0;
  for (const next of rows.filter((entry) => entry.seq > seq)) {
    const entry = next.seq === seq + 1 ? readEntry(next.entry) : undefined;
    if (entry === undefined) break;
    editor.replay(entry);
    seq = next.seq;
  }
  if (seq < row.seq) {
    damage.push(`The journal is damaged: ${row.seq - seq} of the last changes cannot be read.`);
  }
  return { editor, damage };
}

/** Keeps the damaged data as they are, and makes what could be read the saved state. */
async function setAside(
  database: Database,
  row: DesignRow,
  editor: Editor,
  { reason, now }: { readonly reason: string; readonly now: number },
): Promise<void> {
  const tx = database.transaction(["snapshots", "journal", "aside"], "readwrite");
  const [snapshots, journal] = [tx.objectStore("snapshots"), tx.objectStore("journal")];
  const data = {
    row,
    snapshot: await snapshots.get(row.id),
    journal: await journal.getAll(entriesOf(row.id)),
  };
  tx.objectStore("aside").add({ design: row.id, at: now, reason, data });
  journal.delete(entriesOf(row.id));
  const design = storedDesign(editor.design);
  snapshots.put({ id: row.id, seq: row.seq, design, history: editor.history });
  await tx.done;
}

/** The entries of the tail that continue what is stored, and those that do not fit and were never stored. */
function unconfirmed(row: DesignRow, stored: readonly JournalRow[], tail: Tail) {
  const rows: TailRow[] = [];
  const lost: { seq: number; data: unknown }[] = [];
  const writers = new Map(stored.map(({ seq, writer }) => [seq, writer]));
  const found = tail.rows();
  for (const next of found.rows) {
    if (next.seq <= row.seq) {
      // Where the journal does not go back so far the entry was confirmed long ago.
      if ((writers.get(next.seq) ?? next.base) !== next.base) lost.push({ seq: next.seq, data: next });
    } else if (next.base === row.writer && next.seq === (rows.at(-1)?.seq ?? row.seq) + 1) rows.push(next);
    else lost.push({ seq: next.seq, data: next });
  }
  for (const { seq, text } of found.damaged) lost.push({ seq, data: text });
  return { rows, lost };
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
