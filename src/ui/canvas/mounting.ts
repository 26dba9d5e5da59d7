import type { CardId } from "../../diagram/card.ts";
import { type Rect, rectGrown } from "../../diagram/geometry/rect.ts";
import type { BoardModel } from "./board-model.ts";

/** Cards are mounted while no more than `most` are in view; once they are, a few more are put up with. */
const MOST = { enter: 100, stay: 120 } as const;
/** So many cards are mounted in one frame. */
const CHUNK = 6;
/** Cards are mounted this far outside the view, and stay up to the second distance, in pixels of the board. */
const MARGIN = { mount: 160, stay: 640 } as const;

/** Which cards are in the DOM. */
export class Mounting {
  #mounted: ReadonlySet<CardId> = new Set();
  #isFar = false;

  get mounted(): ReadonlySet<CardId> {
    return this.#mounted;
  }

  /** True where too many cards are in view: they are drawn, and only pinned ones are in the DOM. */
  get isFar(): boolean {
    return this.#isFar;
  }

  /**
   * Follows the view. Pinned cards (the one with the focus) are in the DOM wherever they are. Returns true
   * where cards are left to be mounted in the next frame.
   */
  follow(model: BoardModel, seen: Rect, pins: readonly CardId[]): boolean {
    const around = rectGrown(seen, MARGIN.mount);
    this.#isFar = model.grid.hasMoreIn(around, this.#isFar ? MOST.enter : MOST.stay);
    const wanted = this.#isFar ? [] : model.grid.cardsIn(around);
    const next = new Set(pins.filter((id) => model.scene.cards.has(id)));
    let room = CHUNK;
    let isMore = false;
    if (!this.#isFar) {
      for (const id of this.#near(model, seen, wanted.length)) next.add(id);
      for (const id of wanted) {
        if (next.has(id)) continue;
        if (room === 0) isMore = true;
        else {
          room -= 1;
          next.add(id);
        }
      }
    }
    this.#mounted = next;
    return isMore;
  }

  /** What is mounted and still near enough, as far as there is room for it. */
  #near(model: BoardModel, seen: Rect, wanted: number): CardId[] {
    if (this.#mounted.size === 0) return [];
    const reach = wanted > MOST.enter / 2 ? MARGIN.mount : MARGIN.stay;
    return model.grid.cardsIn(rectGrown(seen, reach)).filter((id) => this.#mounted.has(id));
  }
}
