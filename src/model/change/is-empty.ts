import { COLLECTION_NAMES } from "../design/design.ts";
import type { Change } from "./change.ts";

/** True for a change that does nothing. */
export function isEmptyChange(change: Change): boolean {
  return (
    (change.renamed ?? []).length === 0 &&
    COLLECTION_NAMES.every((name) => Object.keys(change[name] ?? {}).length === 0)
  );
}
