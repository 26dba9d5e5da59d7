/** Passes over all bands. */
const PASSES = 24;

/**
 * An order for bands that stand above each other, in which those with many calls between them are near: each goes to
 * the mean place of its neighbours, the order with the shortest calls is kept, then neighbours swap while that helps.
 * `calls` holds the two bands of each call, in pair after pair. Answers the bands from top to bottom.
 */
export function orderBands(count: number, calls: Int32Array): number[] {
  const weights = Array.from({ length: count }, () => new Map<number, number>());
  for (let i = 0; i + 1 < calls.length; i += 2) {
    const [a, b] = [calls[i] as number, calls[i + 1] as number];
    if (a === b) continue;
    weights[a]?.set(b, (weights[a].get(b) ?? 0) + 1);
    weights[b]?.set(a, (weights[b].get(a) ?? 0) + 1);
  }
  let order = Array.from({ length: count }, (_, i) => i);
  const place = Float64Array.from(order);
  const length = (): number => order.reduce((sum, band) => sum + lengthAt(band), 0);
  let best = order;
  let least = length();
  for (let pass = 0; pass < PASSES && least > 0; pass++) {
    const wish = Float64Array.from(place, (own, band) => wishOf(band, own));
    order = [...order].sort((a, b) => (wish[a] as number) - (wish[b] as number) || a - b);
    settle();
    const now = length();
    if (now >= least) continue;
    least = now;
    best = order;
  }
  order = [...best];
  settle();
  for (let pass = 0, swapped = true; pass < PASSES && swapped; pass++) swapped = swapOnce();
  return order;

  function settle(): void {
    order.forEach((band, i) => {
      place[band] = i;
    });
  }

  function lengthAt(band: number): number {
    let sum = 0;
    for (const [other, weight] of weights[band] ?? [])
      sum += weight * Math.abs((place[band] as number) - (place[other] as number));
    return sum;
  }

  function wishOf(band: number, own: number): number {
    let [sum, total] = [own, 1];
    for (const [other, weight] of weights[band] ?? []) {
      sum += weight * (place[other] as number);
      total += weight;
    }
    return sum / total;
  }

  function swapOnce(): boolean {
    let swapped = false;
    for (let i = 0; i + 1 < count; i++) {
      const [a, b] = [order[i] as number, order[i + 1] as number];
      const before = lengthAt(a) + lengthAt(b);
      [place[a], place[b]] = [i + 1, i];
      if (lengthAt(a) + lengthAt(b) < before) {
        [order[i], order[i + 1]] = [b, a];
        swapped = true;
      } else [place[a], place[b]] = [i, i + 1];
    }
    return swapped;
  }
}
