import type { RecognisedFile } from "../../reader.ts";

/** `a/b/../c/x.tf` has the folder `a/c`; of a file without a folder it is empty. */
function folderOf(path: string): string {
  return joinFolders(path.replaceAll("\\", "/").replace(/[^/]*$/, ""), "");
}

/** The folder that `relative` (`./modules/node`, `../shared`) names, seen from `folder`. */
export function joinFolders(folder: string, relative: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${relative.replaceAll("\\", "/")}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return (folder.startsWith("/") ? "/" : "") + steps.join("/");
}

/** Files by folder, in the order given: the files of one folder are one module. */
export function filesByFolder(
  files: readonly RecognisedFile[],
): ReadonlyMap<string, readonly RecognisedFile[]> {
  const folders = new Map<string, RecognisedFile[]>();
  for (const file of files) {
    const folder = folderOf(file.source.file);
    const own = folders.get(folder);
    if (own === undefined) folders.set(folder, [file]);
    else own.push(file);
  }
  return folders;
}
