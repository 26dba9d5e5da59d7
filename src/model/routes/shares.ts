/** Largest weight of a target (`PercentInt` of the API model). */
const MOST = 100;

/**
 * Weights that give the target at `index` so many percent of the requests and leave the others in their ratio: small
 * whole numbers, exact where such numbers exist, else in percent. With all other weights 0 the others share alike.
 * `weights` are those of now, `percent` from 0 to 100.
 */
export function weightsForShare(weights: readonly number[], index: number, percent: number): number[] {
  const share = Math.min(MOST, Math.max(0, Math.round(percent)));
  const others = weights.map((weight, i) => (i === index ? 0 : weight));
  const ratio = others.some((weight) => weight > 0) ? others : others.map((_, i) => (i === index ? 0 : 1));
  const sum = ratio.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 1);
  const exact = ratio.map((weight, i) => (i === index ? share * sum : (MOST - share) * weight));
  const divisor = exact.reduce(greatestDivisor, 0) || 1;
  const reduced = exact.map((weight) => weight / divisor);
  return reduced.every((weight) => weight <= MOST) ? reduced : inPercent(ratio, index, share, sum);
}

/** The share in percent, what is left by the largest remainders; none of the others that had one loses it whole. */
function inPercent(ratio: readonly number[], index: number, share: number, sum: number): number[] {
  const left = MOST - share;
  const wanted = ratio.map((weight) => (weight * left) / sum);
  const out = wanted.map((weight, i) => (i === index ? share : Math.floor(weight)));
  const byRemainder = wanted
    .map((weight, i) => ({ i, rest: weight - Math.floor(weight) }))
    .filter(({ i }) => i !== index)
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = MOST - out.reduce((total, weight) => total + weight, 0);
  for (const { i } of byRemainder) {
    if (missing <= 0) break;
    out[i] = (out[i] ?? 0) + 1;
    missing -= 1;
  }
  return out.map((weight, i) => (weight === 0 && (ratio[i] ?? 0) > 0 && left > 0 ? 1 : weight));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
