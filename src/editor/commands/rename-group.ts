import type { GroupId } from "../../model/design/group.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

/** Gives a group another title. */
export const renameGroup: Command<{ readonly group: GroupId; readonly name: string }> = (
  { design },
  { group, name },
) => {
  const before = design.groups.get(group);
  const title = name.trim();
  if (before === undefined) return { refused: "The group is gone." };
  if (title === "") return { refused: "The group needs a name." };
  const change = new ChangeBuilder(design).setGroup(group, { ...before, name: title }).build();
  return { change, label: `Rename group ${before.name} to ${title}` };
};
