import type { Design } from "../model/design/design.ts";
import type { Values } from "../model/holes/fill-text.ts";
import { chosenSet, valuesOf } from "../model/holes/values-of.ts";

/** The values that the resources were filled with, and the name of their set: for what is said of holes. */
export interface ChosenValues {
  readonly set?: string;
  readonly values: Values;
}

export const NO_VALUES: ChosenValues = Object.freeze({ values: {} });

/** What the design has chosen. */
export function chosenValues(design: Pick<Design, "settings" | "valueSets">): ChosenValues {
  const set = chosenSet(design);
  return { ...(set === undefined ? {} : { set }), values: valuesOf(design) };
}
