import { ADD_COMMANDS } from "./add-commands.ts";
import { CONNECT_COMMANDS } from "./connect-commands.ts";
import { DESIGN_COMMANDS } from "./design-commands.ts";
import { EDIT_COMMANDS } from "./edit-commands.ts";
import { FILTER_COMMANDS } from "./filter-commands.ts";
import { GROUP_COMMANDS } from "./group-commands.ts";
import { HELP_COMMANDS } from "./help-commands.ts";
import { PANEL_COMMANDS } from "./panel-commands.ts";
import { ROUTING_COMMANDS } from "./routing-commands.ts";
import { SELECT_COMMANDS } from "./select-commands.ts";
import { TABLE_COMMANDS } from "./table-commands.ts";
import { TRAFFIC_COMMANDS } from "./traffic-commands.ts";
import type { UiCommand } from "./ui-command.ts";
import { VIEW_COMMANDS } from "./view-commands.ts";

/**
 * Everything that a user can do by a key, a menu, a button or the palette, in the order of menus. Each topic has
 * its own file.
 */
export const ALL_COMMANDS: readonly UiCommand[] = [
  ...ADD_COMMANDS,
  ...CONNECT_COMMANDS,
  ...GROUP_COMMANDS,
  ...ROUTING_COMMANDS,
  ...SELECT_COMMANDS,
  ...FILTER_COMMANDS,
  ...TRAFFIC_COMMANDS,
  ...VIEW_COMMANDS,
  ...PANEL_COMMANDS,
  ...TABLE_COMMANDS,
  ...DESIGN_COMMANDS,
  ...EDIT_COMMANDS,
  ...HELP_COMMANDS,
];
