import { importChange } from "../../../../formats/import/import-change.ts";
import type { ImportPreview } from "../../../../formats/import/import-preview.ts";
import { proposeImport } from "../../../../formats/import/propose-import.ts";
import { type FilesRead, NOTHING_READ, readFiles } from "../../../../formats/read-files.ts";
import { needsHcl } from "../../../../formats/terraform/needs-hcl.ts";
import type { HclParser } from "../../../../formats/terraform/syntax/hcl-parser.ts";
import { applyChange } from "../../../../model/change/apply.ts";
import { diffDesigns } from "../../../../model/change/diff.ts";
import { emptyDesign, type MutableDesign } from "../../../../model/design/design.ts";
import type { IncomingFile } from "../../../app/panel-state.ts";
import { changeRecords } from "./change-records.ts";
import { designRecords, takeRecords } from "./design-records.ts";
import { loadFiles } from "./load-files.ts";
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

/** Progress is told no more often than this, in milliseconds. */
const PROGRESS_EVERY = 50;

/**
 * One import in the worker: it reads, compares and makes the change, so that the page only ever handles small
 * messages. `send` posts to the page, `now` is a clock in milliseconds, `loadHcl` gives the parser of
 * Terraform files where there are some.
 */
export class ImportWork {
  readonly #send: (message: FromWorker) => void;
  readonly #now: () => number;
  readonly #loadHcl: (() => Promise<HclParser>) | undefined;
  #files: IncomingFile[] = [];
  readonly #sources = new Map<string, MutableDesign>();
  #base = emptyDesign();
  #read: FilesRead = NOTHING_READ;
  #preview: ImportPreview | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(send: (message: FromWorker) => void, now: () => number, loadHcl?: () => Promise<HclParser>) {
    this.#send = send;
    this.#now = now;
    this.#loadHcl = loadHcl;
  }

  /** Does what a message asks, after those that came before it. */
  hear(message: ToWorker): Promise<void> {
    this.#turn = this.#turn.then(() => this.#handle(message));
    return this.#turn;
  }

  async #handle(message: ToWorker): Promise<void> {
    switch (message.type) {
      case "files":
        this.#files.push(...message.files);
        break;
      case "source":
        takeRecords(this.#source(message.file), message.records);
        break;
      case "base":
        if (message.isNew) this.#base = emptyDesign();
        takeRecords(this.#base, message.records);
        break;
      case "call":
        this.#answer(message.call, await this.#call(message));
    }
  }

  #source(file: string): MutableDesign {
    const known = this.#sources.get(file) ?? emptyDesign();
    this.#sources.set(file, known);
    return known;
  }

  async #call(message: Extract<ToWorker, { type: "call" }>): Promise<Calls[CallName]["answer"]> {
    switch (message.name) {
      case "read":
        return this.#readAll();
      case "propose":
        return this.#propose(message.args);
      case "change":
        return { records: this.#change(message.args) };
      case "design":
        return { records: designRecords(this.#read.designs[message.args.index]?.design ?? emptyDesign()) };
    }
  }

  #answer(call: number, answer: object): void {
    const rest: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(answer)) {
      if (!Array.isArray(value)) rest[name] = value;
      else {
        rest[name] = [];
        for (const items of portions(value)) this.#send({ type: "portion", call, list: name, items });
      }
    }
    this.#send({ type: "answer", call, answer: rest });
  }

  async #readAll(): Promise<ReadSummary> {
    const { files, passedOver, notices: ofLoading } = await loadFiles(this.#files, this.#progress());
    const count = this.#files.length;
    this.#files = [];
    // Of a file that was given alone everything is told; what a folder holds besides is counted.
    // Without it Terraform files are told to be unreadable; all others are read.
    const hcl = needsHcl(files) ? await this.#loadHcl?.().catch(() => undefined) : undefined;
    const read = readFiles(files, { named: count === 1, ...(hcl === undefined ? {} : { hcl }) });
    const given = [...this.#sources].map(([file, design]) => ({ file, design }));
    this.#read = {
      ...read,
      designs: [...read.designs, ...given],
      notices: [...ofLoading, ...read.notices],
    };
    const { accounts, recognised, notices, designs, candidates } = this.#read;
    return {
      accounts,
      recognised,
      notices,
      designs: designs.map(({ file }) => file),
      candidates: candidates.length,
      files: count + given.length,
      passedOver: passedOver + read.passedOver,
    };
  }

  #progress(): (done: number) => void {
    let told = this.#now();
    return (done) => {
      if (this.#now() - told < PROGRESS_EVERY) return;
      told = this.#now();
      this.#send({ type: "progress", done });
    };
  }

  #propose({ answers }: Calls["propose"]["args"]): PreviewSummary {
    const preview = proposeImport(this.#base, this.#read, answers, { addMissingMeshes: true });
    this.#preview = preview;
    const ofReading = new Set(this.#read.notices);
    return {
      rows: preview.rows.map(({ resource: _kept, ...row }) => row),
      notices: preview.notices.filter((one) => !ofReading.has(one)),
      sources: preview.sources,
      notInImport: preview.notInImport,
      besides: {
        links: Object.keys(preview.taskGroups).length,
        groups: Object.keys(preview.drawing.groups).length,
        grouped: Object.keys(preview.drawing.members).length,
        notes: Object.keys(preview.drawing.notes).length,
      },
    };
  }

  #change({ mode, addMissingMeshes, remove }: ChangeArgs): Calls["change"]["answer"]["records"] {
    const { rows, ...rest } = this.#preview ?? proposeImport(this.#base, this.#read);
    // A row without a candidate is a mesh that is added because nobody defines it.
    const wanted = addMissingMeshes ? rows : rows.filter(({ candidate }) => candidate !== undefined);
    const change = importChange(this.#base, { ...rest, rows: wanted }, mode);
    if (remove.length === 0) return changeRecords(change);
    const next = applyChange(this.#base, change);
    for (const id of remove) {
      next.resources.delete(id);
      next.positions.delete(id);
    }
    return changeRecords(diffDesigns(this.#base, next));
  }
}
