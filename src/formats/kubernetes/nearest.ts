import type { KubeObject } from "./kube-object.ts";

/** The folder of a path, with the slash at its end; empty where there is none. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

/** The objects of the same file; without any those of the same folder; without any all. */
export function nearest(objects: readonly KubeObject[], file: string): readonly KubeObject[] {
  const inFile = objects.filter(({ source }) => source.file === file);
  if (inFile.length > 0) return inFile;
  const inFolder = objects.filter(({ source }) => folderOf(source.file) === folderOf(file));
  return inFolder.length > 0 ? inFolder : objects;
}
