import { createContext, useContext } from "react";
import type { Editor } from "../../editor/editor.ts";

/** The editor of the design that is open. */
export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor of the design that is open; only below `EditorContext.Provider`. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error("useEditor outside an open design");
  return editor;
}
