import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { compareText } from "../lib/compare-text.ts";

/** Folders that hold copies of others' work or of history, never a configuration of one's own. */
const SKIPPED = new Set([".git", ".hg", ".svn", "node_modules", ".terraform"]);

/** A file of a folder. */
export interface WalkedFile {
  /** As people read it: the path that was typed, then `/` and the way from there. */
  readonly path: string;
  /** What the system opens. */
  readonly full: string;
  /** In bytes. */
  readonly size: number;
}

/** A folder or file that the system does not let us read. */
export interface WalkFailure {
  readonly path: string;
  readonly error: NodeJS.ErrnoException;
}

/**
 * The files below a folder, in the order of their paths, one at a time; `typed` is what people called the
 * folder. Folders named `.git`, `node_modules` and the like are left aside. A link is followed after all
 * that is no link, and only out of the folders that were walked: no file comes twice, and no loop is endless.
 */
export async function* walkFolder(full: string, typed: string): AsyncGenerator<WalkedFile | WalkFailure> {
  const home = await realpath(full);
  const roots = [home];
  const links: WalkedLink[] = [];
  yield* walk(home, typed, roots, links);
  for (const link of links) {
    let target: string;
    try {
      target = await realpath(link.full);
    } catch {
      // It leads nowhere: there is nothing behind it that could be read.
      continue;
    }
    if (isWithin(home, target) || roots.some((root) => isWithin(target, root))) continue;
    try {
      const found = await stat(target);
      if (found.isFile()) yield { path: link.path, full: target, size: found.size };
      if (!found.isFile() && !found.isDirectory()) continue;
      roots.push(target);
      if (found.isDirectory()) yield* walk(target, link.path, roots, links);
    } catch (error) {
      yield { path: link.path, error: error as NodeJS.ErrnoException };
    }
  }
}

type WalkedLink = Pick<WalkedFile, "path" | "full">;

/** Adds the links that it meets to `links`; enters no folder of `roots` but the one that it starts from. */
async function* walk(
  folder: string,
  typed: string,
  roots: readonly string[],
  links: WalkedLink[],
): AsyncGenerator<WalkedFile | WalkFailure> {
  // The folders yet to be read, the next one last: without recursion, however deep they lie.
  const open: WalkedLink[] = [{ full: folder, path: typed }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await entriesOf(next);
    if ("error" in entries) {
      yield entries;
      continue;
    }
    const folders: WalkedLink[] = [];
    for (const entry of entries) {
      const found = { full: join(next.full, entry.name), path: childPath(next.path, entry.name) };
      if (entry.isSymbolicLink()) links.push(found);
      else if (entry.isFile()) yield await sized(found);
      else if (entry.isDirectory() && !SKIPPED.has(entry.name) && !roots.includes(found.full)) {
        folders.push(found);
      }
    }
    open.push(...folders.reverse());
  }
}

async function entriesOf({ full, path }: WalkedLink): Promise<Dirent[] | WalkFailure> {
  try {
    const entries = await readdir(full, { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    return { path, error: error as NodeJS.ErrnoException };
  }
}

async function sized(file: WalkedLink): Promise<WalkedFile | WalkFailure> {
  try {
    return { ...file, size: (await stat(file.full)).size };
  } catch (error) {
    return { path: file.path, error: error as NodeJS.ErrnoException };
  }
}

function childPath(folder: string, name: string): string {
  if (folder === ".") return name;
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** True where `path` is `folder` or lies in it; both are real paths. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
