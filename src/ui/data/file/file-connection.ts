import type { Editor } from "../../../editor/editor.ts";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import type { Connection, ConnectionState, DiskChange, SaveState } from "../designs/save-state.ts";
import type { FileMarks } from "./file-marks.ts";
import { type FileContent, readContent, type ServedFile, writeContent } from "./served-file.ts";
import { designOfText, takeDesign } from "./take-file.ts";

/** How long edits are gathered before the file is written, in milliseconds. */
const QUIET = 200;
/** A request that outlives its page may not carry more, in bytes of UTF-8 (the Fetch standard says 64 KiB). */
const KEEPALIVE_LIMIT = 60_000;

/** What the connection needs of the browser beside the file. */
export interface FileEnvironment {
  readonly fetch: typeof fetch;
  readonly marks: FileMarks;
  readonly now: () => number;
  /** Calls back with the ETag (null: no file) whenever it may be another; returns how to stop that. */
  readonly watch: (changed: (etag: string | null) => void) => () => void;
  /** Calls back when the page goes away; returns how to stop that. */
  readonly onLeave: (leave: () => void) => () => void;
}

/**
 * Keeps a design in its file, beside the browser's own journal (`inner`, which holds undo and what the file
 * does not have yet). A file that changed on disk is never written over before the user decided.
 */
export class FileConnection implements Connection {
  readonly #env: FileEnvironment;
  readonly #inner: Connection;
  readonly #editor: Editor;
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[];
  /** ETag of the file when it was last read or written by us; undefined where there was none. */
  #etag: string | undefined;
  /** The same design as the file then held, as we write it: a file in another layout is not rewritten unedited. */
  #written: string | undefined;
  #save: SaveState = { kind: "saved" };
  #disk: DiskChange | undefined;
  #state: ConnectionState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  #wait = 1000;
  #role: ConnectionState["role"];

  constructor(env: FileEnvironment, inner: Connection, editor: Editor, file: ServedFile) {
    this.#env = env;
    this.#inner = inner;
    this.#editor = editor;
    this.#name = file.name;
    this.#know(file.content);
    this.#role = inner.state.role;
    this.#state = inner.state;
    this.#stops = [
      editor.onJournal(() => this.#schedule(QUIET)),
      inner.subscribe(() => this.#innerChanged()),
      env.watch((etag) => this.#hear(etag)),
      env.onLeave(() => this.#leave()),
    ];
  }

  get state(): ConnectionState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  takeOver = (): void => this.#inner.takeOver();

  discard = (): void => this.#inner.discard();

  flush = async (): Promise<boolean> => {
    this.#enqueue(() => this.#write());
    await this.#work;
    return (await this.#inner.flush()) && this.#save.kind === "saved";
  };

  close = async (): Promise<void> => {
    await this.flush();
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    await this.#inner.close();
  };

  /** The page goes away: sends what is left at once. What does not fit is in the journal and follows later. */
  #leave(): void {
    const text = this.#unwritten();
    if (text === undefined || new TextEncoder().encode(text).length > KEEPALIVE_LIMIT) return;
    this.#env.marks.sent(text);
    void writeContent(this.#env.fetch, text, this.#etag, { keepalive: true });
  }

  /** Shows that the file holds something else than the editor, which has changes that no file has. */
  review(content: FileContent | undefined): void {
    const read = content === undefined ? undefined : designOfText(this.#name, content.text);
    this.#disk = {
      theirs: read?.ok === true ? read.value : undefined,
      reason:
        content === undefined
          ? `${this.#name} is gone from the disk.`
          : read?.ok === false
            ? `${this.#name} changed on disk and cannot be read: ${read.error.reason}`
            : `${this.#name} changed on disk.`,
      takeTheirs: () => {
        if (read?.ok !== true) return;
        this.#decided(content);
        takeDesign(this.#editor, read.value, `Take ${this.#name} from disk`);
      },
      keepMine: () => this.#decided(content),
    };
    this.#set();
  }

  #decided(content: FileContent | undefined): void {
    this.#know(content);
    if (this.#written !== undefined) this.#env.marks.confirmed(this.#written);
    this.#disk = undefined;
    this.#set();
    this.#schedule(0);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#enqueue(() => this.#write()), delay);
    if (this.#unwritable() || this.#save.kind === "failed") return;
    this.#save = { kind: "saving" };
    this.#set();
  }

  #enqueue(job: () => Promise<void>): void {
    this.#work = this.#work.then(job);
  }

  /** The text that the file should have and has not. */
  #unwritten(): string | undefined {
    if (this.#unwritable()) return undefined;
    const { text } = writeMeshJson(this.#editor.design);
    return text === this.#written ? undefined : text;
  }

  #unwritable(): boolean {
    return this.#inner.state.role !== "writing" || this.#disk !== undefined;
  }

  async #write(): Promise<void> {
    const text = this.#unwritten();
    if (text !== undefined) {
      this.#env.marks.sent(text);
      const written = await writeContent(this.#env.fetch, text, this.#etag);
      if (!written.ok) {
        if (written.error.code === "file-changed") return this.#look();
        this.#save = { kind: "failed", reason: written.error.reason };
        this.#set();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#enqueue(() => this.#write()), this.#wait);
        this.#wait = Math.min(this.#wait * 2, 30_000);
        return;
      }
      this.#etag = written.value;
      this.#written = text;
      this.#env.marks.confirmed(text);
    }
    this.#wait = 1000;
    if (this.#disk === undefined && this.#save.kind !== "saved") {
      this.#save = { kind: "saved", at: this.#env.now() };
      this.#set();
    }
  }

  #hear(etag: string | null): void {
    this.#enqueue(async () => {
      if ((this.#etag ?? null) !== etag) await this.#look();
    });
  }

  /** Reads the file again. What another tab wrote there comes by the journal as well, and is no news. */
  async #look(): Promise<void> {
    const read = await readContent(this.#env.fetch);
    if (!read.ok) return;
    const content = read.value;
    const mine = writeMeshJson(this.#editor.design).text;
    const isMine = this.#canonical(content) === mine;
    if (isMine || this.#inner.state.role !== "writing") {
      this.#know(content);
      this.#disk = undefined;
      this.#set();
    } else if (content?.etag !== this.#etag) this.review(content);
  }

  #know(content: FileContent | undefined): void {
    this.#etag = content?.etag;
    this.#written = this.#canonical(content);
  }

  #canonical(content: FileContent | undefined): string | undefined {
    const read = content === undefined ? undefined : designOfText(this.#name, content.text);
    return read?.ok === true ? writeMeshJson(read.value).text : undefined;
  }

  #innerChanged(): void {
    const { role } = this.#inner.state;
    if (role === "writing" && this.#role !== "writing") {
      this.#enqueue(() => this.#look());
      this.#schedule(0);
    }
    this.#role = role;
    this.#set();
  }

  #set(): void {
    const inner = this.#inner.state;
    const save = inner.save.kind === "saved" ? this.#save : inner.save;
    const disk = this.#disk === undefined ? {} : { disk: this.#disk };
    this.#state = { ...inner, save, ...disk, pending: inner.pending || save.kind !== "saved" };
    for (const listener of [...this.#listeners]) listener();
  }
}
