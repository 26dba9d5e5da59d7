import { type Design, SETTINGS_ID } from "../design/design.ts";
import type { Values } from "./fill-text.ts";

const NONE: Values = Object.freeze({});

/** The values of the set that the design has chosen; none where it has chosen none, or one that is not there. */
export function valuesOf(design: Pick<Design, "settings" | "valueSets">): Values {
  const name = chosenSet(design);
  return name === undefined ? NONE : (design.valueSets.get(name)?.values ?? NONE);
}

/** The name of the set that the design has chosen and that is there. */
export function chosenSet(design: Pick<Design, "settings" | "valueSets">): string | undefined {
  const name = design.settings.get(SETTINGS_ID)?.valueSet;
  return name !== undefined && design.valueSets.has(name) ? name : undefined;
}
