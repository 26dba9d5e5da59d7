import { useCallback, useSyncExternalStore } from "react";
import type { Resource } from "../../model/design/resource.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { useEditor } from "./editor-context.ts";

/** The resource of that id, or undefined while the design has none; renders again only when it changes. */
export function useResource(id: ResourceId): Resource | undefined {
  const { store } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.design.resources.get(id));
}
