import { SETTINGS_ID } from "../../model/design/design.ts";
import type { Command } from "../command.ts";
import { settingsChange } from "../settings-change.ts";

/** Chooses the set of values with which the board, the checks and what is exported see the design; or none. */
export const chooseValueSet: Command<{ readonly name: string | undefined }> = ({ design }, { name }) => {
  if (name !== undefined && !design.valueSets.has(name)) return { refused: `There are no values ${name}.` };
  const label = name === undefined ? "Show placeholders without values" : `Use the values ${name}`;
  const { valueSet: before, ...rest } = design.settings.get(SETTINGS_ID) ?? {};
  if (name === before) return { change: {}, label };
  return { change: settingsChange(design, name === undefined ? rest : { ...rest, valueSet: name }), label };
};
