import { isNoConfiguration } from "../../../formats/no-configuration.ts";
import type { IncomingFile, IncomingFiles } from "../../app/panel-state.ts";
import { portions } from "./work/portions.ts";

/**
 * Everything that was dropped, folders walked when the import begins. To be called in the event itself:
 * browsers forget it after.
 */
export function droppedFiles(transfer: DataTransfer): IncomingFiles {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.length > 0
    ? { find: (signal, onFound) => walkAll(entries, signal, onFound) }
    : pickedFiles([...transfer.files]);
}

/** The files of a file picker, or of a folder that was picked. */
export function pickedFiles(files: readonly File[]): IncomingFiles {
  const found = files.map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));
  return {
    find: async (_signal, onFound) => {
      onFound(found.length);
      return found;
    },
  };
}

/** Files that are opened at once: the browser does each on the page's thread. */
const FILES_AT_ONCE = 20;

/**
 * Folder by folder, in the portions in which the browser gives their entries: opening thousands of files at once
 * would keep the page from answering. What holds no configuration of one's own is not entered.
 */
async function walkAll(
  entries: readonly FileSystemEntry[],
  signal: AbortSignal,
  onFound: (count: number) => void,
): Promise<readonly IncomingFile[]> {
  const found: IncomingFile[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  const take = async (list: readonly FileSystemEntry[]): Promise<void> => {
    for (const some of portions(list, FILES_AT_ONCE)) {
      const files = await Promise.all(some.filter(isFile).map(fileOf));
      for (const file of files) if (file !== undefined) found.push(file);
      onFound(found.length);
      folders.push(...some.filter(isFolder).filter((folder) => !isNoConfiguration(`${pathOf(folder)}/`)));
    }
  };
  await take(entries);
  // The list grows while it is gone through.
  for (const folder of folders) {
    const reader = folder.createReader();
    for (let some = await nextEntries(reader); some.length > 0; some = await nextEntries(reader)) {
      if (signal.aborted) return [];
      await take(some);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Undefined where the file is gone or may not be opened. */
function fileOf(entry: FileSystemFileEntry): Promise<IncomingFile | undefined> {
  return new Promise((resolve) =>
    entry.file(
      (content) => resolve({ path: pathOf(entry), content }),
      () => resolve(undefined),
    ),
  );
}

/** A folder gives its entries in portions; an empty one is the last. */
function nextEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

function pathOf(entry: FileSystemEntry): string {
  return entry.fullPath.replace(/^\//, "");
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
