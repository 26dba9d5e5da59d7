import type { ImportAnswers } from "../../../../formats/import/import-preview.ts";
import type { FilesRead } from "../../../../formats/read-files.ts";
import type { Change } from "../../../../model/change/change.ts";
import { type Design, emptyDesign } from "../../../../model/design/design.ts";
import type { IncomingFile } from "../../../app/panel-state.ts";
import { nextTask } from "../../../data/next-task.ts";
import { changeOfRecords } from "./change-records.ts";
import { designRecords, takeRecords } from "./design-records.ts";
import type {
  CallName,
  Calls,
  ChangeArgs,
  FromWorker,
  PreviewSummary,
  ReadSummary,
  ToWorker,
} from "./messages.ts";
import { portions } from "./portions.ts";

/** What a worker does for the page: a `Worker`, or what stands for it in a test. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  readonly lists: Map<string, unknown[]>;
  readonly done: (answer: object | undefined) => void;
}

/**
 * The page's side of an import. What is large goes in portions, a task each, in both directions, so that
 * neither copying nor unpacking keeps the page from answering. Every answer is undefined once the import has
 * ended: `end` was called, or the browser gave the worker up.
 */
export class ImportClient {
  readonly #worker: WorkerLike;
  readonly #onProgress: (done: number) => void;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #ended = false;
  /** What is sent is sent one after the other: a design never mixes with the next. */
  #sending: Promise<void> = Promise.resolve();

  constructor(worker: WorkerLike, onProgress: (done: number) => void = () => undefined) {
    this.#worker = worker;
    this.#onProgress = onProgress;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = () => this.end();
  }

  /** Stops whatever is under way; the worker's memory is free again. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#worker.terminate();
    for (const { done } of this.#waiting.values()) done(undefined);
    this.#waiting.clear();
  }

  /** Reads files; their content is loaded in the worker, one after the other. */
  async read(files: readonly IncomingFile[]): Promise<ReadSummary | undefined> {
    await this.#sendAll(files, (some) => ({ type: "files", files: some }));
    return this.#call("read", {});
  }

  /** Takes designs that were read elsewhere as what is to be imported. */
  async take(designs: FilesRead["designs"]): Promise<ReadSummary | undefined> {
    for (const { file, design } of designs) {
      await this.#sendAll(designRecords(design), (records) => ({ type: "source", file, records }));
    }
    return this.#call("read", {});
  }

  /** Says what the import is compared with: the design as it is now. */
  async setBase(design: Design): Promise<void> {
    const records = designRecords(design);
    await this.#sendAll(records, (some, first) => ({ type: "base", records: some, isNew: first }));
  }

  /** What the import would do to the base. */
  propose(answers: ImportAnswers): Promise<PreviewSummary | undefined> {
    return this.#call("propose", { answers });
  }

  /** The change that does what was proposed last. */
  async change(args: ChangeArgs): Promise<Change | undefined> {
    const answer = await this.#call("change", args);
    return answer === undefined ? undefined : changeOfRecords(answer.records);
  }

  /** One of the designs that were read, by its place among them. */
  async design(index: number): Promise<Design | undefined> {
    const answer = await this.#call("design", { index });
    if (answer === undefined) return undefined;
    const design = emptyDesign();
    takeRecords(design, answer.records);
    return design;
  }

  #sendAll<T>(items: readonly T[], message: (some: readonly T[], first: boolean) => ToWorker): Promise<void> {
    this.#sending = this.#sending.then(async () => {
      let first = true;
      for (const some of portions(items)) {
        this.#post(message(some, first));
        first = false;
        await nextTask();
      }
    });
    return this.#sending;
  }

  #call<N extends CallName>(name: N, args: Calls[N]["args"]): Promise<Calls[N]["answer"] | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    this.#calls += 1;
    const call = this.#calls;
    return new Promise((resolve) => {
      // The worker answers a call by the form that `Calls` has for its name.
      const done = resolve as Waiting["done"];
      this.#waiting.set(call, { lists: new Map(), done });
      this.#post({ type: "call", call, name, args } as ToWorker);
    });
  }

  #post(message: ToWorker): void {
    if (!this.#ended) this.#worker.postMessage(message);
  }

  #hear(message: FromWorker): void {
    if (message.type === "progress") {
      this.#onProgress(message.done);
      return;
    }
    const waiting = this.#waiting.get(message.call);
    if (waiting === undefined) return;
    if (message.type === "portion") {
      const list = waiting.lists.get(message.list) ?? [];
      waiting.lists.set(message.list, list);
      for (const item of message.items) list.push(item);
      return;
    }
    this.#waiting.delete(message.call);
    waiting.done({ ...message.answer, ...Object.fromEntries(waiting.lists) });
  }
}

/** An import with a worker of its own. */
export function startImport(onProgress?: (done: number) => void): ImportClient {
  const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
  return new ImportClient(worker, onProgress);
}
