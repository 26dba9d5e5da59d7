import type { Point } from "../../../model/design/design.ts";

/** A drag in progress. Nothing is changed before the drop; a cancelled drag leaves everything as it was. */
export interface Drag {
  /** `alt`: that key is held. */
  move(screen: Point, board: Point, alt: boolean): void;
  drop(screen: Point, board: Point): void;
  cancel(): void;
}
