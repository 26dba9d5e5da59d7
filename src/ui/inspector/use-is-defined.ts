import { useCallback, useSyncExternalStore } from "react";
import type { ResourceId } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";

/** True while the design holds that resource; renders again only when that changes. */
export function useIsDefined(id: ResourceId): boolean {
  const { store } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.design.resources.has(id));
}
