import { useMemo, useSyncExternalStore } from "react";
import { useEditor } from "../../app/editor-context.ts";

/** Goes up when any problem of the design comes or goes. */
export function useProblemVersion(): number {
  const editor = useEditor();
  const counter = useMemo(() => {
    let version = 0;
    return {
      subscribe: (listener: () => void) =>
        editor.problemFeed.subscribe(() => {
          version += 1;
          listener();
        }),
      get: () => version,
    };
  }, [editor]);
  return useSyncExternalStore(counter.subscribe, counter.get);
}
