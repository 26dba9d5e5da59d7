import type { Design } from "../model/design/design.ts";
import type { Candidate } from "./candidate.ts";
import { readCliJson } from "./cli-json/read.ts";
import { type Detected, detect, type InputFile } from "./detect.ts";
import { FORMATS, type Format } from "./format.ts";
import { readMeshJson } from "./mesh-json/read.ts";
import { type Notice, notice } from "./notice.ts";
import { unzipFiles } from "./zip/unzip-files.ts";

/** All that was read from a number of files; plain data, except that the designs are maps. */
export interface FilesRead {
  readonly candidates: readonly Candidate[];
  /** From `.mesh.json` files. */
  readonly designs: readonly { readonly file: string; readonly design: Design }[];
  readonly notices: readonly Notice[];
  /** What each file is, those in zips too, in the order in which they were read. */
  readonly recognised: readonly { readonly file: string; readonly format: Format }[];
}

/**
 * Reads files of any kind by their content, in the order given. What cannot be read gives a notice and
 * nothing else. Never throws, whatever the bytes.
 */
export function readFiles(files: readonly InputFile[]): FilesRead {
  const out: Out = { candidates: [], designs: [], notices: [], recognised: [] };
  for (const file of files) readFile(file, out, true);
  return out;
}

interface Out {
  readonly candidates: Candidate[];
  readonly designs: { file: string; design: Design }[];
  readonly notices: Notice[];
  readonly recognised: { file: string; format: Format }[];
}

function readFile(file: InputFile, out: Out, openZip: boolean): void {
  const detected = detect(file);
  out.recognised.push({ file: file.path, format: detected.format });
  out.notices.push(...detected.notices);
  if (detected.format !== "zip") readDetected(file, detected, out);
  else if (openZip) {
    const { files, notices } = unzipFiles(file);
    out.notices.push(...notices);
    for (const inner of files) readFile(inner, out, false);
  } else {
    out.notices.push(notice("zip-unreadable", { file: file.path }, { cause: "it lies within another zip" }));
  }
}

function readDetected(file: InputFile, { format, json, notices }: Detected, out: Out): void {
  if (format === "cli-json" && json !== undefined) {
    const read = readCliJson(json);
    // Not pushed by spreading: a file may hold more resources than a call takes arguments.
    for (const candidate of read.candidates) out.candidates.push(candidate);
    for (const one of read.notices) out.notices.push(one);
  } else if (format === "mesh-json" && json !== undefined) {
    const read = readMeshJson(json);
    if (read.design !== undefined) out.designs.push({ file: file.path, design: read.design });
    for (const one of read.notices) out.notices.push(one);
  } else if (format === "other-json") {
    out.notices.push(notice("nothing-of-app-mesh", { file: file.path }, {}));
  } else if (notices.length === 0) {
    out.notices.push(notice("not-readable-yet", { file: file.path }, { format: FORMATS[format].title }));
  }
}
