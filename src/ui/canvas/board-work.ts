import type { Editor } from "../../editor/editor.ts";
import type { Json } from "../../lib/json.ts";
import { finish, type Sliced } from "../../lib/sliced.ts";
import type { Change } from "../../model/change/change.ts";
import type { View } from "../../model/design/design.ts";
import { touchedResources } from "../../model/graph/touched-resources.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { type Busy, busy } from "../app/busy/busy.ts";
import { runSlice } from "../app/busy/slice.ts";
import { nextTask } from "../data/next-task.ts";
import { BoardModel, type ModelDelta } from "./board-model.ts";
import type { BoardComparison } from "./compared/board-marks.ts";

/** Changes of more resources are followed in slices, and larger designs are opened in slices. */
const MANY = 400;
const DRAWING: Busy = { text: "Drawing the board" };

/** What a board shows. */
export type Shown = Pick<BoardModel, "view" | "mesh">;

/**
 * Makes models of a board, and lets them follow changes: at once where that is quick, else in slices while the
 * page says that the board is drawn. One work at a time.
 */
export class BoardWork {
  readonly #editor: Editor;
  #opening: Shown | undefined;
  /** Does all that is left of the work under way. */
  #rest: (() => void) | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** What is being opened and not shown yet. */
  get opening(): Shown | undefined {
    return this.#opening;
  }

  /**
   * Opens a view of a mesh, of the design as it is now; an opening that is under way is dropped. Where it is
   * `free` the page is not kept from being used meanwhile: what is drawn now does not look as if it could be.
   */
  open(
    view: View,
    mesh: ResourceId,
    kept: Json | undefined,
    done: (model: BoardModel) => void,
    comparison?: BoardComparison,
    free = false,
  ): void {
    const work = BoardModel.opening(this.#editor, view, mesh, kept, comparison);
    this.#opening = { view, mesh };
    const opened = (model: BoardModel): void => {
      this.#opening = undefined;
      done(model);
    };
    this.#do(work, !this.isLong(comparison), opened, free);
  }

  /** True where opening the design would keep the page from answering. */
  isLong(comparison?: BoardComparison): boolean {
    return Math.max(this.#editor.design.resources.size, comparison?.other.resources.size ?? 0) > MANY;
  }

  /** Follows a change, after those that are being followed. */
  follow(model: BoardModel, change: Change, done: (delta: ModelDelta) => void): void {
    this.finish();
    this.#do(model.following(change), touchedResources(change).size <= MANY, done);
  }

  /** Does all that is left, now. */
  finish(): void {
    this.#rest?.();
  }

  /** Leaves the work as it is. */
  drop(): void {
    this.#opening = undefined;
    this.#end(this.#rest, () => undefined);
  }

  #do<T>(work: Sliced<T>, isQuick: boolean, done: (result: T) => void, free = false): void {
    const rest = (): void => this.#end(rest, () => done(finish(work)));
    this.#rest = rest;
    if (isQuick) {
      rest();
      return;
    }
    if (!free) busy.set(DRAWING);
    void this.#run(work, rest, done);
  }

  async #run<T>(work: Sliced<T>, rest: () => void, done: (result: T) => void): Promise<void> {
    let step: IteratorResult<void, T> | undefined;
    const goOn = (): boolean => {
      step = work.next();
      return step.done === true;
    };
    let isDone = false;
    while (!isDone) {
      await nextTask();
      // Finished or dropped meanwhile.
      if (this.#rest !== rest) return;
      isDone = runSlice(goOn);
    }
    await nextTask();
    if (this.#rest !== rest || step?.done !== true) return;
    const { value } = step;
    this.#end(rest, () => done(value));
  }

  #end(rest: (() => void) | undefined, last: () => void): void {
    if (rest === undefined || this.#rest !== rest) return;
    this.#rest = undefined;
    last();
    if (busy.value === DRAWING && this.#rest === undefined) busy.set(undefined);
  }
}
