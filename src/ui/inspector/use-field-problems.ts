import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Problem } from "../../checks/problem.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { useEditor } from "../app/editor-context.ts";
import { useForm } from "./form-context.ts";

const NONE: readonly Problem[] = [];

/**
 * The problems at a pointer of the resource that the form shows, with `below` also those further in. Renders
 * again only when these are others: a wrong field does not redraw the right ones.
 */
export function useFieldProblems(pointer: string, below = false): readonly Problem[] {
  const { store, problems } = useEditor();
  const { id } = useForm();
  const last = useRef<readonly Problem[]>(NONE);
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => {
    const here = problems
      .problemsAt(id)
      .filter(({ at }) => at.pointer === pointer || (below && at.pointer.startsWith(`${pointer}/`)));
    if (!jsonEqual(here, last.current)) last.current = here;
    return last.current;
  });
}
