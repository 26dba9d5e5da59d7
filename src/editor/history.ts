import type { Change } from "../model/change/change.ts";
import { isEmptyChange } from "../model/change/is-empty.ts";
import { reverseChange } from "../model/change/reverse.ts";
import { squashChanges } from "../model/change/squash.ts";

/** One step that can be undone: what it did, and what people call it ("Add serviceA"). */
export interface HistoryStep {
  readonly change: Change;
  readonly label: string;
}

/** What a history consists of, to be kept and restored. */
export interface HistoryState {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** As many steps can be undone; older ones are forgotten (the design keeps their effect). */
const HISTORY_LIMIT = 500;

/**
 * The steps that can be undone and redone. It holds changes only: undo is the change reversed, no command
 * has undo code. Changes of one gesture (a drag, typing in a field) are squashed into one step.
 */
export class History {
  #done: HistoryStep[] = [];
  #undone: HistoryStep[] = [];
  #gesture: string | undefined;

  constructor(state: HistoryState = { done: [], undone: [] }) {
    this.#done = [...state.done];
    this.#undone = [...state.undone];
  }

  get state(): HistoryState {
    return { done: this.#done, undone: this.#undone };
  }

  /** The step that undo would take back. */
  get next(): { readonly undo?: HistoryStep; readonly redo?: HistoryStep } {
    const [undo, redo] = [this.#done.at(-1), this.#undone.at(-1)];
    return { ...(undo === undefined ? {} : { undo }), ...(redo === undefined ? {} : { redo }) };
  }

  /** Records a change that was applied. One with the gesture of the last one becomes part of its step. */
  record(step: HistoryStep, gesture?: string): void {
    const last = this.#done.at(-1);
    this.#undone = [];
    if (gesture !== undefined && gesture === this.#gesture && last !== undefined) {
      const change = squashChanges(last.change, step.change);
      this.#done.pop();
      if (!isEmptyChange(change)) this.#done.push({ change, label: last.label });
      else this.#gesture = undefined;
      return;
    }
    this.#gesture = gesture;
    this.#done.push(step);
    if (this.#done.length > HISTORY_LIMIT) this.#done.shift();
  }

  /** Ends the gesture that is under way: what comes next is a step of its own. */
  endGesture(): void {
    this.#gesture = undefined;
  }

  /** The change that takes the last step back, or undefined where there is none. */
  undo(): Change | undefined {
    this.#gesture = undefined;
    const step = this.#done.pop();
    if (step === undefined) return undefined;
    this.#undone.push(step);
    return reverseChange(step.change);
  }

  /** The change that does the step again that was undone last. */
  redo(): Change | undefined {
    this.#gesture = undefined;
    const step = this.#undone.pop();
    if (step === undefined) return undefined;
    this.#done.push(step);
    return step.change;
  }
}
