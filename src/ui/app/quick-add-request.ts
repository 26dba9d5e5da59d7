const listeners = new Set<() => void>();

/** Asks the board to open the popover that draws a virtual node. */
export function requestQuickAdd(): void {
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` when a virtual node shall be drawn; returns how to stop that. */
export function onQuickAddRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
