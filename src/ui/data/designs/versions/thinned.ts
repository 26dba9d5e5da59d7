import type { VersionRow } from "./version-row.ts";

const DAY = 24 * 60 * 60 * 1000;
const MONTH = 30 * DAY;
/** Automatic versions of one design take no more than this, compressed. */
const MOST_BYTES = 20_000_000;

/**
 * The ids of the versions that are not kept any longer: of automatic ones all of the last 24 hours stay, then the last of
 * each day for 30 days, then the last of each 30 days; and the oldest go first where all take more than `mostBytes`.
 * Named versions are never among them. Days are counted in UTC, so that the answer is the same anywhere.
 */
export function thinned(rows: readonly VersionRow[], now: number, mostBytes = MOST_BYTES): readonly string[] {
  const automatic = rows
    .filter(({ name }) => name === undefined)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const spans = new Set<string>();
  const contents = new Set(rows.filter(({ name }) => name !== undefined).map(({ content }) => content));
  const gone: string[] = [];
  let bytes = 0;
  for (const [index, row] of automatic.entries()) {
    const span = spanOf(row, now);
    const size = contents.has(row.content) ? 0 : row.bytes;
    // The newest is what the user looks for first: it stays even if it alone is too large.
    const isTooMuch = index > 0 && bytes + size > mostBytes;
    if ((span !== undefined && spans.has(span)) || isTooMuch) {
      gone.push(row.id);
      continue;
    }
    if (span !== undefined) spans.add(span);
    contents.add(row.content);
    bytes += size;
  }
  return gone;
}

/** The span of time of which one version stays; undefined: all stay. */
function spanOf({ at }: VersionRow, now: number): string | undefined {
  const age = now - at;
  if (age <= DAY) return undefined;
  return age <= MONTH ? `day ${Math.floor(at / DAY)}` : `month ${Math.floor(at / MONTH)}`;
}
