import { useCallback, useSyncExternalStore } from "react";
import { fillText } from "../../model/holes/fill-text.ts";
import { chosenSet } from "../../model/holes/values-of.ts";
import { useEditor } from "../app/editor-context.ts";

/**
 * What the chosen set of values makes of a placeholder, and the name of the set: `8080 (dev)`. Undefined where
 * no set is chosen or it has no value for a part: the problem of the field says which.
 */
export function useFilledText(text: string): string | undefined {
  const { filled, store } = useEditor();
  const subscribe = useCallback((listener: () => void) => filled.subscribe(listener), [filled]);
  return useSyncExternalStore(subscribe, () => {
    const set = chosenSet(store.design);
    if (set === undefined) return undefined;
    const { text: value, unknown } = fillText(text, filled.values);
    return unknown.length === 0 ? `${value} (${set})` : undefined;
  });
}
