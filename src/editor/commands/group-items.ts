import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { newGroupId } from "../drawing-ids.ts";
import { groupable } from "../group-members.ts";

export interface GroupItems {
  readonly mesh: ResourceId;
  readonly items: readonly ResourceId[];
  readonly name: string;
}

/** Puts a titled frame around cards. A card is in one group: it leaves the one that it was in. */
export const groupItems: Command<GroupItems> = ({ design, graph }, { mesh, items, name }) => {
  const members = groupable(graph, mesh, items);
  const title = name.trim();
  if (members.length === 0)
    return { refused: "Nothing is selected that can be grouped. Select cards first." };
  if (title === "") return { refused: "The group needs a name." };
  const group = newGroupId(design, title);
  const builder = new ChangeBuilder(design).setGroup(group, { mesh, name: title });
  for (const id of members) builder.setMember(id, group);
  return { change: builder.build(), label: `Group ${title}`, drawn: [group] };
};
