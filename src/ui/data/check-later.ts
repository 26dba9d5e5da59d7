import type { Editor } from "../../editor/editor.ts";
import { runSlice } from "../app/busy/slice.ts";
import { whenQuiet } from "../components/quiet.ts";

/** The page is not waited for any longer than this, in milliseconds. */
const AT_LATEST = 500;
/** Nor is the user's pause, from the beginning on. */
const BUSY_AT_MOST = 5000;

/**
 * Checks what nobody has asked for yet, whenever the page has nothing else to do and its user pauses; returns how to stop
 * that.
 */
export function checkLater(editor: Editor): () => void {
  if (!editor.problems.isPending) return () => undefined;
  const work = editor.checking();
  const end = performance.now() + BUSY_AT_MOST;
  let isStopped = false;
  const next = (): void => {
    whenQuiet(() => whenIdle(goOn), end - performance.now());
  };
  const goOn = (): void => {
    if (isStopped || runSlice(() => work.next().done === true)) return;
    next();
  };
  next();
  return () => {
    isStopped = true;
  };
}

function whenIdle(run: () => void): void {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, 50);
}
