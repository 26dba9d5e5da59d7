import { useSyncExternalStore } from "react";
import type { Values } from "../../model/holes/fill-text.ts";
import { useEditor } from "./editor-context.ts";

/** The values of the chosen set; renders again when they are others. */
export function useChosenValues(): Values {
  const { filled } = useEditor();
  return useSyncExternalStore(
    (listener) => filled.subscribe(listener),
    () => filled.values,
  );
}
