import type { Resource } from "../../model/design/resource.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

/** Replaces all of a resource: what the JSON tab does. */
export const replaceResource: Command<{ readonly id: ResourceId; readonly resource: Resource }> = (
  { design },
  { id, resource },
) => {
  const { name } = refOf(id);
  if (!design.resources.has(id)) return { refused: `${name} is not in the design any more.` };
  return { change: new ChangeBuilder(design).setResource(id, resource).build(), label: `Edit ${name}` };
};
