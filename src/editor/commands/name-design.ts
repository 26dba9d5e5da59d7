import { SETTINGS_ID } from "../../model/design/design.ts";
import type { Command } from "../command.ts";

/** Names the design; an empty name lets it go by its mesh again. */
export const nameDesign: Command<{ readonly name: string }> = ({ design }, { name }) => {
  const before = design.settings.get(SETTINGS_ID);
  const { name: _old, ...rest } = before ?? {};
  const after = name.trim() === "" ? rest : { ...rest, name: name.trim() };
  const label = `Name the design ${name.trim()}`.trim();
  if (before === undefined) return { change: { settings: { added: { [SETTINGS_ID]: after } } }, label };
  return { change: { settings: { updated: { [SETTINGS_ID]: [before, after] } } }, label };
};
