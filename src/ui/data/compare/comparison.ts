import { useCallback, useSyncExternalStore } from "react";
import type { Difference } from "../../../compare/difference.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { Design } from "../../../model/design/design.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { Signal } from "../../canvas/signal.ts";

/** With what the design is compared. */
export interface ComparedWith {
  /** What the other design goes by: `before canary`. */
  readonly title: string;
  readonly other: Design;
  readonly otherIs: "before" | "after";
}

/** A comparison that runs, and how the designs differ now. */
export interface Comparison extends ComparedWith {
  readonly differences: ReadonlyMap<ResourceId, Difference>;
}

interface Running {
  readonly editor: Editor;
  readonly comparison: Comparison;
  readonly stop: () => void;
}

const state = new Signal<Running | undefined>(undefined);

/** Shows a comparison instead of the one that runs; none where that is undefined. `stop` ends what keeps it up. */
export function setComparison(running: Running | undefined): void {
  if (state.value?.stop !== running?.stop) state.value?.stop();
  state.set(running);
}

/** The comparison that runs for this editor. */
export function current(editor: Editor): Comparison | undefined {
  return state.value?.editor === editor ? state.value.comparison : undefined;
}

/** Calls `listener` after each change; returns how to stop that. */
export const subscribe = state.subscribe;

/** The comparison that runs for the design of the page. */
export function useComparison(): Comparison | undefined {
  const editor = useEditor();
  return useSyncExternalStore(
    subscribe,
    useCallback(() => current(editor), [editor]),
  );
}

/** How a resource differs while the design is compared; renders again only when that changes. */
export function useDifference(id: ResourceId): Difference | undefined {
  const editor = useEditor();
  return useSyncExternalStore(
    subscribe,
    useCallback(() => current(editor)?.differences.get(id), [editor, id]),
  );
}
