import { useCallback, useSyncExternalStore } from "react";
import type { Problem } from "../../checks/problem.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { useEditor } from "./editor-context.ts";

/** The problems of one resource; the same array as long as they are the same. */
export function useProblems(id: ResourceId): readonly Problem[] {
  const editor = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => editor.problemFeed.subscribeTo(id, listener),
    [editor, id],
  );
  return useSyncExternalStore(subscribe, () => editor.problems.problemsAt(id));
}
