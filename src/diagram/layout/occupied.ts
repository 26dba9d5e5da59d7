import { CellMap } from "../geometry/cell-map.ts";
import { type Rect, rectAround, rectGrown, rectsOverlap } from "../geometry/rect.ts";
import { ROW_GAP, STEP } from "./spacing.ts";

/** The places that are taken, found by cells: a question costs as much as the crowd around it. */
export class Occupied {
  readonly #cells = new CellMap<Rect>();
  #bounds: Rect | undefined;

  add(rect: Rect): void {
    this.#cells.set(rect, [rect]);
    this.#bounds = rectAround(this.#bounds === undefined ? [rect] : [this.#bounds, rect]);
  }

  /** Around all that was added; undefined for nothing. */
  get bounds(): Rect | undefined {
    return this.#bounds;
  }

  /** The same card at the nearest place above or below (or right here) that is free, a gap around it included. */
  nearestFree(wish: Rect): Rect {
    const below = this.#slide(wish, 1);
    const above = this.#slide(wish, -1);
    return below.y - wish.y <= wish.y - above.y ? below : above;
  }

  #slide(wish: Rect, direction: 1 | -1): Rect {
    let at = wish;
    for (let hit = this.#hit(at); hit !== undefined; hit = this.#hit(at)) {
      const y =
        direction === 1
          ? Math.ceil((hit.y + hit.height + ROW_GAP) / STEP) * STEP
          : Math.floor((hit.y - ROW_GAP - at.height) / STEP) * STEP;
      at = { ...at, y };
    }
    return at;
  }

  /** Something within the gap around the place. Which of several does not matter: all must be passed. */
  #hit(place: Rect): Rect | undefined {
    const wide = rectGrown(place, ROW_GAP);
    for (const rect of this.#cells.in(wide)) if (rectsOverlap(rect, wide)) return rect;
    return undefined;
  }
}
