import { type Busy, busy } from "../app/busy/busy.ts";
import { runSlice } from "../app/busy/slice.ts";
import { nextTask } from "./next-task.ts";

/** A design is being opened: says so where that takes more than a moment, and lets the user stop it. */
export class Opening {
  readonly #text: string;
  readonly #mayStop: boolean;
  readonly #isTold: boolean;
  #shown: Busy | undefined;
  #isStopped = false;

  /** `name` is what is opened, as the user knows it; undefined where it has no name yet. */
  constructor(name: string | undefined, { mayStop = true, isTold = true } = {}) {
    this.#text = name === undefined ? "Opening the design" : `Opening ${name}`;
    this.#mayStop = mayStop;
    this.#isTold = isTold;
  }

  /** For a design that is read for something else than to be shown: nothing is said of it. */
  static quiet(): Opening {
    return new Opening(undefined, { isTold: false });
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Does work in slices, of about `steps` pauses where that is known; undefined where the user stopped it. */
  async run<T>(work: Generator<unknown, T, undefined>, steps?: number): Promise<T | undefined> {
    let step = work.next();
    let done = 0;
    const goOn = (): boolean => {
      if (step.done !== true) step = work.next();
      done += 1;
      return step.done === true;
    };
    while (!runSlice(goOn)) {
      this.#tell(steps === undefined ? undefined : Math.min(1, done / steps));
      await nextTask();
      if (this.#isStopped) return undefined;
    }
    return step.value as T;
  }

  /** Nothing more is said. */
  end(): void {
    if (this.#shown !== undefined && busy.value === this.#shown) busy.set(undefined);
    this.#shown = undefined;
  }

  #tell(share: number | undefined): void {
    if (!this.#isTold) return;
    const stop = (): void => {
      this.#isStopped = true;
    };
    this.#shown = {
      text: this.#text,
      ...(share === undefined ? {} : { share }),
      ...(this.#mayStop && !this.#isStopped ? { stop } : {}),
    };
    busy.set(this.#shown);
  }
}
