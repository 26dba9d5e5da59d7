import type { Change } from "../model/change/change.ts";
import { squashChanges } from "../model/change/squash.ts";
import { nameValue } from "../model/holes/name-value.ts";
import { idOf, type ResourceId, refOf } from "../model/reference/ref.ts";
import type { ChangeBuilder } from "./change-builder.ts";
import type { CommandContext } from "./command.ts";
import { withEqualBackendsOnce } from "./with-backend.ts";

/** The ids that move where these resources get new names, before and after: themselves and their routes. */
export function renamedIds(
  { graph }: CommandContext,
  names: ReadonlyMap<ResourceId, string>,
): [ResourceId, ResourceId][] {
  return [...names].flatMap(([id, name]): [ResourceId, ResourceId][] => [
    [id, idOf({ ...refOf(id), name })],
    ...graph
      .childrenOf(id)
      .map((child): [ResourceId, ResourceId] => [child, idOf({ ...refOf(child), parent: name })]),
  ]);
}

/**
 * What `builder` holds, and all these resources renamed at once: places, routes and every reference follow.
 * The new ids must be free. Costs as much as there are references to them.
 */
export function renameChange(
  context: CommandContext,
  builder: ChangeBuilder,
  names: ReadonlyMap<ResourceId, string>,
): Change {
  const renamed = renamedIds(context, names);
  for (const [, to] of renamed) builder.unplace(to);
  const callers: (readonly [ResourceId, string])[] = [];
  for (const [id, name] of names) {
    for (const { from, reference } of context.graph.incoming(id)) {
      builder.setInSpec(from, reference.pointer, nameValue(name));
      if (reference.role === "backend") callers.push([from, name]);
    }
  }
  // Last, because it moves the places that the references' pointers lead to.
  for (const [caller, name] of callers) builder.editSpec(caller, (spec) => withEqualBackendsOnce(spec, name));
  return squashChanges(builder.build(), { renamed });
}
