import { createContext, useContext } from "react";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { UiContext } from "../commands/ui-command.ts";

/** A file as it comes from a drop, a picker or a paste: its content is loaded where it is read, and no sooner. */
export interface IncomingFile {
  readonly path: string;
  readonly content: Blob;
}

/** Files to import, found when they are asked for: a folder takes a while to walk. */
export interface IncomingFiles {
  /** `onFound` hears how many were found so far. */
  readonly find: (signal: AbortSignal, onFound: (count: number) => void) => Promise<readonly IncomingFile[]>;
}

/** The large panel that is open over the board; each is loaded when it is first used. */
export type Panel =
  | { readonly kind: "import"; readonly files?: IncomingFiles }
  | { readonly kind: "export"; readonly resource?: ResourceId; readonly picture?: true }
  | { readonly kind: "apply" }
  | { readonly kind: "values" }
  | { readonly kind: "designs" }
  | { readonly kind: "share" }
  /** The versions of the design; `save`: the user wants to save one. */
  | { readonly kind: "history"; readonly save?: true }
  | { readonly kind: "compare" }
  /** The command palette, for what was selected when it was asked for. */
  | { readonly kind: "palette"; readonly context: UiContext }
  | { readonly kind: "shortcuts" };

export interface PanelState {
  readonly panel: Panel | undefined;
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
}

export const PanelContext = createContext<PanelState | undefined>(undefined);

/** Which panel is open, and how to open and close one. */
export function usePanels(): PanelState {
  const state = useContext(PanelContext);
  if (state === undefined) throw new Error("usePanels outside the application");
  return state;
}
