import { SETTINGS_ID } from "../../model/design/design.ts";
import type { Command } from "../command.ts";
import { settingsChange } from "../settings-change.ts";

/** Removes a set of values; where it was the chosen one, none is chosen then. */
export const removeValueSet: Command<{ readonly name: string }> = ({ design }, { name }) => {
  const record = design.valueSets.get(name);
  if (record === undefined) return { refused: `There are no values ${name}.` };
  const { valueSet, ...rest } = design.settings.get(SETTINGS_ID) ?? {};
  return {
    change: {
      valueSets: { removed: { [name]: record } },
      ...(valueSet === name ? settingsChange(design, rest) : {}),
    },
    label: `Remove the values ${name}`,
    message: `Removed the values ${name}.`,
  };
};
