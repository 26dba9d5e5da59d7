/** `wanted`, or the first of `wanted-2`, `wanted-3` … that is free. A number at the end counts on. */
export function uniqueName(wanted: string, taken: (name: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  const [, stem = wanted, digits] = /^(.*?)-(\d+)$/.exec(wanted) ?? [];
  // As bigints: a date or an id at the end may have more digits than a number holds, and would stand still.
  for (let n = digits === undefined ? 2n : BigInt(digits) + 1n; ; n += 1n) {
    const name = `${digits === undefined ? wanted : stem}-${n}`;
    if (!taken(name)) return name;
  }
}
