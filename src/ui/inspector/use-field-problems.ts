import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Problem } from "../../checks/problem.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { useEditor } from "../app/editor-context.ts";
import { useForm } from "./form-context.ts";

const NONE: readonly Problem[] = [];

/** What says that something is missing: quiet in a block that the user has just added. */
const MISSING: readonly string[] = ["MW101", "MW109", "MW111", "MW112", "MW113", "MW114", "MW115"];

/**
 * The problems at a pointer of the resource that the form shows, with `below` also those further in. Renders
 * again only when these are others: a wrong field does not redraw the right ones.
 */
export function useFieldProblems(pointer: string, below = false): readonly Problem[] {
  const editor = useEditor();
  const { id, memory } = useForm();
  const last = useRef<readonly Problem[]>(NONE);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [editor.problemFeed.subscribeTo(id, listener), memory.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [editor, id, memory],
  );
  return useSyncExternalStore(subscribe, () => {
    const here = editor.problems
      .problemsAt(id)
      .filter(({ code, at }) => !(MISSING.includes(code) && memory.isFresh(id, at.pointer)))
      .filter(({ at }) => at.pointer === pointer || (below && at.pointer.startsWith(`${pointer}/`)));
    if (!jsonEqual(here, last.current)) last.current = here;
    return last.current;
  });
}
