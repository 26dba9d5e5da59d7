import { useSyncExternalStore } from "react";
import type { SessionState } from "../../editor/session.ts";
import { useEditor } from "./editor-context.ts";

/** One part of the session; renders again only when that part is another. `pick` must not make new objects. */
export function useSession<T>(pick: (state: SessionState) => T): T {
  const { session } = useEditor();
  return useSyncExternalStore(session.subscribe, () => pick(session.state));
}
