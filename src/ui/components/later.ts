import { whenQuiet } from "./quiet.ts";

/** After a design is open its board is painted and its lines are led: so long, in milliseconds. */
const SETTLING = 500;
/** Loading starts when the page has nothing else to do, and no later than this, in milliseconds. */
const AT_LATEST = 2000;
/** So long a user who does not pause puts off what waited for a design, in milliseconds. */
const BUSY_AT_MOST = 10_000;

/** Something whose script is not part of the first load. */
export interface Later<T> {
  /** Undefined until it is there. */
  readonly current: () => T | undefined;
  /** Loads it, if that was not begun. */
  readonly load: () => void;
  /** Calls `listener` when it is there; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same, and loads it. */
  readonly want: (listener: () => void) => () => void;
}

/**
 * When a part comes by itself: `soon`, when the page first has time, for what a key may open as soon as the board is
 * seen; `settled`, some time after the first design is open.
 */
type When = "soon" | "settled";

/** What waits; undefined once that has come. A program without a page (a test) loads nothing by itself. */
const waiting: Record<When, (() => void)[] | undefined> = { soon: [], settled: [] };

/** A part that comes by itself, or at once where it is loaded before. */
export function later<T>(when: When, get: () => Promise<T>): Later<T> {
  let loaded: T | undefined;
  let isLoading = false;
  const listeners = new Set<() => void>();
  const load = (): void => {
    if (isLoading) return;
    isLoading = true;
    get().then(
      (part) => {
        loaded = part;
        for (const listener of [...listeners]) listener();
      },
      () => {
        // Not reached now (the server is restarted, say): the next use tries again.
        isLoading = false;
      },
    );
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const others = waiting[when];
  if (others === undefined) onIdle(load);
  else others.push(load);
  return {
    current: () => loaded,
    load,
    subscribe,
    want: (listener) => {
      load();
      return subscribe(listener);
    },
  };
}

/** The page has begun: what is to come soon may come when it has time. */
export function pageHasBegun(): void {
  for (const load of taken("soon")) onIdle(load);
}

/** A design is open: what waits for that may come when it has settled. */
export function designIsOpen(): void {
  const parts = taken("settled");
  if (parts.length === 0) return;
  const loadAll = (): void => {
    for (const load of parts) load();
  };
  setTimeout(() => whenQuiet(() => onIdle(loadAll), BUSY_AT_MOST), SETTLING);
}

/** What has waited, which nothing does any more. */
function taken(when: When): readonly (() => void)[] {
  const parts = waiting[when] ?? [];
  waiting[when] = undefined;
  return parts;
}

function onIdle(run: () => void): void {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, AT_LATEST);
}
