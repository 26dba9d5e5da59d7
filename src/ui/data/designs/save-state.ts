import type { Design } from "../../../model/design/design.ts";

/** Whether what was drawn is kept. */
export type SaveState =
  | {
      readonly kind: "saved" /** Milliseconds since 1970; absent where nothing was changed yet. */;
      readonly at?: number;
    }
  | { readonly kind: "saving" }
  | { readonly kind: "failed" /** One sentence, and what to do. */; readonly reason: string };

/**
 * What this tab is to the design. `writing`: it may change it. `following`: another tab does, this one shows
 * it. `diverged`: another tab wrote something else, this one must reload or keep its state as a copy. `looking`: what is
 * shown is a version or a shared design, which nobody changes.
 */
export type Role = "writing" | "following" | "diverged" | "looking";

/** The connection of an editor with the place where its design is kept: an external store. */
export interface Connection {
  readonly state: ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes what is not written yet; true once all is kept. */
  readonly flush: () => Promise<boolean>;
  /** Makes this tab the one that may write. */
  readonly takeOver: () => void;
  /** Gives up what is not written; for a tab that reloads what another one wrote. */
  readonly discard: () => void;
  /** Writes what is left and ends the connection. */
  readonly close: () => Promise<void>;
}

/** The file of a design changed on disk: nothing is written to it until the user decided. */
export interface DiskChange {
  /** What the file holds now; undefined where it is gone or cannot be read. */
  readonly theirs: Design | undefined;
  /** One sentence. */
  readonly reason: string;
  /** Takes what is on disk into the editor, as one step of undo. */
  readonly takeTheirs: () => void;
  /** Writes what the editor holds over it. */
  readonly keepMine: () => void;
}

export interface ConnectionState {
  readonly save: SaveState;
  readonly role: Role;
  /** True where the browser cannot keep two tabs from writing at once (it has no Web Locks). */
  readonly unguarded: boolean;
  /** True while changes of this tab are not kept yet. */
  readonly pending: boolean;
  /** Set where the design is a file that changed on disk. */
  readonly disk?: DiskChange;
}
