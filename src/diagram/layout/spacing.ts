/** Free space between columns and between the cards of one column, in pixels at zoom 1. */
export const COLUMN_GAP = 120;
export const ROW_GAP = 32;
/** Between parts of the drawing that no edge connects. */
export const PART_GAP = 64;
/** Above the cards without edges, for the title of their block. */
export const TITLE_SPACE = 48;
/** Around the cards of a group, for its frame and its title: at least as much as `FRAME` draws; multiples of 8. */
export const FRAME_SPACE = { side: 16, top: 40, bottom: 16 } as const;
/** Positions are multiples of it. */
export const STEP = 8;
