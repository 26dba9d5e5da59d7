/** Sizes of cards in pixels at zoom 1, on a grid of 4; heights of whole cards are multiples of 8. */
export const CARD = {
  /** Width of nodes, routers, gateways and ghosts. */
  width: 264,
  /** Width of services: narrower than what they connect. */
  serviceWidth: 240,
  padding: 12,
  titleHeight: 20,
  lineHeight: 16,
  /** Between title and subtitle. */
  lineGap: 4,
  pillHeight: 20,
  pillGap: 4,
  chipHeight: 20,
  chipGap: 4,
  /** Two lines of text: match, then targets. */
  rowHeight: 40,
  /** Between one block (chips, head, pills, rows) and the next. */
  blockGap: 8,
  /** Icon and the gap after it, on the title line. */
  iconWidth: 24,
  /** The status slot at the end of the title line, with its gap. */
  statusWidth: 32,
  /** Health-check or TLS glyph on a pill, with its gap. */
  glyphWidth: 16,
  /** Left and right inside pills and chips together. */
  pillPadding: 12,
} as const;

/** Advance of one character of JetBrains Mono: 0.6 em, at 12 px (text) and 13 px (titles). */
export const MONO_12 = 7.2;
export const MONO_13 = 7.8;
/** Mean advance of Inter 600 at 13 px: names are cut by it, wide letters are left to the ellipsis of the drawing. */
export const INTER_13 = 7.4;
/** The same of Inter 400 at 12 px. */
export const INTER_12 = 6.6;

/** How many of each a card lists before `+n`. */
export const LISTED = { pills: 3, chips: 2, rows: 5 } as const;
