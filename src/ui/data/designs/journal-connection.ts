import type { Editor } from "../../../editor/editor.ts";
import type { JournalEntry } from "../../../editor/journal-entry.ts";
import { nextTask } from "../next-task.ts";
import { entriesOf, storageProblem } from "./database.ts";
import { DesignLock } from "./design-lock.ts";
import { designSummary } from "./design-summary.ts";
import type { Environment } from "./environment.ts";
import type { OpenedDesign } from "./load-design.ts";
import { packingEntry } from "./packed-entry.ts";
import { readEntry } from "./read-entry.ts";
import type { JournalRow } from "./rows.ts";
import type { Connection, ConnectionState, Role } from "./save-state.ts";
import { Tail } from "./tail.ts";

/** What tabs tell each other about a design. */
type TabMessage =
  | { readonly type: "stored"; readonly rows: readonly JournalRow[] }
  | { readonly type: "claimed"; readonly writer: string }
  | { readonly type: "release" };

/** How long a tab waits for its turn before it follows, and for another tab to let go before it takes, in ms. */
const PATIENCE = { turn: 250, grace: 1500 };
const COMPACT_AFTER = 400;
const CLOSED = "This design was closed. Open it again to change it.";
const LOCKED = "This design is open in another tab. Take over or open a copy to change it here.";

/**
 * Keeps the design of an editor in the database: each entry is mirrored at once in the tail and written in
 * the same moment, in a transaction that proves that no other tab wrote since. Use `attachJournal`.
 */
class JournalConnection implements Connection {
  readonly #env: Environment;
  readonly #id: string;
  readonly #editor: Editor;
  readonly #tail: Tail;
  readonly #lock: DesignLock;
  readonly #channel: BroadcastChannel;
  readonly #writer: string;
  readonly #listeners = new Set<() => void>();
  readonly #stopJournal: () => void;
  /** Entries that the editor has and the database is not known to have. */
  #pending: JournalRow[];
  #seq: number;
  #journal: number;
  #state: ConnectionState;
  #work: Promise<void> = Promise.resolve();
  #retry: { timer?: ReturnType<typeof setTimeout>; wait: number } = { wait: 1000 };
  #compaction: ReturnType<typeof setTimeout> | undefined;
  #settle: (() => void) | undefined;
  #closed = false;

  constructor(env: Environment, opened: OpenedDesign) {
    this.#env = env;
    this.#id = opened.id;
    this.#editor = opened.editor;
    this.#seq = opened.seq;
    this.#journal = opened.journal;
    this.#writer = env.token();
    this.#tail = new Tail(env.storage, opened.id);
    this.#pending = opened.unconfirmed.map(({ seq, base, entry }) => ({
      id: opened.id,
      seq,
      writer: base,
      entry,
    }));
    this.#state = {
      save: { kind: "saved" },
      role: "following",
      unguarded: env.locks === undefined,
      pending: false,
    };
    this.#channel = env.channel(`meshwright:design:${opened.id}`);
    this.#channel.onmessage = (event: MessageEvent<TabMessage>) => this.#hear(event.data);
    this.#stopJournal = opened.editor.onJournal((entry) => this.#enter(entry));
    this.#lock = new DesignLock(env.locks, `meshwright:design:${opened.id}`, {
      onGained: () => this.#enqueue(() => this.#claim()),
      onLost: () => this.#enqueue(() => this.#follow()),
    });
  }

  /** Resolves once it is known whether this tab writes the design or follows another one. */
  async start(): Promise<this> {
    this.#editor.locked = LOCKED;
    const turn = new Promise<void>((resolve) => {
      this.#settle = resolve;
      setTimeout(resolve, PATIENCE.turn);
    });
    this.#lock.start();
    await turn;
    return this;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  flush = async (): Promise<boolean> => {
    this.#write();
    await this.#work;
    return this.#pending.length === 0;
  };

  takeOver = (): void => {
    this.#tell({ type: "release" });
    setTimeout(() => {
      if (!this.#closed) this.#lock.steal();
    }, PATIENCE.grace);
  };

  discard = (): void => {
    this.#pending = [];
    this.#tail.drop(Number.POSITIVE_INFINITY);
  };

  close = async (): Promise<void> => {
    // What is under way is kept, and nothing begins that nobody would keep.
    await this.#editor.settled();
    this.#editor.locked = CLOSED;
    this.#stopJournal();
    await this.flush();
    this.#closed = true;
    clearTimeout(this.#retry.timer);
    clearTimeout(this.#compaction);
    this.#lock.stop();
    this.#channel.close();
  };

  #enter(entry: JournalEntry): void {
    this.#seq += 1;
    const row = { id: this.#id, seq: this.#seq, writer: this.#writer, entry };
    this.#tail.put({ seq: row.seq, base: row.writer, entry: row.entry });
    this.#pending.push(row);
    this.#set({ save: { kind: "saving" }, pending: true });
    this.#write();
  }

  /** Runs jobs one after the other: writing, claiming and catching up never overlap. */
  #enqueue(job: () => Promise<void>): void {
    this.#work = this.#work.then(async () => {
      if (this.#closed) return;
      try {
        await job();
      } catch (reason) {
        this.#fail(reason);
      }
    });
  }

  #write(): void {
    if (this.#state.role === "writing") this.#enqueue(() => this.#store());
  }

  async #store(): Promise<void> {
    await this.#pack();
    const rows = [...this.#pending];
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined || this.#state.role === "following") return;
    const tx = this.#env.database.transaction(["designs", "journal"], "readwrite");
    const [designs, journal] = [tx.objectStore("designs"), tx.objectStore("journal")];
    const row = await designs.get(this.#id);
    if (row === undefined || row.writer !== this.#writer || row.seq !== first.seq - 1) {
      await tx.done;
      return this.#diverge();
    }
    const at = this.#env.now();
    const { removedAt: _removed, ...kept } = row;
    const summary = designSummary(this.#editor);
    await Promise.all([
      ...rows.map((entry) => journal.put(entry)),
      designs.put({ ...kept, ...summary, changedAt: at, seq: last.seq }),
      tx.done,
    ]);
    this.#confirm(rows, last.seq, at);
  }

  #confirm(rows: readonly JournalRow[], seq: number, at: number): void {
    this.#pending = this.#pending.filter((row) => row.seq > seq);
    this.#tail.drop(seq);
    this.#retry.wait = 1000;
    this.#journal += rows.length;
    this.#tell({ type: "stored", rows });
    if (this.#pending.length === 0) this.#set({ save: { kind: "saved", at }, pending: false });
    clearTimeout(this.#compaction);
    if (this.#journal >= COMPACT_AFTER) {
      this.#compaction = setTimeout(() => {
        this.#journal = 0;
        this.#env.compact(this.#id);
      }, 3000);
    }
  }

  /** Packs the large among the pending entries, in slices. */
  async #pack(): Promise<void> {
    for (const row of this.#pending) {
      if ("portions" in row.entry) continue;
      const work = packingEntry(row.entry);
      let step = work.next();
      for (; step.done !== true; step = work.next()) await nextTask();
      const { value } = step;
      if (value !== row.entry) {
        this.#pending = this.#pending.map((each) => (each === row ? { ...row, entry: value } : each));
      }
    }
  }

  /** Becomes the tab that writes: under a new token, from the last entry that is stored. */
  async #claim(): Promise<void> {
    await this.#catchUp();
    if (this.#state.role === "diverged") return;
    const tx = this.#env.database.transaction(["designs", "journal"], "readwrite");
    const [designs, journal] = [tx.objectStore("designs"), tx.objectStore("journal")];
    const row = await designs.get(this.#id);
    const mine = this.#pending.map((entry) => ({ ...entry, writer: this.#writer }));
    if (row === undefined || row.seq !== this.#seq - mine.length) {
      await tx.done;
      return this.#diverge();
    }
    await Promise.all([
      ...mine.map((entry) => journal.put(entry)),
      designs.put({ ...row, ...designSummary(this.#editor), writer: this.#writer, seq: this.#seq }),
      tx.done,
    ]);
    if (mine.length > 0) this.#confirm(mine, this.#seq, this.#env.now());
    this.#tell({ type: "claimed", writer: this.#writer });
    this.#take("writing");
  }

  /** Does what the database has and the editor has not; where they do not fit together, they have diverged. */
  async #catchUp(): Promise<void> {
    const tx = this.#env.database.transaction(["designs", "journal"]);
    const [row, rows] = await Promise.all([
      tx.objectStore("designs").get(this.#id),
      tx.objectStore("journal").getAll(entriesOf(this.#id)),
    ]);
    this.#replay(rows);
    if (row === undefined || row.seq > this.#seq) this.#diverge();
  }

  #replay(rows: readonly JournalRow[]): void {
    for (const row of rows) {
      const awaited = this.#pending[0];
      if (awaited !== undefined && awaited.seq === row.seq) {
        if (awaited.writer !== row.writer && awaited.writer !== this.#writer) {
          this.#diverge();
          return;
        }
        this.#pending.shift();
      } else if (row.seq === this.#seq + 1 && this.#pending.length === 0) {
        const entry = readEntry(row.entry);
        if (entry === undefined) {
          this.#diverge();
          return;
        }
        this.#editor.replay(entry);
        this.#seq = row.seq;
      }
    }
  }

  #hear(message: TabMessage): void {
    const { role } = this.#state;
    if (message.type === "release" && role === "writing") {
      this.#editor.endGesture();
      this.#write();
      this.#enqueue(async () => {
        await this.#follow();
        this.#lock.pass();
      });
    } else if (message.type === "claimed" && message.writer !== this.#writer && role === "writing") {
      this.#enqueue(() => this.#follow());
    } else if (message.type === "stored" && role === "following") {
      this.#enqueue(async () => {
        const first = message.rows[0];
        if (first !== undefined && first.seq <= this.#seq + 1) this.#replay(message.rows);
        else await this.#catchUp();
      });
    }
  }

  /** Another tab writes now. What this one could not store before makes the two states different. */
  async #follow(): Promise<void> {
    if (this.#state.role !== "writing") return;
    await this.#store();
    if (this.#pending.length > 0) this.#diverge();
    else this.#take("following");
  }

  #diverge(): void {
    this.#take("diverged");
  }

  #take(role: Role): void {
    this.#editor.locked = role === "writing" ? undefined : LOCKED;
    this.#set({ role, pending: this.#pending.length > 0 });
    this.#settle?.();
  }

  #fail(reason: unknown): void {
    this.#set({ save: { kind: "failed", reason: storageProblem(reason).reason } });
    clearTimeout(this.#retry.timer);
    this.#retry.timer = setTimeout(() => this.#write(), this.#retry.wait);
    this.#retry.wait = Math.min(this.#retry.wait * 2, 30_000);
    this.#settle?.();
  }

  #tell(message: TabMessage): void {
    if (!this.#closed) this.#channel.postMessage(message);
  }

  #set(change: Partial<ConnectionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * Connects the editor of an opened design with the database: from now on every edit is kept. Resolves once
 * it is known whether this tab may write (else the editor is locked and follows the tab that does).
 */
export function attachJournal(env: Environment, opened: OpenedDesign): Promise<Connection> {
  return new JournalConnection(env, opened).start();
}
