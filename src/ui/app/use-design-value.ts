import { useCallback, useSyncExternalStore } from "react";
import type { Editor } from "../../editor/editor.ts";
import { useEditor } from "./editor-context.ts";

/**
 * Something small that follows from the design (a text, a number); renders again only when it is another. `pick`
 * is called after each change: it must not look through the design.
 */
export function useDesignValue<T extends string | number | boolean | undefined>(
  pick: (editor: Editor) => T,
): T {
  const editor = useEditor();
  const { store } = editor;
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, () => pick(editor));
}
