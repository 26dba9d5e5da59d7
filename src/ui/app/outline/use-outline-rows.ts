import { useMemo, useSyncExternalStore } from "react";
import type { Editor } from "../../../editor/editor.ts";
import { useEditor } from "../editor-context.ts";
import { useChosenValues } from "../use-chosen-values.ts";
import { useSession } from "../use-session.ts";
import { changesOutline, type OutlineRow, outlineRows } from "./outline-rows.ts";

/** The rows of the mesh on the board; made anew only when resources come, go or are renamed, routes or calls change, or other values are chosen. */
export function useOutlineRows(filter: string, collapsed?: ReadonlySet<string>): readonly OutlineRow[] {
  const editor = useEditor();
  const mesh = useSession((state) => state.mesh);
  const values = useChosenValues();
  const version = useMemo(() => rowsVersion(editor), [editor]);
  const now = useSyncExternalStore(version.subscribe, version.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` and `values` stand for what the editor holds
  return useMemo(
    () => outlineRows(editor, mesh, filter, collapsed),
    [editor, mesh, filter, collapsed, now, values],
  );
}

function rowsVersion(editor: Editor) {
  let version = 0;
  return {
    get: () => version,
    subscribe: (listener: () => void) =>
      editor.store.subscribe((change) => {
        if (!changesOutline(change)) return;
        version += 1;
        listener();
      }),
  };
}
