import { nameDesign } from "../../../editor/commands/name-design.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { HistoryState } from "../../../editor/history.ts";
import { MeshIndex } from "../../../editor/mesh-index.ts";
import { err, ok, type Result } from "../../../lib/result.ts";
import { copyDesign, type Design, SETTINGS_ID } from "../../../model/design/design.ts";
import { Opening } from "../opening.ts";
import { entriesOf, type StorageProblem, storageProblem, versionsOf } from "./database.ts";
import { designSummary } from "./design-summary.ts";
import { editorOf } from "./editor-of.ts";
import type { Environment } from "./environment.ts";
import { attachJournal } from "./journal-connection.ts";
import { loadDesign, type OpenedDesign } from "./load-design.ts";
import type { AsideRow, DesignRow } from "./rows.ts";
import type { Connection } from "./save-state.ts";
import { storedDesign } from "./stored-design.ts";
import { Tail } from "./tail.ts";
import type { Versions } from "./versions/versions.ts";

/** Why a design could not be opened or changed: one sentence, and what to do. */
export type DesignProblem =
  | StorageProblem
  | {
      readonly code: "opening-stopped" | "design-missing" | "design-open-elsewhere" | "design-elsewhere";
      readonly reason: string;
    };

export interface CreateOptions {
  /** Absent: a new one. */
  readonly id?: string;
  readonly history?: HistoryState;
  /** The file on disk that this is the browser's state of. */
  readonly file?: string;
}

const KEPT_REMOVED = 30 * 24 * 60 * 60 * 1000;

/** The designs that this browser keeps. Every failure is a value. */
export class SavedDesigns {
  readonly #env: Environment;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();

  constructor(env: Environment) {
    this.#env = env;
    this.#channel = env.channel("meshwright:designs");
    this.#channel.onmessage = () => this.#heard();
  }

  /** All designs, those changed last first; with `removed`, those that can still be restored. */
  list({ removed = false } = {}): Promise<Result<DesignRow[], DesignProblem>> {
    return this.#try(async () => {
      const rows = await this.#env.database.getAll("designs");
      return rows
        .filter((row) => (row.removedAt !== undefined) === removed && row.file === undefined)
        .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
    });
  }

  /** Keeps a new design, with the history that it may have; gives its id. */
  create(design: Design, options: CreateOptions = {}): Promise<Result<string, DesignProblem>> {
    return this.#create({ design, meshes: new MeshIndex(design) }, options);
  }

  /** Keeps a new design, and opens it without reading it back. */
  async createOpened(
    design: Design,
    options: { readonly id: string; readonly file: string },
    opening: Opening,
  ): Promise<Result<OpenedDesign, DesignProblem>> {
    const editor = await editorOf(design, undefined, opening);
    if (editor === undefined) return err(STOPPED);
    const created = await this.#create(editor, options);
    if (!created.ok) return created;
    const { id } = options;
    // What a page left of an earlier design of this id is for `load` to judge.
    const left = new Tail(this.#env.storage, id).rows();
    if (left.rows.length + left.damaged.length > 0) return this.load(id, opening);
    return ok({ id, editor, seq: 0, unconfirmed: [], journal: 0, damage: [] });
  }

  #create(
    { design, meshes }: Pick<Editor, "design" | "meshes">,
    { id = this.#env.token(), history = { done: [], undone: [] }, file }: CreateOptions,
  ): Promise<Result<string, DesignProblem>> {
    return this.#try(async () => {
      const summary = designSummary({ design, meshes });
      const kept = file === undefined ? {} : { file };
      const row = { id, ...summary, ...kept, changedAt: this.#env.now(), seq: 0, writer: "" };
      const tx = this.#env.database.transaction(["designs", "snapshots"], "readwrite");
      await Promise.all([
        tx.objectStore("designs").add(row),
        tx.objectStore("snapshots").put({ id, seq: 0, design: storedDesign(design), history }),
        tx.done,
      ]);
      this.#tell();
      return id;
    });
  }

  /** The design in its last state, with its undo history. */
  load(id: string, opening = Opening.quiet()): Promise<Result<OpenedDesign, DesignProblem>> {
    return this.#tryAll(async () => {
      const { database, storage, now } = this.#env;
      const opened = await loadDesign(database, new Tail(storage, id), id, now(), opening);
      if (opened === "missing") return err(missing());
      return opened === "stopped" ? err(STOPPED) : ok(opened);
    });
  }

  /** Keeps every edit of an opened design from now on. */
  async attach(opened: OpenedDesign): Promise<Connection> {
    return attachJournal(this.#env, opened);
  }

  /** The versions of a design; loaded after the board is seen. */
  async versions(id: string): Promise<Versions> {
    const { Versions: Kept } = await import("./versions/versions.ts");
    return new Kept(this.#env, id);
  }

  /** Names a design that is not open; one that is open is named by its editor. */
  rename(id: string, name: string): Promise<Result<string, DesignProblem>> {
    return this.#tryAll(async () => {
      const opened = await this.load(id);
      if (!opened.ok) return opened;
      const connection = await this.attach(opened.value);
      const mayWrite = connection.state.role === "writing";
      if (mayWrite) opened.value.editor.run(nameDesign, { name });
      await connection.close();
      this.#tell();
      if (mayWrite) return ok(id);
      const reason = "The design is open in another tab. Rename it there.";
      return err({ code: "design-open-elsewhere", reason });
    });
  }

  /** A copy under a new id, named "NAME copy", with the history of the original; gives the new id. */
  async duplicate(id: string): Promise<Result<string, DesignProblem>> {
    const opened = await this.load(id);
    return opened.ok ? this.createCopy(opened.value.editor) : opened;
  }

  /** Keeps what an editor holds as a new design, named "NAME copy", with its history; gives the new id. */
  createCopy(editor: Editor): Promise<Result<string, DesignProblem>> {
    const design = copyDesign(editor.design);
    const { name } = designSummary(editor);
    design.settings.set(SETTINGS_ID, { ...design.settings.get(SETTINGS_ID), name: `${name} copy` });
    return this.create(design, { history: editor.history });
  }

  /** Takes a design from the list; it can be restored for 30 days. */
  remove(id: string): Promise<Result<string, DesignProblem>> {
    return this.#update(id, (row) => ({ ...row, removedAt: this.#env.now() }));
  }

  /** Brings a removed design back. */
  restore(id: string): Promise<Result<string, DesignProblem>> {
    return this.#update(id, ({ removedAt: _removed, ...row }) => row);
  }

  /** Forgets the designs that were removed more than 30 days ago. */
  async purge(): Promise<void> {
    const removed = await this.list({ removed: true });
    for (const { id, removedAt = 0 } of removed.ok ? removed.value : []) {
      if (this.#env.now() - removedAt <= KEPT_REMOVED) continue;
      const stores = ["designs", "snapshots", "journal", "versions", "contents"] as const;
      const tx = this.#env.database.transaction(stores, "readwrite");
      await Promise.all([
        tx.objectStore("versions").delete(versionsOf(id)),
        tx.objectStore("contents").delete(versionsOf(id)),
        tx.objectStore("designs").delete(id),
        tx.objectStore("snapshots").delete(id),
        tx.objectStore("journal").delete(entriesOf(id)),
        tx.done,
      ]);
    }
  }

  /** The data of a design that could not be read, as they were. */
  aside(id: string): Promise<Result<AsideRow[], DesignProblem>> {
    return this.#try(async () => {
      const rows = await this.#env.database.getAll("aside");
      return rows.filter(({ design }) => design === id);
    });
  }

  /** Calls `listener` when the list of designs changed, in this tab or in another. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #update(id: string, edit: (row: DesignRow) => DesignRow): Promise<Result<string, DesignProblem>> {
    return this.#tryAll(async () => {
      const tx = this.#env.database.transaction("designs", "readwrite");
      const row = await tx.store.get(id);
      if (row !== undefined) await tx.store.put(edit(row));
      await tx.done;
      this.#tell();
      return row === undefined ? err(missing()) : ok(id);
    });
  }

  #try<T>(task: () => Promise<T>): Promise<Result<T, DesignProblem>> {
    return this.#tryAll(async () => ok(await task()));
  }

  async #tryAll<T>(task: () => Promise<Result<T, DesignProblem>>): Promise<Result<T, DesignProblem>> {
    try {
      return await task();
    } catch (reason) {
      return err(storageProblem(reason));
    }
  }

  #tell(): void {
    this.#channel.postMessage("changed");
    this.#heard();
  }

  #heard(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The user stopped the opening of a design. */
export const STOPPED: DesignProblem = {
  code: "opening-stopped",
  reason: "Nothing was changed. Open it again when you want to.",
};

function missing(): DesignProblem {
  return { code: "design-missing", reason: "This browser keeps no such design. Open another one." };
}
