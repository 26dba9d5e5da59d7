import { SETTINGS_ID } from "../../model/design/design.ts";
import type { Command } from "../command.ts";
import { settingsChange } from "../settings-change.ts";

/** Names the design; an empty name lets it go by its mesh again. */
export const nameDesign: Command<{ readonly name: string }> = ({ design }, args) => {
  const name = args.name.trim();
  const label = `Name the design ${name}`.trim();
  const { name: before = "", ...rest } = design.settings.get(SETTINGS_ID) ?? {};
  if (name === before) return { change: {}, label };
  return { change: settingsChange(design, name === "" ? rest : { ...rest, name }), label };
};
