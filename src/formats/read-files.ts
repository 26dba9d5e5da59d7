import type { Design } from "../model/design/design.ts";
import type { Candidate, TaskGroupLink } from "./candidate.ts";
import { readCliJsonFiles } from "./cli-json/read-files.ts";
import { detect, type InputFile } from "./detect.ts";
import { FORMATS, type Format } from "./format.ts";
import { readMeshJson } from "./mesh-json/read.ts";
import { type Notice, notice } from "./notice.ts";
import type { FieldAccount, FormatReader, ReadOptions, RecognisedFile } from "./reader.ts";
import { jsonSource } from "./source/json-source.ts";
import { unzipFiles } from "./zip/unzip-files.ts";

/** All that was read from a number of files; plain data, except that the designs are maps. */
export interface FilesRead {
  readonly candidates: readonly Candidate[];
  readonly taskGroups: readonly TaskGroupLink[];
  /** From `.mesh.json` files. */
  readonly designs: readonly { readonly file: string; readonly design: Design }[];
  /** How each field of each App Mesh file was dealt with. */
  readonly accounts: readonly FieldAccount[];
  readonly notices: readonly Notice[];
  /** What each file is, those in zips too, in the order in which they were given. */
  readonly recognised: readonly { readonly file: string; readonly format: Format }[];
}

/** What reading no file gives. */
export const NOTHING_READ: FilesRead = {
  candidates: [],
  taskGroups: [],
  designs: [],
  accounts: [],
  notices: [],
  recognised: [],
};

/** One reader for all files of the formats that it names, in the order in which they are read. */
const READERS: readonly { readonly formats: readonly Format[]; readonly read: FormatReader }[] = [
  { formats: ["cli-json"], read: readCliJsonFiles },
];

/**
 * Reads files of any kind by their content: those of one format together, in the order given. What cannot be
 * read gives a notice and nothing else. Never throws, whatever the bytes.
 */
export function readFiles(files: readonly InputFile[], options: ReadOptions = {}): FilesRead {
  const out: Out = { candidates: [], taskGroups: [], designs: [], accounts: [], notices: [], recognised: [] };
  const found: RecognisedFile[] = [];
  files.forEach((file, index) => {
    recognise(file, out, found, true);
    options.onFile?.(index + 1);
  });
  for (const { formats, read } of READERS) {
    const own = found.filter(({ format }) => formats.includes(format));
    if (own.length === 0) continue;
    const part = read(own, options);
    // Not pushed by spreading: there may be more of them than a call takes arguments.
    for (const candidate of part.candidates) out.candidates.push(candidate);
    for (const link of part.taskGroups) out.taskGroups.push(link);
    for (const account of part.accounts) out.accounts.push(account);
    for (const one of part.notices) out.notices.push(one);
  }
  return out;
}

interface Out {
  readonly candidates: Candidate[];
  readonly taskGroups: TaskGroupLink[];
  readonly designs: { file: string; design: Design }[];
  readonly accounts: FieldAccount[];
  readonly notices: Notice[];
  readonly recognised: { file: string; format: Format }[];
}

function recognise(file: InputFile, out: Out, found: RecognisedFile[], openZip: boolean): void {
  const { format, source, tree, notices } = detect(file);
  out.recognised.push({ file: file.path, format });
  for (const one of notices) out.notices.push(one);
  if (format === "zip") {
    if (openZip) {
      const { files, notices: ofZip } = unzipFiles(file);
      out.notices.push(...ofZip);
      for (const inner of files) recognise(inner, out, found, false);
    } else {
      const cause = "it lies within another zip";
      out.notices.push(notice("zip-unreadable", { file: file.path }, { cause }));
    }
  } else if (format === "mesh-json" && source !== undefined && tree !== undefined) {
    const read = readMeshJson(jsonSource(source, tree));
    if (read.design !== undefined) out.designs.push({ file: file.path, design: read.design });
    for (const one of read.notices) out.notices.push(one);
  } else if (READERS.some(({ formats }) => formats.includes(format)) && source !== undefined) {
    found.push({ format, source, ...(tree === undefined ? {} : { tree }) });
  } else if (format === "other-json") {
    out.notices.push(notice("nothing-of-app-mesh", { file: file.path }, {}));
  } else if (notices.length === 0) {
    out.notices.push(notice("not-readable-yet", { file: file.path }, { format: FORMATS[format].title }));
  }
}
