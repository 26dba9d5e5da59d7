import { createContext, useContext } from "react";
import type { Editor } from "../../editor/editor.ts";
import type { Connection } from "./designs/save-state.ts";
import type { SavedDesigns } from "./designs/saved-designs.ts";
import type { Versions } from "./designs/versions/versions.ts";
import type { LookedVersion, Looking } from "./looking.ts";

/** What was before, and how to look at it. */
export interface DesignHistory {
  /** Undefined until it is loaded. */
  readonly versions: Versions | undefined;
  /** The design as it is now, also while a version is looked at. */
  readonly now: Editor;
  /** Shows a version instead of the design; undefined goes back to now. */
  readonly look: (version: LookedVersion | undefined) => void;
}

/** The designs of this browser, and which one is open. */
export interface OpenDesigns {
  readonly designs: SavedDesigns;
  /** Id of the design that is open. */
  readonly current: string;
  /** Name of the file on disk, where the open design is one. */
  readonly file: string | undefined;
  /** Name of the file that the server edits, whether or not it is open. */
  readonly served: string | undefined;
  /** Keeps the open design; says whether it is saved and who may write it. */
  readonly connection: Connection;
  /** What could not be read when it was opened, a sentence each. */
  readonly damage: readonly string[];
  /** Saves the open design and opens another. */
  readonly open: (id: string) => void;
  /** Set while a shared design or a version is shown instead of what is kept. */
  readonly looking?: Looking;
  /** The versions of the open design; absent for a shared one. */
  readonly history?: DesignHistory;
}

export const OpenDesignsContext = createContext<OpenDesigns | undefined>(undefined);

/** The designs of this browser; only below `DesignHost`. */
export function useOpenDesigns(): OpenDesigns {
  const state = useContext(OpenDesignsContext);
  if (state === undefined) throw new Error("useOpenDesigns outside a design host");
  return state;
}
