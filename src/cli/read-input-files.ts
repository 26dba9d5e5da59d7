import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { detect, type InputFile } from "../formats/detect.ts";
import type { Notice } from "../formats/notice.ts";
import { unzipFiles } from "../formats/zip/unzip-files.ts";
import type { VerbIo } from "./verb.ts";

/** The files that a command line names, in its order; zips opened. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  /** On opening zips. */
  readonly notices: readonly Notice[];
  /** A sentence for each file that could not be read. */
  readonly failures: readonly string[];
}

/** Reads the files of these paths as they were typed; `-` is standard input. */
export async function readInputFiles(paths: readonly string[], io: VerbIo): Promise<InputFiles> {
  const files: InputFile[] = [];
  const notices: Notice[] = [];
  const failures: string[] = [];
  for (const path of new Set(paths)) {
    try {
      const bytes = path === "-" ? await io.stdin() : await readFile(resolve(io.cwd, path));
      const file = { path, bytes };
      if (detect(file).format !== "zip") files.push(file);
      else {
        const inner = unzipFiles(file);
        files.push(...inner.files);
        notices.push(...inner.notices);
      }
    } catch (error) {
      failures.push(`${path}: error: ${reasonOf(error as NodeJS.ErrnoException)}`);
    }
  }
  return { files, notices, failures };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return "There is no such file. Check the path.";
  if (code === "EISDIR") return "This is a folder. Name the files in it.";
  if (code === "EACCES") return "The file may not be read. Check its permissions.";
  return `The file cannot be read: ${message}.`;
}
