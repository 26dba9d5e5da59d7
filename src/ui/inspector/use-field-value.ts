import { useCallback, useSyncExternalStore } from "react";
import type { Json } from "../../lib/json.ts";
import { valueAt } from "../../lib/json-pointer.ts";
import { useEditor } from "../app/editor-context.ts";
import { useForm } from "./form-context.ts";

/**
 * The value at a pointer of the resource that the form shows; renders again only when that value is another.
 * Records are frozen and share what did not change, so a keystroke reaches its own field and the blocks around.
 */
export function useFieldValue(pointer: string): Json | undefined {
  const { store } = useEditor();
  const { id } = useForm();
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => {
    const resource = store.design.resources.get(id);
    return resource === undefined ? undefined : valueAt(resource as unknown as Json, pointer);
  });
}
