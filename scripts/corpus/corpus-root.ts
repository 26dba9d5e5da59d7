import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Real configurations of the App Mesh world, kept beside the project and not in it. */
export const CORPUS = new URL("../../../shared/corpus/", import.meta.url);

/** The folders of a corpus: one for each way in which its files are written. */
export function foldersIn(root: URL = CORPUS): string[] {
  if (!existsSync(root)) return [];
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** The files of a folder by name; none where there is no such folder. */
export function filesIn(folder: string, root: URL = CORPUS): string[] {
  const url = new URL(`${folder}/`, root);
  return existsSync(url) ? readdirSync(url).sort() : [];
}

/** The bytes of a file of the corpus. */
export function bytesOf(folder: string, file: string, root: URL = CORPUS): Uint8Array {
  return readFileSync(new URL(`${folder}/${file}`, root));
}
