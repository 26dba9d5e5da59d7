import type { Design } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** Files of an import that were opened before. */
export interface OpenedBefore {
  /** By path now: the path that it had then. */
  readonly thenOf: ReadonlyMap<string, string>;
  readonly nowOf: ReadonlyMap<string, string>;
  /** Paths then of those that could be read wholly: what they hold no longer is gone from them. */
  readonly whole: ReadonlySet<string>;
}

/** `isWhole`: true for a file of the import in which nothing was in the way of reading. */
export function openedBefore(
  origins: Design["origins"],
  files: ReadonlyMap<string, ReadonlySet<ResourceId>>,
  isWhole: (file: string) => boolean,
): OpenedBefore {
  const thenOf = sameFiles(origins, files);
  const nowOf = new Map([...thenOf].map(([now, then]) => [then, now]));
  return { thenOf, nowOf, whole: new Set([...nowOf].flatMap(([then, now]) => (isWhole(now) ? [then] : []))) };
}

/**
 * Which files of an import were opened before, by path: the path that they had then, as origins keep it.
 *
 * A file is the same where its path is equal and the import is about the same files at all: it, or another
 * one, still holds a resource that it held then (so two texts that are pasted one after the other are not
 * one file). A file under another path (`shop-main/mesh/cart.yaml` of a downloaded archive, `cart.yaml` of a
 * picker) is the same where it has the same name, still holds a resource that it held then, and no other
 * file that is opened now or was opened then shares as many folders at the end of the path with it.
 */
function sameFiles(
  origins: Design["origins"],
  files: ReadonlyMap<string, ReadonlySet<ResourceId>>,
): ReadonlyMap<string, string> {
  const then = new Set<string>();
  for (const { parts } of origins.values()) for (const { file } of parts) then.add(file);
  const equal: string[] = [];
  let isReopened = false;
  const moved: Pair[] = [];
  for (const [file, ids] of files) {
    const before = filesOf(origins, ids);
    if (then.has(file)) {
      equal.push(file);
      isReopened ||= before.has(file);
      continue;
    }
    for (const old of before) {
      const folders = files.has(old) ? 0 : commonEnd(file, old);
      if (folders > 0) moved.push({ file, old, folders });
    }
  }
  const best = bestPairs(moved);
  const known = isReopened || best.length > 0 ? equal : [];
  return new Map([
    ...known.map((file) => [file, file] as const),
    ...best.map(({ file, old }) => [file, old] as const),
  ]);
}

interface Pair {
  readonly file: string;
  readonly old: string;
  /** Segments of the path that both end with. */
  readonly folders: number;
}

/** The files that resources came from. */
function filesOf(origins: Design["origins"], ids: ReadonlySet<ResourceId>): Set<string> {
  const files = new Set<string>();
  for (const id of ids) for (const { file } of origins.get(id)?.parts ?? []) files.add(file);
  return files;
}

function commonEnd(a: string, b: string): number {
  const [left, right] = [a.split(/[/\\]/).reverse(), b.split(/[/\\]/).reverse()];
  const differs = left.findIndex((segment, index) => segment !== right[index]);
  return differs < 0 ? left.length : differs;
}

/** The pairs of which each side has no other that fits as well. */
function bestPairs(pairs: readonly Pair[]): Pair[] {
  const byFile = unrivalled(pairs, ({ file }) => file);
  const byOld = unrivalled(pairs, ({ old }) => old);
  return pairs.filter((pair) => byFile.get(pair.file) === pair && byOld.get(pair.old) === pair);
}

/** For each side the pair that has most in common; undefined where two have as much. */
function unrivalled(pairs: readonly Pair[], side: (pair: Pair) => string): Map<string, Pair | undefined> {
  const best = new Map<string, { folders: number; pair: Pair | undefined }>();
  for (const pair of pairs) {
    const known = best.get(side(pair));
    if (known === undefined || pair.folders > known.folders) {
      best.set(side(pair), { folders: pair.folders, pair });
    } else if (pair.folders === known.folders) known.pair = undefined;
  }
  return new Map([...best].map(([name, { pair }]) => [name, pair]));
}
