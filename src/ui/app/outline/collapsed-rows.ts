import { isJsonArray, type Json } from "../../../lib/json.ts";
import { Signal } from "../../canvas/signal.ts";

const KEY = "meshwright.outline.collapsed";
/** Of more than these the oldest are forgotten. */
const MOST = 500;

/** The keys of the rows of the outline that are collapsed; remembered by this browser. */
export const COLLAPSED_ROWS = new Signal<ReadonlySet<string>>(read());

/** Collapses rows, or expands them. */
export function setCollapsed(keys: readonly string[], isCollapsed: boolean): void {
  const next = new Set(COLLAPSED_ROWS.value);
  for (const key of keys) {
    if (isCollapsed) next.add(key);
    else next.delete(key);
  }
  COLLAPSED_ROWS.set(next);
  try {
    window.localStorage.setItem(KEY, JSON.stringify([...next].slice(-MOST)));
  } catch {
    // Then it lasts as long as the page.
  }
}

function read(): ReadonlySet<string> {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY) ?? "[]") as Json;
    return new Set(isJsonArray(kept) ? kept.filter((key) => typeof key === "string") : []);
  } catch {
    return new Set();
  }
}
