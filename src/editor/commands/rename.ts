import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { renameChange, renamedIds } from "../rename-change.ts";

/**
 * Renames a resource: its place on the board, its routes and every reference to it follow. Names are
 * immutable in the API, so a plan makes the new one, points the references at it, and deletes the old.
 * A virtual service that nobody defines is renamed in the backends that name it.
 */
export const rename: Command<{ readonly id: ResourceId; readonly name: string }> = (context, args) => {
  const { design, graph } = context;
  const { id } = args;
  const name = args.name.trim();
  const ref = refOf(id);
  if (ref.kind === "mesh") return { refused: "A mesh is renamed as a whole: use its name in the top bar." };
  if (name === ref.name) return { change: {}, label: "Rename" };
  const to = idOf({ ...ref, name });
  const problem = nameProblem(design, to);
  if (problem !== undefined) return { refused: problem };

  const names = new Map([[id, name]]);
  // Routes may already be kept for a router or gateway of that name that nobody defines.
  const taken = renamedIds(context, names).find(
    ([, target]) => target !== to && design.resources.has(target),
  );
  if (taken !== undefined) return { refused: childTaken(ref.kind, taken[1]) };
  const change = renameChange(context, new ChangeBuilder(design), names);
  const callers = new Set(graph.incoming(id).map(({ from }) => from)).size;
  return {
    change,
    label: `Rename ${ref.name} to ${name}`,
    message: `${kindDefinition(ref.kind).title} ${ref.name} is now ${name}${callers === 0 ? "" : `; ${callers === 1 ? "1 reference follows" : `${callers} references follow`}`}.`,
    select: [to],
  };
};

function childTaken(parentKind: Kind, child: ResourceId): string {
  const { kind, parent, name } = refOf(child);
  const childTitle = kindDefinition(kind).title.toLowerCase();
  return `${kindDefinition(parentKind).title} ${parent} already has a ${childTitle} ${name}: rename or delete one of the two first.`;
}
