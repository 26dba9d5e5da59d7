import type { IncomingFile } from "../../app/panel-state.ts";

/** Everything that was dropped, folders walked. To be called in the event itself: browsers forget it after. */
export async function droppedFiles(transfer: DataTransfer): Promise<IncomingFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  const files = entries.length > 0 ? (await Promise.all(entries.map(walk))).flat() : plain.map(withName);
  return Promise.all(files.map(readFile));
}

/** The files of a file picker, as the import takes them. */
export function pickedFiles(files: readonly File[]): Promise<IncomingFile[]> {
  return Promise.all(files.map(withName).map(readFile));
}

interface NamedFile {
  readonly path: string;
  readonly file: File;
}

function withName(file: File): NamedFile {
  return { path: file.webkitRelativePath || file.name, file };
}

async function readFile({ path, file }: NamedFile): Promise<IncomingFile> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function walk(entry: FileSystemEntry): Promise<NamedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) =>
      entry.file(resolve, () => resolve(undefined)),
    );
    return file === undefined ? [] : [{ path, file }];
  }
  if (!isFolder(entry)) return [];
  const found: NamedFile[] = [];
  for (const inner of await entriesIn(entry)) found.push(...(await walk(inner)));
  return found;
}

/** A folder gives its entries in portions; an empty one is the last. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return all.sort((a, b) => (a.fullPath < b.fullPath ? -1 : 1));
    all.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
