import { SETTINGS_ID } from "../../model/design/design.ts";
import type { Command } from "../command.ts";
import { settingsChange } from "../settings-change.ts";
import { valueSetNameProblem } from "../value-set-name-problem.ts";

/** Renames a set of values; it stays chosen where it was. */
export const renameValueSet: Command<{ readonly name: string; readonly to: string }> = (
  { design },
  { name, to: given },
) => {
  const to = given.trim();
  const label = `Rename the values ${name} to ${to}`;
  const record = design.valueSets.get(name);
  if (record === undefined) return { refused: `There are no values ${name}.` };
  if (to === name) return { change: {}, label };
  const problem = valueSetNameProblem(design, to);
  if (problem !== undefined) return { refused: problem };
  const settings = design.settings.get(SETTINGS_ID);
  return {
    change: {
      valueSets: { removed: { [name]: record }, added: { [to]: record } },
      ...(settings?.valueSet === name ? settingsChange(design, { ...settings, valueSet: to }) : {}),
    },
    label,
  };
};
