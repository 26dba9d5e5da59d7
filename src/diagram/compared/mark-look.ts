import type { Box } from "../card.ts";
import type { ColorName } from "../drawing/color-name.ts";
import { type ChangeState, SIGNS } from "./change-state.ts";
import type { CardMark } from "./compared-marks.ts";

/** The outline of a card or line that differs. */
export const MARK_COLOR: Readonly<Record<ChangeState, ColorName>> = {
  added: "diff-added",
  changed: "diff-changed",
  removed: "diff-removed",
};

/** The ground of its badge. */
export const MARK_GROUND: Readonly<Record<ChangeState, ColorName>> = {
  added: "diff-added-bg",
  changed: "diff-changed-bg",
  removed: "diff-removed-bg",
};

const BADGE = { height: 20, right: 12, sign: 20, digit: 7.5 } as const;

/** What a badge says: the sign, and how much was changed. */
export function badgeText({ state, fields, added, removed }: CardMark): string {
  const count = fields + added + removed;
  return state === "changed" && count > 0 ? `${SIGNS[state]} ${count}` : SIGNS[state];
}

/** Where the badge of a card of this width stands: over its upper edge, near the right corner. */
export function badgeBox(width: number, text: string): Box {
  const own = BADGE.sign + (text.length > 1 ? (text.length - 1) * BADGE.digit : 0);
  return { x: width - BADGE.right - own, y: -BADGE.height / 2, width: own, height: BADGE.height };
}
