/** `wanted`, or the first of `wanted-2`, `wanted-3` … that is free. A number at the end counts on. */
export function uniqueName(wanted: string, taken: (name: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  const [, stem = wanted, digits] = /^(.*?)-(\d+)$/.exec(wanted) ?? [];
  for (let n = digits === undefined ? 2 : Number(digits) + 1; ; n += 1) {
    const name = `${digits === undefined ? wanted : stem}-${n}`;
    if (!taken(name)) return name;
  }
}
