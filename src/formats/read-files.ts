import type { Design } from "../model/design/design.ts";
import { archiveType } from "./archive-type.ts";
import { readAwsConfigFiles } from "./aws-config/read-files.ts";
import type { Candidate, TaskGroupLink } from "./candidate.ts";
import { FileChooser } from "./choose-files.ts";
import { readCliJsonFiles } from "./cli-json/read-files.ts";
import { readCloudFormationFiles } from "./cloudformation/read-files.ts";
import { detect, type InputFile } from "./detect.ts";
import type { Format } from "./format.ts";
import { readKubernetesFiles } from "./kubernetes/read-files.ts";
import { mentionsAppMesh } from "./mentions-app-mesh.ts";
import { readMeshJson } from "./mesh-json/read.ts";
import { type Notice, notice } from "./notice.ts";
import { FILE_BYTES_LIMIT } from "./read-limit.ts";
import type { FieldAccount, FormatReader, ReadOptions, RecognisedFile } from "./reader.ts";
import { jsonSource } from "./source/json-source.ts";
import { readTerraformFiles } from "./terraform/read-terraform-files.ts";
import { readStateFiles } from "./terraform/state/read-state-files.ts";
import { openArchive } from "./zip/open-archive.ts";

/** All that was read from a number of files; plain data, except that the designs are maps. */
export interface FilesRead {
  readonly candidates: readonly Candidate[];
  readonly taskGroups: readonly TaskGroupLink[];
  /** From `.mesh.json` files. */
  readonly designs: readonly { readonly file: string; readonly design: Design }[];
  /** How each field of each App Mesh file was dealt with. */
  readonly accounts: readonly FieldAccount[];
  readonly notices: readonly Notice[];
  /** What each file is that was not passed over, those in archives too, in the order in which they were given. */
  readonly recognised: readonly { readonly file: string; readonly format: Format }[];
  /** How many files have nothing of App Mesh; those that a caller passed over are not among them. */
  readonly passedOver: number;
}

/** What reading no file gives. */
export const NOTHING_READ: FilesRead = emptyOut();

/** One reader for all files of the formats that it names, in the order in which they are read. */
const READERS: readonly { readonly formats: readonly Format[]; readonly read: FormatReader }[] = [
  { formats: ["kubernetes"], read: readKubernetesFiles },
  { formats: ["cli-json", "cli-json-templated", "cli-yaml"], read: readCliJsonFiles },
  { formats: ["cloudformation", "ecs-task-definition"], read: readCloudFormationFiles },
  { formats: ["aws-config"], read: readAwsConfigFiles },
  { formats: ["terraform"], read: readTerraformFiles },
  { formats: ["terraform-state"], read: readStateFiles },
];

/**
 * Reads files of any kind by their content: those of one format together, in the order given. What cannot be
 * read gives a notice and nothing else. Of several files those without the words of App Mesh are passed over
 * unparsed (`FileChooser`) and only counted. Never throws, whatever the bytes.
 */
export function readFiles(files: readonly InputFile[], options: ReadOptions = {}): FilesRead {
  const out = emptyOut();
  const { named: byName = files.length === 1 } = options;
  const isNamed = (path: string) => (typeof byName === "boolean" ? byName : byName.has(path));
  const given = withOpenArchives(files, isNamed, out);
  const chooser = new FileChooser();
  // Those given by name are heard too: they say what the files near them are worth.
  const choices = given.map(({ file, named }) => {
    const choice = chooser.add(file.path, file.bytes);
    return named ? "keep" : choice;
  });
  const found: RecognisedFile[] = [];
  given.forEach(({ file, named, index }, i) => {
    const choice = choices[i];
    if (choice === "keep" || (choice === "maybe" && chooser.isChosen(file.path))) {
      recognise(file, named, out, found);
    } else out.passedOver += 1;
    if (given[i + 1]?.index !== index) options.onFile?.(index + 1);
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
  tellOfNothing(given, out);
  if (given.at(-1)?.index !== files.length - 1) options.onFile?.(files.length);
  return out;
}

interface Out {
  readonly candidates: Candidate[];
  readonly taskGroups: TaskGroupLink[];
  readonly designs: { file: string; design: Design }[];
  readonly accounts: FieldAccount[];
  readonly notices: Notice[];
  readonly recognised: { file: string; format: Format }[];
  passedOver: number;
}

function emptyOut(): Out {
  return {
    candidates: [],
    taskGroups: [],
    designs: [],
    accounts: [],
    notices: [],
    recognised: [],
    passedOver: 0,
  };
}

interface GivenFile {
  readonly file: InputFile;
  /** Given by itself: everything about it is told. */
  readonly named: boolean;
  /** Of the file, or of the archive that it lies in, among those given. */
  readonly index: number;
}

function withOpenArchives(
  files: readonly InputFile[],
  isNamed: (path: string) => boolean,
  out: Out,
): GivenFile[] {
  return files.flatMap((file, index): GivenFile[] => {
    const named = isNamed(file.path);
    const type = archiveType(file.bytes);
    if (type === undefined) return [{ file, named, index }];
    out.recognised.push({ file: file.path, format: type });
    const { files: inner, passedOver, notices } = openArchive(file);
    out.passedOver += passedOver;
    for (const one of notices) out.notices.push(one);
    return inner.map((one) => ({ file: one, named: named && inner.length === 1 && passedOver === 0, index }));
  });
}

function recognise(file: InputFile, named: boolean, out: Out, found: RecognisedFile[]): void {
  if (file.bytes.length > FILE_BYTES_LIMIT) {
    const megabytes = FILE_BYTES_LIMIT / 1_000_000;
    out.recognised.push({ file: file.path, format: "unreadable" });
    out.notices.push(notice("file-too-large", { file: file.path }, { megabytes }));
    return;
  }
  const { format, source, tree, notices } = detect(file);
  const isNothing = format === "other-json" || (format === "not-json" && isOfAnotherKind(file, notices));
  if (isNothing && !named) {
    out.passedOver += 1;
    return;
  }
  out.recognised.push({ file: file.path, format });
  for (const one of notices) out.notices.push(one);
  if (format === "mesh-json" && source !== undefined && tree !== undefined) {
    const read = readMeshJson(jsonSource(source, tree));
    if (read.design !== undefined) out.designs.push({ file: file.path, design: read.design });
    for (const one of read.notices) out.notices.push(one);
  } else if (READERS.some(({ formats }) => formats.includes(format)) && source !== undefined) {
    found.push({ format, source, ...(tree === undefined ? {} : { tree }) });
  }
}

/** Of a file given by name something is said: where nothing came of it, that there was nothing. */
function tellOfNothing(given: readonly GivenFile[], out: Out): void {
  const spoken = new Set([
    ...out.candidates.map(({ source }) => source.file),
    ...out.taskGroups.map(({ group }) => group.file),
    ...out.designs.map(({ file }) => file),
    ...out.accounts.map(({ file }) => file),
    ...out.notices.map(({ at }) => at.file),
  ]);
  for (const { file, named } of given) {
    if (!named || spoken.has(file.path)) continue;
    out.notices.push(notice("nothing-of-app-mesh", { file: file.path }, {}));
  }
}

/** True for text of another kind, and for broken text that does not speak of App Mesh. */
function isOfAnotherKind({ bytes }: InputFile, notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => code === "not-json" || code === "file-empty") || !mentionsAppMesh(bytes);
}
