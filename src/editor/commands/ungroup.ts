import type { GroupId } from "../../model/design/group.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { membersOf } from "../group-members.ts";

/** Takes frames away; their cards stay where they are, and are selected. */
export const ungroup: Command<{ readonly groups: readonly GroupId[] }> = ({ design }, { groups }) => {
  const builder = new ChangeBuilder(design);
  const freed = groups.flatMap((group) => membersOf(design, group)).sort();
  for (const id of freed) builder.setMember(id, undefined);
  for (const group of groups) if (design.groups.has(group)) builder.setGroup(group, undefined);
  const [only, ...others] = groups;
  const name = only === undefined ? undefined : design.groups.get(only)?.name;
  return {
    change: builder.build(),
    label: others.length === 0 ? `Ungroup ${name ?? ""}`.trim() : `Ungroup ${groups.length} groups`,
    select: freed,
  };
};
