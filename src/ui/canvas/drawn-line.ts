import type { CardId } from "../../diagram/card.ts";
import type { EdgeEnd } from "../../diagram/geometry/edge-curve.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** What a line would end at: a card, or a row or chip of it. */
export interface LineAim {
  readonly card: CardId;
  readonly item: ResourceId;
}

/** Whether a line may end at something, or why not. */
export type LineVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** A line that is being drawn, or whose end is being taken elsewhere, on the board. */
export interface DrawnLine {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** Where the pointer is. */
  readonly pointer: Point;
  /** The card at the end that stays. */
  readonly fixed: CardId;
  /** Answers for a card, row or chip. */
  readonly may: (item: ResourceId) => LineVerdict;
  readonly aim: LineAim | undefined;
  /** Why it may not end where the pointer is. */
  readonly refusal: string | undefined;
}
