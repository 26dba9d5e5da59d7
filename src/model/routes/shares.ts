/** Largest weight of a target (`PercentInt` of the API model). */
const MOST = 100;

/**
 * Weights that give the target at `index` so many percent of the requests and leave the others in their ratio: small
 * whole numbers, exact where such numbers exist, else those that come nearest, the share before the ratio. Who had
 * requests keeps some, but for a share of 100. With all other weights 0 the others share alike, as many of them as the
 * share leaves a percent for. `weights` are those of now, `percent` from 0 to 100.
 */
export function weightsForShare(weights: readonly number[], index: number, percent: number): number[] {
  const share = Math.min(MOST, Math.max(0, Math.round(percent)));
  const others = weights.map((weight, i) => (i === index ? 0 : weight));
  const ratio = others.some((weight) => weight > 0) ? others : alike(weights.length, index, MOST - share);
  const sum = total(ratio);
  if (sum === 0) return weights.map(() => 1);
  const exact = ratio.map((weight, i) => (i === index ? share * sum : (MOST - share) * weight));
  const divisor = exact.reduce(greatestDivisor, 0) || 1;
  const reduced = exact.map((weight) => weight / divisor);
  return reduced.every((weight) => weight <= MOST) ? reduced : nearest(ratio, index, share);
}

/** One for each target but that at `index`, for no more than `most` of them; one gets it at least. */
function alike(count: number, index: number, most: number): number[] {
  const before = (i: number): number => (i > index ? i - 1 : i);
  return Array.from({ length: count }, (_, i) => (i !== index && before(i) < Math.max(1, most) ? 1 : 0));
}

/** Of the weights 1 to 100 for the target, with others that fit to it, the smallest that come nearest. */
function nearest(ratio: readonly number[], index: number, share: number): number[] {
  let best: { readonly error: number; readonly weights: number[] } | undefined;
  for (let own = 1; own <= MOST; own += 1) {
    const weights = distribute(ratio, Math.round((own * (MOST - share)) / share));
    weights[index] = own;
    const error = errorOf(weights, ratio, index, share);
    if (weights.every((weight) => weight <= MOST) && (best === undefined || error < best.error - 1e-9)) {
      best = { error, weights };
    }
  }
  return best?.weights ?? distribute(ratio, MOST).map((weight, i) => (i === index ? share : weight));
}

/** How far these weights are from the wanted shares, in percent; that of the target counts most. */
function errorOf(weights: readonly number[], ratio: readonly number[], index: number, share: number): number {
  const [all, sum] = [total(weights), total(ratio)];
  return weights.reduce((error, weight, i) => {
    const wanted = i === index ? share : ((MOST - share) * (ratio[i] ?? 0)) / sum;
    return error + Math.abs((MOST * weight) / all - wanted) * (i === index ? MOST : 1);
  }, 0);
}

/** So many parts by ratio, by largest remainders; at least one for each that has a part in it. */
function distribute(ratio: readonly number[], parts: number): number[] {
  const sum = total(ratio);
  const wanted = ratio.map((weight) => (weight * parts) / sum);
  const out = wanted.map((weight, i) => ((ratio[i] ?? 0) === 0 ? 0 : Math.max(1, Math.floor(weight))));
  for (let missing = parts - total(out); missing !== 0; missing -= Math.sign(missing)) {
    const step = Math.sign(missing);
    const gain = wanted.map((weight, i) =>
      (out[i] ?? 0) > (step < 0 ? 1 : 0) ? step * (weight - (out[i] ?? 0)) : -Infinity,
    );
    const at = gain.indexOf(Math.max(...gain));
    if (gain[at] === -Infinity) break;
    out[at] = (out[at] ?? 0) + step;
  }
  return out;
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
