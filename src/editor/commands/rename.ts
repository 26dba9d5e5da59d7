import type { Change } from "../../model/change/change.ts";
import { squashChanges } from "../../model/change/squash.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { nameProblem } from "../name-problem.ts";

/**
 * Renames a resource: its place on the board, its routes and every reference to it follow. Names are
 * immutable in the API, so a plan makes the new one, points the references at it, and deletes the old.
 * A virtual service that nobody defines is renamed in the backends that name it.
 */
export const rename: Command<{ readonly id: ResourceId; readonly name: string }> = (
  { design, graph },
  args,
) => {
  const { id } = args;
  const name = args.name.trim();
  const ref = refOf(id);
  if (ref.kind === "mesh") return { refused: "A mesh is renamed as a whole: use its name in the top bar." };
  if (name === ref.name) return { change: {}, label: "Rename" };
  const to = idOf({ ...ref, name });
  const problem = nameProblem(design, to);
  if (problem !== undefined) return { refused: problem };

  const renamed: [ResourceId, ResourceId][] = [[id, to]];
  for (const child of graph.childrenOf(id)) renamed.push([child, idOf({ ...refOf(child), parent: name })]);
  const builder = new ChangeBuilder(design).unplace(to);
  const incoming = graph.incoming(id);
  for (const { from, reference } of incoming) builder.setInSpec(from, reference.pointer, name);
  const moves: Change = { renamed };
  const change = squashChanges(builder.build(), moves);
  const callers = new Set(incoming.map(({ from }) => from)).size;
  return {
    change,
    label: `Rename ${ref.name} to ${name}`,
    message: `${kindDefinition(ref.kind).title} ${ref.name} is now ${name}${callers === 0 ? "" : `; ${callers === 1 ? "1 reference follows" : `${callers} references follow`}`}.`,
    select: [to],
  };
};
