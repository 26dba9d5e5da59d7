/** One measured figure: a ratio against something in the same run, or a size; never a time by itself. */
export interface Goal {
  readonly goal: string;
  readonly value: number;
  /** What the value is: `ratio`, `kB`, `frames`. */
  readonly unit: "ratio" | "kB";
}

/** The median; of an even number of values the lower one of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.floor((sorted.length - 1) / 2)];
  if (value === undefined) throw new Error("median of nothing");
  return value;
}
