import { constants, copyFileSync, linkSync } from "node:fs";

/** Gives a file a second name that must be free; a copy of it where the file system knows no links. */
export function linkOrCopy(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOENT" || code === "ENOSPC") throw error;
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}
