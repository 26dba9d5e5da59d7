/** Near the rim a menu of the board lies over its anchor rather than outside of what is seen. */
export const WITHIN_BOARD = { flip: true, shift: { crossAxis: true, padding: 8 } } as const;
