import { createHash } from "node:crypto";
import { unwatchFile, watchFile } from "node:fs";
import { open, readFile, readlink, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { err, ok, type Result } from "../../lib/result.ts";
import type { FileProblem } from "./file-problem.ts";

/** What stands in the file now. */
export interface FileState {
  readonly text: string;
  /** Changes with the content, as it goes into an `ETag` header. */
  readonly etag: string;
}

export type SaveOutcome =
  | { readonly saved: true; readonly etag: string }
  /** The file is not what the writer last saw; `etag` is undefined where it is gone. */
  | { readonly saved: false; readonly etag: string | undefined };

/** One design in a file of the user, read and written in place. */
export interface DesignFile {
  /** File name without folders. */
  readonly name: string;
  /** Undefined where there is no such file (yet). */
  read(): Promise<Result<FileState | undefined, FileProblem>>;
  /** Replaces the whole content in one step, if the file still has `expected` (undefined: does not exist). */
  save(text: string, expected: string | undefined): Promise<Result<SaveOutcome, FileProblem>>;
  /** Calls back when the content may have changed on the disk, until the returned function is called. */
  watch(changed: () => void): () => void;
}

/** How often the file is looked at, in milliseconds. Asking works on every file system; notices do not. */
const POLL = 250;

export function designFile(path: string): DesignFile {
  let last: Promise<unknown> = Promise.resolve();
  const watchers = new Set<() => void>();
  const notify = (): void => {
    for (const watcher of watchers) watcher();
  };
  const saveNow = async (
    text: string,
    expected: string | undefined,
  ): Promise<Result<SaveOutcome, FileProblem>> => {
    const state = await readState(path);
    if (!state.ok) return state;
    if (state.value?.etag !== expected) return ok({ saved: false, etag: state.value?.etag });
    try {
      await replaceFile(path, text);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // The folder went away after the file was looked at.
      return err({ code: code === "ENOENT" ? "no-folder" : "unwritable", path, detail: message });
    }
    return ok({ saved: true, etag: etagOf(text) });
  };
  return {
    name: basename(path),
    read: () => readState(path),
    save: (text, expected) => {
      const outcome = last.then(() => saveNow(text, expected));
      last = outcome;
      return outcome;
    },
    watch: (changed) => {
      // One object a call, so that each ends only its own.
      const watcher = (): void => changed();
      if (watchers.size === 0) watchFile(path, { interval: POLL, persistent: false }, notify);
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0) unwatchFile(path, notify);
      };
    },
  };
}

async function readState(path: string): Promise<Result<FileState | undefined, FileProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") return err({ code: "unreadable", path, detail: message });
    const folder = await stat(dirname(path)).catch(() => undefined);
    return folder === undefined ? err({ code: "no-folder", path, detail: message }) : ok(undefined);
  }
  try {
    // Anything else would be replaced by other characters, and saved so. A byte order mark is content here.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return ok({ text, etag: etagOf(text) });
  } catch (error) {
    return err({ code: "not-text", path, detail: (error as Error).message });
  }
}

/** A reader sees the old content or the new, also after a power cut; a link stays a link, permissions stay. */
async function replaceFile(path: string, text: string): Promise<void> {
  const real = await targetOf(path);
  const mode = await stat(real).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`);
  const file = await open(temporary, "w", mode);
  try {
    // The process's mask narrows what `open` was given.
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(text, "utf8");
    await file.sync();
    await file.close();
    await rename(temporary, real);
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  const folder = await open(dirname(real), "r");
  // Some systems do not sync folders; the file itself is safe.
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** The file behind a link, also where that does not exist yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : targetOf(resolve(dirname(path), link));
  }
}

function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}
