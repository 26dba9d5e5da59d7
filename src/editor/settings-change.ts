import type { Change } from "../model/change/change.ts";
import { type Design, type DesignSettings, SETTINGS_ID } from "../model/design/design.ts";

/** The change that makes these the settings of the design; a record without members is none. */
export function settingsChange(design: Design, after: DesignSettings): Pick<Change, "settings"> {
  const before = design.settings.get(SETTINGS_ID);
  if (Object.keys(after).length === 0)
    return before === undefined ? {} : { settings: { removed: { [SETTINGS_ID]: before } } };
  if (before === undefined) return { settings: { added: { [SETTINGS_ID]: after } } };
  return { settings: { updated: { [SETTINGS_ID]: [before, after] } } };
}
