import { SETTINGS_ID } from "../../model/design/design.ts";
import type { ValueSet } from "../../model/design/value-set.ts";
import { chosenSet } from "../../model/holes/values-of.ts";
import type { Command } from "../command.ts";
import { settingsChange } from "../settings-change.ts";
import { valueSetNameProblem } from "../value-set-name-problem.ts";

export interface AddValueSet {
  readonly name: string;
  /** By variable; absent: none yet. */
  readonly values?: ValueSet["values"];
}

/** Adds a set of values. It is chosen where none is: who makes the first one wants to see it. */
export const addValueSet: Command<AddValueSet> = ({ design }, { name: given, values = {} }) => {
  const name = given.trim();
  const problem = valueSetNameProblem(design, name);
  if (problem !== undefined) return { refused: problem };
  const choice =
    chosenSet(design) === undefined
      ? settingsChange(design, { ...design.settings.get(SETTINGS_ID), valueSet: name })
      : {};
  return {
    change: { valueSets: { added: { [name]: { values } } }, ...choice },
    label: `Add the values ${name}`,
  };
};
