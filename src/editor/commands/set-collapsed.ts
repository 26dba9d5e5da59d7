import type { Group, GroupId } from "../../model/design/group.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

/** Draws groups as one card each, or as frames around their cards again. */
export const setCollapsed: Command<{
  readonly groups: readonly GroupId[];
  readonly collapsed: boolean;
}> = ({ design }, { groups, collapsed }) => {
  const builder = new ChangeBuilder(design);
  for (const id of groups) {
    const before = design.groups.get(id);
    if (before === undefined) continue;
    const { collapsed: _collapsed, ...group } = before;
    builder.setGroup(id, collapsed ? ({ ...group, collapsed: true } satisfies Group) : group);
  }
  const [only, ...others] = groups;
  const name = only === undefined ? undefined : design.groups.get(only)?.name;
  const what = others.length === 0 && name !== undefined ? `group ${name}` : `${groups.length} groups`;
  return { change: builder.build(), label: `${collapsed ? "Collapse" : "Expand"} ${what}` };
};
