import type { CardId } from "../../diagram/card.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** A line that is being drawn: from a port to the pointer, on the board. */
export interface DrawnLine {
  readonly caller: ResourceId;
  readonly from: Point;
  readonly to: Point;
  readonly aim: CardId | undefined;
  /** Why it may not end where the pointer is. */
  readonly refusal: string | undefined;
}
