import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { groupable } from "../group-members.ts";

/** Takes cards out of the groups that they are in; a group without cards goes. */
export const removeFromGroup: Command<{ readonly items: readonly ResourceId[] }> = (
  { design, graph },
  { items },
) => {
  const builder = new ChangeBuilder(design);
  const members = items
    .flatMap((id) => groupable(graph, idOf(meshRef(refOf(id))), [id]))
    .filter((id) => design.members.has(id));
  if (members.length === 0) return { refused: "Nothing that is selected is in a group." };
  for (const id of members) builder.setMember(id, undefined);
  const [first] = items;
  const what = items.length === 1 && first !== undefined ? refOf(first).name : `${items.length} cards`;
  return { change: builder.build(), label: `Take ${what} out of its group` };
};
