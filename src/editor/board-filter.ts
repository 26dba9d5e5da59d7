import type { ResourceId } from "../model/reference/ref.ts";

/** How many lines the board draws: all, those of the selection, or none. */
export type LineDensity = "all" | "selection" | "none";

/** Only these and what is around them. */
export interface Focus {
  readonly items: readonly ResourceId[];
  readonly steps: 1 | 2 | 3;
  readonly direction: "both" | "callers" | "callees";
}

/** What of the mesh is on the board: session state, neither saved in the design nor undone. `{}` is all of it. */
export interface BoardFilter {
  /** The expression in the find field, also where it is wrong; absent while the field is closed. */
  readonly find?: string;
  /** Hides the cards that the expression does not find, or those that it does. */
  readonly hide?: "others" | "these";
  readonly focus?: Focus;
  /** Absent: all. */
  readonly lines?: LineDensity;
}
