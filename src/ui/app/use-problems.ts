import { useCallback, useSyncExternalStore } from "react";
import type { Problem } from "../../checks/problem.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { useEditor } from "./editor-context.ts";

/** The problems of one resource; the same array as long as they are the same. */
export function useProblems(id: ResourceId): readonly Problem[] {
  const { store, filled, problems } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        store.subscribeTo(id, listener),
        // Other values may make other problems of a resource that nobody touched.
        filled.subscribe((change) => {
          if (change.settings !== undefined || change.valueSets !== undefined) listener();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, filled, id],
  );
  return useSyncExternalStore(subscribe, () => problems.problemsAt(id));
}
