import { runSlice } from "../app/busy/slice.ts";
import { nextTask } from "./next-task.ts";

/** Calls `step` until it says that all is done; the page answers its user after every slice. */
export async function inSlices(step: () => boolean): Promise<void> {
  while (!runSlice(step)) await nextTask();
}
