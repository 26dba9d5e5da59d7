import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { prioritiesAfterMove } from "../../model/routes/priorities-after-move.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

export interface MoveRoute {
  /** A route or gateway route. */
  readonly route: ResourceId;
  /** The one of the same router or gateway that it shall be tried right before; absent: it is tried last. */
  readonly before?: ResourceId | undefined;
}

/** Lets a route be tried earlier or later: sets the fewest priorities that make the order. */
export const moveRoute: Command<MoveRoute> = ({ design, graph }, { route, before }) => {
  const ref = refOf(route);
  const parent = kindDefinition(ref.kind).parent?.kind;
  if (parent === undefined || !design.resources.has(route)) {
    return { refused: `${ref.name} is no route of the design.` };
  }
  const ids = graph.childrenOf(idOf(siblingRef(ref, parent, ref.parent ?? "")));
  if (before !== undefined && !ids.includes(before)) {
    return { refused: `${refOf(before).name} is no route of ${ref.parent}.` };
  }
  const routes = ids.map((id) => ({ id, spec: design.resources.get(id)?.spec ?? {} }));
  const set = prioritiesAfterMove(routes, route, before);
  if (set === undefined) return { refused: `${ref.parent} has more routes than there are priorities.` };
  if (set.size === 0) return { refused: `${ref.name} is tried there already.` };
  const builder = new ChangeBuilder(design);
  for (const [id, priority] of set) builder.setInSpec(id, "/priority", priority);
  const said = [...set].map(([id, priority]) => `${refOf(id).name} ${priority}`);
  return {
    change: builder.build(),
    label: `Move ${ref.name}`,
    message: `${set.size === 1 ? "Priority" : "Priorities"} set: ${said.join(", ")}.`,
  };
};
