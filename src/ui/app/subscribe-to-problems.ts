import type { Editor } from "../../editor/editor.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/**
 * Calls `listener` when the problems of a resource may be others: it changed, or the chosen values did, which
 * may make other problems of what nobody touched. Returns how to stop that.
 */
export function subscribeToProblems(
  { store, filled }: Editor,
  id: ResourceId,
  listener: () => void,
): () => void {
  const stops = [
    store.subscribeTo(id, listener),
    filled.subscribe((change) => {
      if (change.settings !== undefined || change.valueSets !== undefined) listener();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
