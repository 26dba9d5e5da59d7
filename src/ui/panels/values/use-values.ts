import { useCallback, useSyncExternalStore } from "react";
import { chosenSet } from "../../../model/holes/values-of.ts";
import { useEditor } from "../../app/editor-context.ts";

/** True where the design has placeholders or sets of values for them. */
export function useHasValues(): boolean {
  const { store, holes } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(
    subscribe,
    () => store.design.valueSets.size > 0 || holes.variables().length > 0,
  );
}

/** The name of the set of values that is chosen; undefined where none is. */
export function useChosenSet(): string | undefined {
  const { store } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, () => chosenSet(store.design));
}
