import { createContext, useContext } from "react";
import type { ResourceId } from "../../model/reference/ref.ts";

/** Files as they come from a drop, a picker or a paste. */
export interface IncomingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The large panel that is open over the board; each is loaded when it is first used. */
export type Panel =
  | { readonly kind: "import"; readonly files?: readonly IncomingFile[] }
  | { readonly kind: "export"; readonly resource?: ResourceId }
  | { readonly kind: "apply" }
  | { readonly kind: "designs" };

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
