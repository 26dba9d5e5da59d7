import { useSyncExternalStore } from "react";
import { useEditor } from "./editor-context.ts";

/** A number that goes up with each change of the design: for what depends on all of it, such as a list. */
export function useDesignVersion(): number {
  const { store } = useEditor();
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.version,
  );
}
