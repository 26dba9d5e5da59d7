import { type ComponentType, useSyncExternalStore } from "react";

/** Loading starts when the page has nothing else to do, and no later than this, in milliseconds. */
const AT_LATEST = 2000;

/** A component whose script is not part of the first load. */
interface DeferredPart<Props extends object> {
  /** Undefined until it is there. */
  readonly current: () => ComponentType<Props> | undefined;
  /** Loads it, and calls `listener` when it is there; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A part that comes when the page is idle, or at once where it is shown before. */
export function deferredPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): DeferredPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  let isLoading = false;
  const listeners = new Set<() => void>();
  const start = (): void => {
    if (isLoading) return;
    isLoading = true;
    load().then(
      (component) => {
        loaded = component;
        for (const listener of [...listeners]) listener();
      },
      () => {
        // Not reached now (the server is restarted, say): the next use tries again.
        isLoading = false;
      },
    );
  };
  onIdle(start);
  return {
    current: () => loaded,
    subscribe: (listener) => {
      listeners.add(listener);
      start();
      return () => listeners.delete(listener);
    },
  };
}

function onIdle(run: () => void): void {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, AT_LATEST);
}

/**
 * Shows a deferred part: once it is there without delay, unlike one of `lazy`. Keys that are typed right after the
 * one that opens it are for its field.
 */
export function Deferred<Props extends object>({
  part,
  props,
}: {
  readonly part: DeferredPart<Props>;
  readonly props: Props;
}) {
  const Component = useSyncExternalStore(part.subscribe, part.current);
  return Component === undefined ? null : <Component {...props} />;
}
