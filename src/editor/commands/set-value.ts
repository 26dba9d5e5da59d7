import type { ValueSet } from "../../model/design/value-set.ts";
import type { Command } from "../command.ts";

export interface SetValue {
  readonly set: string;
  readonly variable: string;
  /** As typed; undefined takes the value away, so that the placeholder is unknown again. */
  readonly text: string | undefined;
}

/** Gives a variable a value in a set, or takes it away. */
export const setValue: Command<SetValue> = ({ design }, { set, variable, text }) => {
  const before = design.valueSets.get(set);
  if (before === undefined) return { refused: `There are no values ${set}.` };
  if (variable === "") return { refused: "A variable needs a name." };
  const label = text === undefined ? `Forget ${variable} in ${set}` : `Set ${variable} in ${set}`;
  const known = Object.hasOwn(before.values, variable) ? before.values[variable] : undefined;
  if (known === text) return { change: {}, label };
  const others = Object.entries(before.values).filter(([name]) => name !== variable);
  const after: ValueSet = {
    values: Object.fromEntries(text === undefined ? others : [...others, [variable, text]]),
  };
  return { change: { valueSets: { updated: { [set]: [before, after] } } }, label };
};
