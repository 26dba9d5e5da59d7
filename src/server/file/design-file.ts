import { createHash } from "node:crypto";
import { unwatchFile, watchFile } from "node:fs";
import { open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

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
  /** Undefined where there is no such file (yet). Rejects where it cannot be read. */
  read(): Promise<FileState | undefined>;
  /** Replaces the whole content in one step, if the file still has `expected` (undefined: does not exist). */
  save(text: string, expected: string | undefined): Promise<SaveOutcome>;
  /** Calls back when the content may have changed on the disk, until the returned function is called. */
  watch(changed: () => void): () => void;
}

/** How often the file is looked at, in milliseconds. Asking works on every file system; notices do not. */
const POLL = 250;

export function designFile(path: string): DesignFile {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<FileState | undefined> => {
    try {
      const text = await readFile(path, "utf8");
      return { text, etag: etagOf(text) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  };
  const saveNow = async (text: string, expected: string | undefined): Promise<SaveOutcome> => {
    const state = await read();
    if (state?.etag !== expected) return { saved: false, etag: state?.etag };
    await replaceFile(path, text);
    return { saved: true, etag: etagOf(text) };
  };
  return {
    name: basename(path),
    read,
    save: (text, expected) => {
      const outcome = last.then(() => saveNow(text, expected));
      last = outcome.catch(() => undefined);
      return outcome;
    },
    watch: (changed) => {
      watchFile(path, { interval: POLL, persistent: false }, changed);
      return () => unwatchFile(path, changed);
    },
  };
}

/** A reader sees the old content or the new, also after a power cut; a link stays a link, permissions stay. */
async function replaceFile(path: string, text: string): Promise<void> {
  const real = await realpath(path).catch(() => path);
  const mode = await stat(real).then(
    (found) => found.mode & 0o777,
    () => 0o644,
  );
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`);
  const file = await open(temporary, "w", mode);
  try {
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

function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}
