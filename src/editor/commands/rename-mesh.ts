import type { Change } from "../../model/change/change.ts";
import { squashChanges } from "../../model/change/squash.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { nameProblem } from "../name-problem.ts";

/**
 * Renames a mesh: all its resources follow, with their places. Hostnames stay as they are, because they are
 * what the DNS answers to.
 */
export const renameMesh: Command<{ readonly mesh: ResourceId; readonly name: string }> = (
  { design, graph },
  args,
) => {
  const before = refOf(args.mesh);
  const name = args.name.trim();
  if (name === before.mesh) return { change: {}, label: "Rename" };
  const to = idOf({ ...before, mesh: name, name });
  const problem = nameProblem(design, to);
  if (problem !== undefined) return { refused: problem };
  if (graph.childrenOf(to).length > 0) {
    return { refused: `The design already has resources in a mesh ${name}.` };
  }
  // The mesh itself is among them also where nobody defines it: the board follows the id.
  const { resources, positions, members } = design;
  const ids = new Set([args.mesh, ...resources.keys(), ...positions.keys(), ...members.keys()]);
  const renamed: [ResourceId, ResourceId][] = [];
  for (const id of [...ids].sort()) {
    const ref = refOf(id);
    if (ref.mesh !== before.mesh || ref.owner !== before.owner) continue;
    renamed.push([id, idOf({ ...ref, mesh: name, name: ref.kind === "mesh" ? name : ref.name })]);
  }
  const builder = new ChangeBuilder(design);
  for (const [, id] of renamed) builder.unplace(id);
  for (const [id, group] of design.groups)
    if (group.mesh === args.mesh) builder.setGroup(id, { ...group, mesh: to });
  for (const [id, note] of design.notes)
    if (note.mesh === args.mesh) builder.setNote(id, { ...note, mesh: to });
  const defined = design.resources.has(args.mesh) || before.owner !== undefined;
  const moves: Change = defined ? { renamed } : { renamed, resources: { added: { [to]: { spec: {} } } } };
  const change = squashChanges(builder.build(), moves);
  return { change, label: `Rename mesh ${before.mesh} to ${name}` };
};
