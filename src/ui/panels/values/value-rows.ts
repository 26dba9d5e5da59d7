import { compareText } from "../../../lib/compare-text.ts";
import type { Design } from "../../../model/design/design.ts";
import type { HoleIndex } from "../../../model/holes/hole-index.ts";
import type { HoleUse } from "../../../model/holes/holes-of.ts";

/** A variable of the table: where it is used, and what each set has for it. */
export interface ValueRow {
  readonly variable: string;
  /** Empty: only sets know it. */
  readonly uses: readonly HoleUse[];
  /** By set; absent where the set has none. */
  readonly values: ReadonlyMap<string, string>;
}

/** All variables that the design uses or a set has a value for, by name. */
export function valueRows(design: Pick<Design, "valueSets">, holes: HoleIndex): ValueRow[] {
  const known = [...design.valueSets.values()].flatMap(({ values }) => Object.keys(values));
  const variables = [...new Set([...holes.variables(), ...known])].sort(compareText);
  return variables.map((variable) => ({
    variable,
    uses: holes.usesOf(variable),
    values: new Map(
      [...design.valueSets].flatMap(([set, { values }]) =>
        Object.hasOwn(values, variable) ? [[set, values[variable] ?? ""] as const] : [],
      ),
    ),
  }));
}
