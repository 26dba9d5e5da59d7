import { CellMap } from "../geometry/cell-map.ts";
import { type Rect, rectAround, rectGrown, rectsOverlap } from "../geometry/rect.ts";
import { nearestFree } from "./nearest-free.ts";
import { ROW_GAP } from "./spacing.ts";

/** Side of a cell in pixels: about one card. */
const CELL = 256;

/** The places that are taken, found by cells: a question costs as much as the crowd around it. */
export class Occupied {
  readonly #cells = new CellMap(CELL);
  readonly #taken: Rect[] = [];
  #bounds: Rect | undefined;

  add(rect: Rect): void {
    this.#cells.set(this.#taken.length, [rect]);
    this.#taken.push(rect);
    this.#bounds = rectAround(this.#bounds === undefined ? [rect] : [this.#bounds, rect]);
  }

  /** Around all that was added; undefined for nothing. */
  get bounds(): Rect | undefined {
    return this.#bounds;
  }

  /** The same card at the nearest place above or below (or right here) that is free, a gap around it included. */
  nearestFree(wish: Rect): Rect {
    return nearestFree(wish, (place) => {
      const wide = rectGrown(place, ROW_GAP);
      for (const at of this.#cells.in(wide)) {
        const rect = this.#taken[at];
        if (rect !== undefined && rectsOverlap(rect, wide)) return rect;
      }
      return undefined;
    });
  }
}
