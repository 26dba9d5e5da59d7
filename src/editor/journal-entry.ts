import type { Change } from "../model/change/change.ts";

/**
 * What the editor did, one entry a change, plain JSON: replayed in order on the state that it started from,
 * the entries give the same design and the same undo history.
 */
export type JournalEntry =
  | { readonly op: "do"; readonly change: Change; readonly label: string; readonly gesture?: string }
  | { readonly op: "undo" }
  | { readonly op: "redo" };
