import type { Editor } from "../../../editor/editor.ts";
import type { Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import type { Connection, ConnectionState, DiskChange, SaveState } from "../designs/save-state.ts";
import { readDesignText } from "./design-of-text.ts";
import type { FileMarks } from "./file-marks.ts";
import { type FileText, markOfDesign, markOfText, shortFileText, writeFileText } from "./file-text.ts";
import {
  type FileContent,
  type FileProblem,
  readContent,
  type ServedFile,
  writeContent,
} from "./served-file.ts";
import { takeDesign } from "./take-file.ts";

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
  /** The mark of its text then; undefined where nobody has made it yet. */
  #raw: string | undefined;
  /**
   * The design that the file then held, or the mark of the text that we write for it: a file in another layout is not
   * rewritten unedited. The mark is made when it is first asked for.
   */
  #written: Design | string | undefined;
  #save: SaveState = { kind: "saved" };
  #disk: DiskChange | undefined;
  #state: ConnectionState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  #wait = 1000;
  #role: ConnectionState["role"];

  /** `theirs` is the design that the file holds. */
  constructor(
    env: FileEnvironment,
    inner: Connection,
    editor: Editor,
    file: ServedFile,
    theirs: Design | undefined,
  ) {
    this.#env = env;
    this.#inner = inner;
    this.#editor = editor;
    this.#name = file.name;
    this.#know(file.content, theirs);
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
    // Of a step that is under way the file is to have all or nothing.
    if (this.#save.kind === "saved" || this.#unwritable() || this.#editor.isUnderWay) return;
    const short = shortFileText(this.#editor.design, KEEPALIVE_LIMIT);
    if (short === undefined || short.mark === this.#written || short.mark === this.#raw) return;
    this.#env.marks.sent(short.mark);
    void writeContent(this.#env.fetch, short.text, this.#etag, { keepalive: true });
  }

  /** Shows that the file holds something else (`read`) than the editor, which has changes that no file has. */
  review(content: FileContent | undefined, read: Result<Design, FileProblem> | undefined): void {
    const theirs = read?.ok === true ? read.value : undefined;
    this.#disk = {
      theirs,
      reason:
        content === undefined
          ? `${this.#name} is gone from the disk.`
          : read?.ok === false
            ? `${this.#name} changed on disk and cannot be read: ${read.error.reason}`
            : `${this.#name} changed on disk.`,
      takeTheirs: () => {
        if (theirs === undefined) return;
        this.#decided(content, theirs);
        takeDesign(this.#editor, theirs, `Take ${this.#name} from disk`);
      },
      keepMine: () => this.#decided(content, theirs),
    };
    this.#set();
  }

  #decided(content: FileContent | undefined, theirs: Design | undefined): void {
    this.#know(content, theirs);
    if (content !== undefined) {
      this.#enqueue(async () => {
        this.#raw = await markOfText(content.text);
        this.#env.marks.confirmed(this.#raw);
      });
    }
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

  #unwritable(): boolean {
    return this.#inner.state.role !== "writing" || this.#disk !== undefined;
  }

  async #write(): Promise<void> {
    await this.#editor.settled();
    const mine = this.#unwritable() ? undefined : await writeFileText(this.#editor.design);
    // What came meanwhile may have taken the right to write.
    if (mine !== undefined && !this.#unwritable() && !(await this.#holds(mine))) {
      this.#env.marks.sent(mine.mark);
      const written = await writeContent(this.#env.fetch, mine.body, this.#etag);
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
      this.#raw = mine.mark;
      this.#written = mine.mark;
      this.#env.marks.confirmed(mine.mark);
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

  /** True where the file holds this text, or the same design in another layout; then that is remembered. */
  async #holds({ mark }: FileText): Promise<boolean> {
    if (mark !== this.#raw && mark !== (await this.#writtenMark())) return false;
    this.#env.marks.confirmed(...(this.#raw === undefined ? [] : [this.#raw]), mark);
    return true;
  }

  async #writtenMark(): Promise<string | undefined> {
    const written = this.#written;
    if (written === undefined || typeof written === "string") return written;
    const mark = await markOfDesign(written);
    if (this.#written === written) this.#written = mark;
    return mark;
  }

  /** Reads the file again. What another tab wrote there comes by the journal as well, and is no news. */
  async #look(): Promise<void> {
    const read = await readContent(this.#env.fetch);
    if (!read.ok) return;
    const content = read.value;
    const raw = content === undefined ? undefined : await markOfText(content.text);
    await this.#editor.settled();
    const mine = await markOfDesign(this.#editor.design);
    const isMine = raw === mine;
    const theirs =
      isMine || content === undefined ? undefined : await readDesignText(this.#name, content.text);
    const design = theirs?.ok === true ? theirs.value : undefined;
    const isSame = isMine || (design !== undefined && (await markOfDesign(design)) === mine);
    if (isSame || this.#inner.state.role !== "writing") {
      this.#know(content, isSame ? mine : design, raw);
      this.#disk = undefined;
      this.#set();
    } else if (content?.etag !== this.#etag) this.review(content, theirs);
  }

  #know(content: FileContent | undefined, written: Design | string | undefined, raw?: string): void {
    this.#etag = content?.etag;
    this.#written = written;
    this.#raw = raw;
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
