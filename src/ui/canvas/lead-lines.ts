import { runSlice } from "../app/busy/slice.ts";
import { nextTask } from "../data/next-task.ts";
import type { BoardModel } from "./board-model.ts";

/** So long lines are led before those led so far are painted, in milliseconds. */
const PAINT_AFTER = 300;

/** Leads the lines of a large board that was opened without them, while the page answers the user. */
export class LeadLines {
  readonly #paint: () => void;
  #model: BoardModel | undefined;

  /** `paint` is called now and then, and when all lines are led. */
  constructor(paint: () => void) {
    this.#paint = paint;
  }

  /** Leads what is left of this model, and no more of another. */
  follow(model: BoardModel): void {
    if (model === this.#model || (model.isLed && this.#model === undefined)) return;
    this.#model = model;
    void this.#run(model);
  }

  stop(): void {
    this.#model = undefined;
  }

  async #run(model: BoardModel): Promise<void> {
    let painted = performance.now();
    let isSeen = true;
    for (;;) {
      await nextTask();
      if (this.#model !== model) return;
      if (runSlice(() => model.leadSome())) break;
      const isNew = !isSeen && model.isSightLed;
      isSeen = model.isSightLed;
      if (!isNew && performance.now() < painted + PAINT_AFTER) continue;
      this.#paint();
      painted = performance.now();
    }
    this.#model = undefined;
    this.#paint();
  }
}
