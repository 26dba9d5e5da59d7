/** The looks in which each screen is taken. */
export const COLOR_SCHEMES = ["light", "dark"] as const;

export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

/** Where pictures go that are only looked at. */
export const LOOKED_AT = "test-results/gallery";
