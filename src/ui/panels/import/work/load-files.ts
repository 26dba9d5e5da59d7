import { FileChooser } from "../../../../formats/choose-files.ts";
import type { InputFile } from "../../../../formats/detect.ts";
import { isNoConfiguration } from "../../../../formats/no-configuration.ts";
import { type Notice, notice } from "../../../../formats/notice.ts";
import { FILE_BYTES_LIMIT } from "../../../../formats/read-limit.ts";
import type { IncomingFile } from "../../../app/panel-state.ts";

/** The files that are worth reading, loaded, and how many others there were. */
export interface LoadedFiles {
  readonly files: readonly InputFile[];
  readonly passedOver: number;
  /** On files that could not be loaded. */
  readonly notices: readonly Notice[];
}

/**
 * Loads one file after the other and keeps those that have to do with App Mesh: of a repository of thousands
 * of files no more than one of the others is in memory at a time. A file given alone is always kept, so that
 * what it lacks is said.
 */
export async function loadFiles(
  given: readonly IncomingFile[],
  onFile: (done: number) => void,
): Promise<LoadedFiles> {
  const notices: Notice[] = [];
  const chooser = given.length > 1 ? new FileChooser() : undefined;
  const kept: (InputFile | IncomingFile)[] = [];
  for (const [index, file] of given.entries()) {
    const found = await look(file, chooser, notices);
    if (found !== undefined) kept.push(found);
    onFile(index + 1);
  }
  const files: InputFile[] = [];
  for (const file of kept) {
    if ("bytes" in file) files.push(file);
    else if (chooser?.isChosen(file.path) === true) files.push(...(await load(file, notices)));
  }
  return { files, passedOver: given.length - files.length - notices.length, notices };
}

/** The file loaded where it is kept, as it is where that is not known yet, undefined where it is passed over. */
async function look(
  file: IncomingFile,
  chooser: FileChooser | undefined,
  notices: Notice[],
): Promise<InputFile | IncomingFile | undefined> {
  if (chooser !== undefined && isNoConfiguration(file.path)) return undefined;
  const [loaded] = await load(file, notices);
  if (loaded === undefined || chooser === undefined) return loaded;
  const choice = chooser.add(file.path, loaded.bytes);
  if (choice === "pass") return undefined;
  // What may matter is loaded again if it does.
  return choice === "keep" ? loaded : file;
}

/** The file, or none and a notice why not. */
async function load({ path, content }: IncomingFile, notices: Notice[]): Promise<InputFile[]> {
  if (content.size > FILE_BYTES_LIMIT) {
    notices.push(notice("file-too-large", { file: path }, { megabytes: FILE_BYTES_LIMIT / 1_000_000 }));
    return [];
  }
  try {
    return [{ path, bytes: new Uint8Array(await content.arrayBuffer()) }];
  } catch {
    // The browser does not say more than that it cannot.
    notices.push(notice("file-unavailable", { file: path }, {}));
    return [];
  }
}
