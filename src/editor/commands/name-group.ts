import type { GroupId } from "../../model/design/group.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { newGroupId } from "../drawing-ids.ts";
import { membersOf } from "../group-members.ts";

/**
 * Gives a group that was just made its name, and an id that says it. Run in the gesture that made the group, both
 * are one step; a group that is known by its id already is renamed by `renameGroup`.
 */
export const nameGroup: Command<{ readonly group: GroupId; readonly name: string }> = (
  { design },
  { group, name },
) => {
  const before = design.groups.get(group);
  const title = name.trim();
  if (before === undefined) return { refused: "The group is gone." };
  if (title === "") return { refused: "The group needs a name." };
  const id = newGroupId(design, title);
  const builder = new ChangeBuilder(design)
    .setGroup(group, undefined)
    .setGroup(id, { ...before, name: title });
  for (const member of membersOf(design, group)) builder.setMember(member, id);
  return { change: builder.build(), label: `Group ${title}`, drawn: [id] };
};
