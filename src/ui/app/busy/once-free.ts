import { nextTask } from "../../data/next-task.ts";
import { busy } from "./busy.ts";

/**
 * Runs now, or once the page can be used again, for what gives the focus: under the dialog nothing can have it, and the
 * dialog gives it back, where it goes, to what had it before.
 */
export function onceFree(run: () => void): void {
  if (busy.value === undefined) {
    run();
    return;
  }
  const stop = busy.subscribe(() => {
    if (busy.value !== undefined) return;
    stop();
    // The dialog is taken away in this task.
    void nextTask().then(() => onceFree(run));
  });
}
