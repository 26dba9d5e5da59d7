/**
 * The known name that a mistyped one most likely means: the same but for case and separators, else the one
 * with the fewest changed letters, at most a third of its length. None where no name is that near.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.replaceAll(/[-_ ]/g, "").toLowerCase();
  const wanted = plain(name);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = plain(candidate);
    const distance = editDistance(wanted, other);
    if (distance < least && distance <= Math.max(wanted.length, other.length) / 3) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein's distance: how many letters are inserted, dropped or replaced on the way from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
