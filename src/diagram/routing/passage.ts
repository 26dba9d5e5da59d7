/** A level stretch of an edge through a gap between cards. */
export interface Passage {
  /** Where the gap begins and ends along the edge; of an edge that runs back, `left` is still the lesser. */
  readonly left: number;
  readonly right: number;
  /** Heights between which the edge may run. */
  readonly low: number;
  readonly high: number;
  /** The height that the edge wants, within those. */
  readonly y: number;
  /** Names the gap by the cards around it: edges with the same key share it. Empty: it is the edge's own. */
  readonly key: string;
  /** Where the edge comes from and goes to: edges that want one height in a gap are put in this order. */
  readonly order: number;
}

/** What was found for an edge. */
export interface FoundWay {
  readonly passages: readonly Passage[];
  /** False where no free way was found: the edge crosses cards. */
  readonly isClear: boolean;
}

/** Free space between an edge and the cards above and below. */
export const MARGIN = 8;
/** How far above and below its ends a way is looked for: near first. */
export const REACHES = [96, 400, 1600] as const;
