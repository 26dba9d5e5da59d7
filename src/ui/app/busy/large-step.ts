import type { Done, Refused, SlicedCommand } from "../../../editor/command.ts";
import type { Editor, Portioned } from "../../../editor/editor.ts";
import type { Change } from "../../../model/change/change.ts";
import { nextTask } from "../../data/next-task.ts";
import { notify } from "../notify.tsx";
import { type Busy, busy } from "./busy.ts";
import { runSlice } from "./slice.ts";

/** Records of a portion: with their checks some milliseconds. */
const PORTION = 24;

/**
 * Applies a change as one step of undo. A large one is applied in slices, with progress and a way to stop;
 * then what was done is taken back. True where it was done.
 */
export async function applyChange(
  editor: Editor,
  change: Change,
  label: string,
  text: string,
): Promise<boolean> {
  // What brought the change (an answer of a worker, say) took its part of this task.
  await nextTask();
  return inSlices(editor.applying(change, label, PORTION), text, true);
}

/**
 * Runs a command as one step of undo. What it wants done with many records is done in slices, with progress under
 * the name `text` and a way to stop; undefined, and the user is told, where that took it back. A small step is
 * done before this returns.
 */
export async function runStep<Args>(
  editor: Editor,
  command: SlicedCommand<Args>,
  args: Args,
  text: string,
): Promise<Done | Refused | undefined> {
  const outcome = await inSlices(editor.running(command, args, PORTION), text, true).catch(
    (error: unknown) => {
      notify({ text: "This failed: the design is as it was before.", tone: "problem" });
      throw error;
    },
  );
  if (outcome === undefined) notify({ text: editor.locked ?? "Stopped: the design is as it was before." });
  return outcome;
}

/** Takes the last step back; its label, or undefined where nothing was undone. */
export function undoStep(editor: Editor): Promise<string | undefined> {
  return inSlices(editor.undoing(PORTION), "Undoing", false);
}

/** Does again what was undone last; its label, or undefined where nothing was done. */
export function redoStep(editor: Editor): Promise<string | undefined> {
  return inSlices(editor.redoing(PORTION), "Doing again", false);
}

/** A small step is done before this returns. */
async function inSlices<T>(work: Portioned<T>, text: string, mayStop: boolean): Promise<T> {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  let step = work.next();
  const goOn = (): boolean => {
    if (step.done !== true) step = work.next(isStopped);
    // Telling everybody of the whole step is work enough for a task of its own.
    return step.done === true || step.value === 1;
  };
  let shown: Busy | undefined;
  try {
    for (let slices = 0; step.done !== true; slices += 1) {
      // All but telling of it is done: that is not worth a dialog, and cannot be stopped.
      const isEnding = step.value === 1;
      // What begins meanwhile (the board is drawn anew) says so itself.
      if (slices > 1 && busy.value === shown && !(isEnding && shown === undefined)) {
        shown = { text, share: step.value, ...(mayStop && !isStopped && !isEnding ? { stop } : {}) };
        busy.set(shown);
      }
      await nextTask();
      runSlice(goOn);
    }
  } finally {
    if (shown !== undefined && busy.value === shown) busy.set(undefined);
  }
  return step.value as T;
}
