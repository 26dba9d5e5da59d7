/** Settings of property tests: a fixed seed, so that a run repeats; `LONG=1` makes a hundred times as many cases. */
export function propertyRuns(runs = 100): { seed: number; numRuns: number } {
  const long = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env["LONG"];
  return { seed: 20_190_125, numRuns: long === "1" ? runs * 100 : runs };
}
