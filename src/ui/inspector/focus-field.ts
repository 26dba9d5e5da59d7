import type { Editor } from "../../editor/editor.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";

/** A field that somebody elsewhere wants to be shown: a row of the problem list. */
export interface FieldRequest {
  readonly id: ResourceId;
  /** From the resource: `/spec/listeners/0/portMapping/port`, `/name`. */
  readonly pointer: string;
}

let waiting: FieldRequest | undefined;
const listeners = new Set<() => void>();

/**
 * Selects the resource, in its mesh where another is on the board, brings its card into view, opens the page that holds the field and puts the focus
 * into it. Works also while the inspector is not there yet: the request waits for it.
 */
export function focusField(editor: Editor, id: ResourceId, pointer: string): void {
  waiting = { id, pointer };
  const mesh = idOf(meshRef(refOf(id)));
  if (editor.session.state.mesh !== mesh && editor.meshes.size(mesh) > 0) editor.session.set({ mesh });
  editor.session.reveal(id);
  for (const listener of [...listeners]) listener();
}

/** The request for that resource, taken out; undefined where none waits. */
export function takeFieldRequest(id: ResourceId): FieldRequest | undefined {
  if (waiting?.id !== id) return undefined;
  const taken = waiting;
  waiting = undefined;
  return taken;
}

/** Calls `listener` when a request has come; returns how to stop that. */
export function onFieldRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
