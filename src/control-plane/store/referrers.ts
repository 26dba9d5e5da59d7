import { compareText } from "../../lib/compare-text.ts";
import { textsIn } from "./sorted-texts.ts";
import type { ReferrerRange } from "./store.ts";

interface Namers {
  readonly keys: Set<string>;
  /** The same in order; made when it is asked for. */
  sorted: readonly string[] | undefined;
}

/** Who names whom, in memory: for each key, named or not, the keys of the records whose specs name it. */
export class Referrers {
  readonly #namers = new Map<string, Namers>();

  /** The record under `key` names these now, and named those before. */
  set(key: string, before: readonly string[], now: readonly string[]): void {
    for (const target of before) {
      const namers = this.#namers.get(target);
      if (namers === undefined || !namers.keys.delete(key)) continue;
      namers.sorted = undefined;
      if (namers.keys.size === 0) this.#namers.delete(target);
    }
    for (const target of now) {
      const namers = this.#namers.get(target);
      if (namers === undefined) this.#namers.set(target, { keys: new Set([key]), sorted: undefined });
      else {
        namers.keys.add(key);
        namers.sorted = undefined;
      }
    }
  }

  /** Those who name `key`, in order by code unit. */
  of(key: string, { kind, ...range }: ReferrerRange): string[] {
    const namers = this.#namers.get(key);
    if (namers === undefined) return [];
    namers.sorted ??= [...namers.keys].sort(compareText);
    return textsIn(namers.sorted, { prefix: kind === undefined ? "" : `${kind}/`, ...range });
  }
}
