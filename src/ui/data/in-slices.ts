import { runSlice } from "../app/busy/slice.ts";
import { nextTask } from "./next-task.ts";

/** Calls `step` until it says that all is done; the page answers its user after every slice. */
export async function inSlices(step: () => boolean): Promise<void> {
  while (!runSlice(step)) await nextTask();
}

/** Does work that may pause, in slices. */
export async function finishInSlices<T>(work: Generator<unknown, T, undefined>): Promise<T> {
  let step = work.next();
  if (step.done !== true) {
    await inSlices(() => {
      step = work.next();
      return step.done === true;
    });
  }
  return step.value as T;
}
