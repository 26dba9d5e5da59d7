import type { Editor } from "../../editor/editor.ts";
import { runSlice } from "../app/busy/slice.ts";

/** The page is not waited for any longer than this, in milliseconds. */
const AT_LATEST = 500;

/** Checks what nobody has asked for yet, whenever the page has nothing else to do; returns how to stop that. */
export function checkLater(editor: Editor): () => void {
  if (!editor.problems.isPending) return () => undefined;
  const work = editor.checking();
  let isStopped = false;
  const goOn = (): void => {
    if (isStopped || runSlice(() => work.next().done === true)) return;
    whenIdle(goOn);
  };
  whenIdle(goOn);
  return () => {
    isStopped = true;
  };
}

function whenIdle(run: () => void): void {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, 50);
}
