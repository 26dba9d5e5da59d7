import { compareText } from "../../lib/compare-text.ts";

/** Records in the order in which files have them. */
export function sorted<T>(records: ReadonlyMap<string, T>): [string, T][] {
  return [...records].sort(([a], [b]) => compareText(a, b));
}
