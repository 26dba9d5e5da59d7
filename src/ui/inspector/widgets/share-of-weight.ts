import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";

/** The share of one weighted target. */
export interface ShareOfWeight {
  /** From 0 to 1. */
  readonly part: number;
  /** `90 %` */
  readonly percent: string;
  /** `weight 9 of 10` */
  readonly words: string;
}

/**
 * The share of an entry in a list of weighted targets: its weight of the sum of all. Undefined where a weight is
 * missing, wrong or a placeholder, and where all are 0.
 */
export function shareOfWeight(targets: Json | undefined, index: number): ShareOfWeight | undefined {
  if (!isJsonArray(targets)) return undefined;
  const weights = targets.map((target) => (isJsonObject(target) ? target["weight"] : undefined));
  let sum = 0;
  for (const weight of weights) {
    if (typeof weight !== "number" || weight < 0) return undefined;
    sum += weight;
  }
  const own = weights[index];
  if (typeof own !== "number" || sum === 0) return undefined;
  return { part: own / sum, percent: percentText(own / sum), words: `weight ${own} of ${sum}` };
}

function percentText(part: number): string {
  const rounded = Math.round(part * 100);
  if (rounded === 0 && part > 0) return "<1 %";
  return rounded === 100 && part < 1 ? ">99 %" : `${rounded} %`;
}

/**
 * The weights that give each of `count` targets the same: of the sum that they have now where that can be
 * divided, else of 100, else 1 each.
 */
export function evenWeight(targets: readonly Json[]): number {
  const count = targets.length;
  const sum = targets.reduce<number>((total, target) => {
    const weight = isJsonObject(target) ? target["weight"] : undefined;
    return total + (typeof weight === "number" ? weight : Number.NaN);
  }, 0);
  for (const whole of [sum, 100]) {
    const each = whole / count;
    if (Number.isInteger(each) && each > 0 && each <= 100) return each;
  }
  return 1;
}
