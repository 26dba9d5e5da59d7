import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { archiveType } from "../formats/archive-type.ts";
import { type FileChoice, FileChooser } from "../formats/choose-files.ts";
import type { InputFile } from "../formats/detect.ts";
import { mentionsAppMesh } from "../formats/mentions-app-mesh.ts";
import { isNoConfiguration } from "../formats/no-configuration.ts";
import type { Notice } from "../formats/notice.ts";
import { FILE_BYTES_LIMIT } from "../formats/read-limit.ts";
import { openArchive } from "../formats/zip/open-archive.ts";
import { failureLine } from "./failure-line.ts";
import { FileBuffer } from "./file-buffer.ts";
import type { VerbIo } from "./verb.ts";
import { type WalkedFile, type WalkFailure, walkFolder } from "./walk-folder.ts";

/** What the paths of a command line lead to: the files that may have to do with App Mesh, in order. */
export interface InputFiles {
  /** Those of folders are chosen by their content; archives are opened. */
  readonly files: readonly InputFile[];
  /** Files that the command line names itself: they are meant, so it is an error where one cannot be read. */
  readonly named: ReadonlySet<string>;
  /** On opening archives. */
  readonly notices: readonly Notice[];
  /** A line for each path of the command line that cannot be read. */
  readonly failures: readonly string[];
  /** A line for each file or folder below a folder of the command line that cannot be read. */
  readonly left: readonly string[];
  /** How many files were not parsed, because nothing in them is of App Mesh. */
  readonly passedOver: number;
}

/**
 * Reads the files of these paths as they were typed; `-` is standard input. Folders are walked, and only the
 * files that the chooser keeps stay in memory, so that a large repository costs no more than its part in
 * App Mesh.
 */
export async function readInputFiles(paths: readonly string[], io: VerbIo): Promise<InputFiles> {
  const input = new Input();
  for (const path of new Set(paths)) {
    try {
      if (path === "-") input.addNamed(path, await io.stdin());
      else if ((await stat(resolve(io.cwd, path))).isDirectory()) {
        for await (const found of walkFolder(resolve(io.cwd, path), path)) {
          input.addFound(found);
        }
      } else {
        const full = resolve(io.cwd, path);
        const { size } = await stat(full);
        if (size > FILE_BYTES_LIMIT) input.failures.push(tooLarge(path, size));
        else input.addNamed(path, await readFile(full));
      }
    } catch (error) {
      input.failures.push(failureLine(path, error as NodeJS.ErrnoException));
    }
  }
  return input.result();
}

/** A file on its way in; one without bytes is read again if it turns out to be wanted. */
interface Entry {
  readonly path: string;
  /** Absent for what is meant in any case. */
  readonly choice?: FileChoice;
  readonly full?: string;
  readonly bytes?: Uint8Array;
}

class Input {
  readonly failures: string[] = [];
  readonly #entries: Entry[] = [];
  readonly #named = new Set<string>();
  readonly #left: string[] = [];
  readonly #notices: Notice[] = [];
  readonly #chooser = new FileChooser();
  readonly #buffer = new FileBuffer();
  #passedOver = 0;

  addNamed(path: string, bytes: Uint8Array): void {
    this.#named.add(path);
    if (archiveType(bytes) !== undefined) this.#addArchive({ path, bytes });
    else {
      // Heard for the files near it: workloads beside a manifest, the other files of its module.
      this.#chooser.add(path, bytes);
      this.#entries.push({ path, bytes });
    }
  }

  /**
   * The one file of a gzip is meant where its archive is. An archive that lies in a folder and cannot be opened
   * is nothing of App Mesh as far as anybody knows.
   */
  #addArchive(archive: InputFile): void {
    const { files, passedOver, notices } = openArchive(archive);
    const isNamed = this.#named.has(archive.path);
    if (isNamed) this.#notices.push(...notices);
    else if (files.length === 0) this.#passedOver += 1;
    this.#passedOver += passedOver;
    const isMeant = isNamed && files.length === 1 && passedOver === 0;
    if (isMeant) for (const { path } of files) this.#named.add(path);
    for (const { path, bytes } of files) {
      const choice = this.#chooser.add(path, bytes);
      if (isMeant) this.#entries.push({ path, bytes });
      else this.#addChosen({ path, choice, bytes });
    }
  }

  addFound(found: WalkedFile | WalkFailure): void {
    if ("error" in found) {
      this.#left.push(failureLine(found.path, found.error));
      return;
    }
    const { path, full, size } = found;
    if (size === 0 || isNoConfiguration(path)) {
      this.#passedOver += 1;
      return;
    }
    try {
      if (size > FILE_BYTES_LIMIT) {
        if (this.#buffer.some(full, mentionsAppMesh)) this.#left.push(tooLarge(path, size));
        else this.#passedOver += 1;
        return;
      }
      const bytes = this.#buffer.read(full, size);
      if (archiveType(bytes) !== undefined) {
        this.#addArchive({ path, bytes: bytes.slice() });
        return;
      }
      const choice = this.#chooser.add(path, bytes);
      this.#addChosen({ path, choice, ...(choice === "keep" ? { bytes: bytes.slice() } : { full }) });
    } catch (error) {
      this.#left.push(failureLine(path, error as NodeJS.ErrnoException));
    }
  }

  #addChosen(entry: Entry): void {
    if (entry.choice === "pass") this.#passedOver += 1;
    else this.#entries.push(entry);
  }

  async result(): Promise<InputFiles> {
    const files: InputFile[] = [];
    const seen = new Set<string>();
    for (const { path, choice, full, bytes: read } of this.#entries) {
      if (seen.has(path)) continue;
      seen.add(path);
      if (choice === "maybe" && !this.#chooser.isChosen(path)) {
        this.#passedOver += 1;
        continue;
      }
      let bytes = read;
      try {
        bytes ??= await readFile(full ?? path);
      } catch (error) {
        this.#left.push(failureLine(path, error as NodeJS.ErrnoException));
        continue;
      }
      files.push({ path, bytes });
    }
    return {
      files,
      named: this.#named,
      notices: this.#notices,
      failures: this.failures,
      left: this.#left,
      passedOver: this.#passedOver,
    };
  }
}

function tooLarge(path: string, size: number): string {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  return `${path}: error: The file has ${megabytes(size)} MB; no more than ${megabytes(FILE_BYTES_LIMIT)} MB are read. Give the part that matters.`;
}
