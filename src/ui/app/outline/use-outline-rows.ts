import { useMemo, useSyncExternalStore } from "react";
import type { Editor } from "../../../editor/editor.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { useComparison } from "../../data/compare/comparison.ts";
import { ONLY_CHANGED } from "../../data/compare/only-changed.ts";
import { useEditor } from "../editor-context.ts";
import { useChosenValues } from "../use-chosen-values.ts";
import { useSession } from "../use-session.ts";
import { changesOutline, type OutlineCompared, type OutlineRow, outlineRows } from "./outline-rows.ts";

/** The rows of the mesh on the board; made anew only when resources come, go or are renamed, routes or calls change, or other values are chosen. */
export function useOutlineRows(filter: string, collapsed?: ReadonlySet<string>): readonly OutlineRow[] {
  const editor = useEditor();
  const mesh = useSession((state) => state.mesh);
  const values = useChosenValues();
  const version = useMemo(() => rowsVersion(editor), [editor]);
  const now = useSyncExternalStore(version.subscribe, version.get);
  const compared = useOutlineCompared();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` and `values` stand for what the editor holds
  return useMemo(
    () => outlineRows(editor, mesh, filter, collapsed, compared),
    [editor, mesh, filter, collapsed, now, values, compared],
  );
}

/** What a comparison adds to the rows, and leaves of them; the same object while that is the same. */
function useOutlineCompared(): OutlineCompared {
  const editor = useEditor();
  const mesh = useSession((state) => state.mesh);
  const onlyChanged = useSignal(ONLY_CHANGED);
  const comparison = useComparison();
  const ids = [...(comparison?.differences.keys() ?? [])];
  const isOther = (id: ResourceId): boolean =>
    comparison?.other.resources.has(id) === true &&
    !editor.design.resources.has(id) &&
    idOf(meshRef(refOf(id))) === mesh;
  const others = ids.filter(isOther).sort().join("\n");
  const only = comparison !== undefined && onlyChanged ? ids.sort().join("\n") : undefined;
  return useMemo(
    () => ({
      others: others === "" ? [] : others.split("\n"),
      ...(only === undefined ? {} : { only: new Set(only.split("\n")) }),
    }),
    [others, only],
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
