import type { ResourceId } from "../../model/reference/ref.ts";

let waiting: ResourceId | undefined;
/** The inspector shows something else (its JSON, say): nothing jumps later on. In milliseconds. */
const GIVEN_UP_AFTER = 2000;
const listeners = new Set<() => void>();

/** Shows the list of routes of this router or gateway, which is selected; waits where the inspector is not there yet. */
export function showRoutes(id: ResourceId): void {
  waiting = id;
  setTimeout(() => takeRoutesRequest(id), GIVEN_UP_AFTER);
  for (const listener of [...listeners]) listener();
}

/** True once where the routes of that resource shall be shown. */
export function takeRoutesRequest(id: ResourceId): boolean {
  if (waiting !== id) return false;
  waiting = undefined;
  return true;
}

/** Calls `listener` when a request has come; returns how to stop that. */
export function onRoutesRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
