import { compareText } from "../../lib/compare-text.ts";
import type { Design } from "../../model/design/design.ts";
import type { ValueSet } from "../../model/design/value-set.ts";
import { type Notice, notice } from "../notice.ts";
import type { FilesRead } from "../read-files.ts";

export interface MergedValueSets {
  /** The sets that the import adds, or adds values to, as they would stand in the design. */
  readonly valueSets: { readonly [name: string]: ValueSet };
  /** Values that differ from those that are there already. */
  readonly notices: readonly Notice[];
}

/**
 * The value sets of designs that are brought in, together with those that are there: a value that the design
 * has (or a file before) stays, and a notice tells where a file has another.
 */
export function mergeValueSets(design: Design, designs: FilesRead["designs"]): MergedValueSets {
  const sets = new Map<string, Record<string, string>>();
  const notices: Notice[] = [];
  for (const { file, design: read } of designs) {
    for (const [name, { values }] of [...read.valueSets].sort(([a], [b]) => compareText(a, b))) {
      const known = sets.get(name) ?? design.valueSets.get(name)?.values ?? {};
      const isOther = ([variable, value]: [string, string]) =>
        Object.hasOwn(known, variable) && known[variable] !== value;
      const variables = Object.entries(values)
        .filter(isOther)
        .map(([variable]) => variable)
        .sort(compareText);
      if (variables.length > 0) notices.push(notice("values-kept", { file }, { set: name, variables }));
      sets.set(name, { ...values, ...known });
    }
  }
  const changed = [...sets].filter(([name, values]) => {
    const before = design.valueSets.get(name)?.values;
    return before === undefined || Object.keys(before).length < Object.keys(values).length;
  });
  const sorted = changed.sort(([a], [b]) => compareText(a, b));
  return { valueSets: Object.fromEntries(sorted.map(([name, values]) => [name, { values }])), notices };
}
