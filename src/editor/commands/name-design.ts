import { SETTINGS_ID } from "../../model/design/design.ts";
import type { Command } from "../command.ts";

/** Names the design; an empty name lets it go by its mesh again. */
export const nameDesign: Command<{ readonly name: string }> = ({ design }, args) => {
  const name = args.name.trim();
  const label = `Name the design ${name}`.trim();
  const before = design.settings.get(SETTINGS_ID);
  if (name === (before?.name ?? "")) return { change: {}, label };
  const { name: _old, ...rest } = before ?? {};
  const after = name === "" ? rest : { ...rest, name };
  if (before === undefined) return { change: { settings: { added: { [SETTINGS_ID]: after } } }, label };
  if (Object.keys(after).length === 0) {
    return { change: { settings: { removed: { [SETTINGS_ID]: before } } }, label };
  }
  return { change: { settings: { updated: { [SETTINGS_ID]: [before, after] } } }, label };
};
