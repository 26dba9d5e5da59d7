/** The height of every row, and the width of the column of row headers, in pixels. */
export const ROW = 32;
export const ROW_HEADER = 48;

/** Rows that are in the page: `to` is no longer one of them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn above and below what is seen. */
const SPARE = 12;

/** The rows to draw at a place of the scrolled box; the last ones while they still do. */
export function spanOf(last: Span, scrollTop: number, height: number): Span {
  const first = Math.floor(scrollTop / ROW);
  const end = Math.ceil((scrollTop + height) / ROW);
  const isEnough = first - last.from >= Math.min(first, 2) && last.to - end >= 2 && last.to - last.from < 200;
  return isEnough ? last : { from: Math.max(0, first - SPARE), to: end + SPARE };
}

/** The rows to draw among so many; the one under the cursor is always one, so that it keeps the focus. */
export function visibleRows({ from, to }: Span, count: number, cursor: number): number[] {
  const end = Math.min(to, count);
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
  if (cursor < 0 || cursor >= count || (cursor >= from && cursor < end)) return rows;
  return cursor < from ? [cursor, ...rows] : [...rows, cursor];
}
