import type { JournalEntry } from "../../../editor/journal-entry.ts";
import { isJsonObject, type Json } from "../../../lib/json.ts";
import { changeSize } from "../../../model/change/change-size.ts";
import { readEntry } from "./read-entry.ts";

/** What is used of `localStorage`. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** An entry that was made, and is not known to be stored. */
export interface TailRow {
  readonly seq: number;
  /** The connection that made it, or the state of the file that it builds on. */
  readonly base: string;
  readonly entry: JournalEntry;
}

interface DamagedRow {
  readonly seq: number;
  readonly text: string;
}

/** Changes of more records are not kept here. */
const MANY = 1000;

/**
 * The entries that are not yet confirmed, kept where writing is synchronous: a page that goes away right
 * after a keystroke has written it. Large entries (an import of megabytes) do not fit there, and writing them
 * would take longer than a frame: they are left to the database, whose write has begun by then.
 */
export class Tail {
  readonly #storage: KeyValueStorage | undefined;
  readonly #prefix: string;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#prefix = `meshwright:tail:${encodeURIComponent(key)}:`;
  }

  put(row: TailRow): void {
    if (row.entry.op === "do" && changeSize(row.entry.change) > MANY) return;
    try {
      this.#storage?.setItem(this.#prefix + row.seq, JSON.stringify({ base: row.base, entry: row.entry }));
    } catch {
      // Full: the database has it within the same moment.
    }
  }

  /** Forgets the entries up to and with `seq`: they are stored now. */
  drop(seq: number): void {
    for (const [key, number] of this.#keys()) if (number <= seq) this.#storage?.removeItem(key);
  }

  /** Forgets one entry. */
  remove(seq: number): void {
    this.#storage?.removeItem(this.#prefix + seq);
  }

  /** The entries that can be read, by number; and what cannot be read, as text. */
  rows(): { readonly rows: readonly TailRow[]; readonly damaged: readonly DamagedRow[] } {
    const rows: TailRow[] = [];
    const damaged: DamagedRow[] = [];
    for (const [key, seq] of this.#keys()) {
      const text = this.#storage?.getItem(key) ?? "";
      const value = parsed(text);
      const entry = isJsonObject(value) ? readEntry(value["entry"]) : undefined;
      if (isJsonObject(value) && typeof value["base"] === "string" && entry !== undefined) {
        rows.push({ seq, base: value["base"], entry });
      } else damaged.push({ seq, text });
    }
    return { rows: rows.sort((a, b) => a.seq - b.seq), damaged };
  }

  #keys(): [string, number][] {
    const storage = this.#storage;
    if (storage === undefined) return [];
    const found: [string, number][] = [];
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index);
      if (key?.startsWith(this.#prefix)) found.push([key, Number(key.slice(this.#prefix.length))]);
    }
    return found;
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
