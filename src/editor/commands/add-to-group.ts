import type { GroupId } from "../../model/design/group.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { groupable } from "../group-members.ts";

/** Puts cards into a group that is there; they leave the one that they were in. */
export const addToGroup: Command<{ readonly group: GroupId; readonly items: readonly ResourceId[] }> = (
  { design, graph },
  { group, items },
) => {
  const target = design.groups.get(group);
  if (target === undefined) return { refused: "The group is gone." };
  const members = groupable(graph, target.mesh, items);
  if (members.length === 0)
    return { refused: "Nothing is selected that can be grouped. Select cards first." };
  const builder = new ChangeBuilder(design);
  for (const id of members) builder.setMember(id, group);
  return { change: builder.build(), label: `Move to group ${target.name}` };
};
