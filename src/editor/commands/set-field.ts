import type { Json } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import type { Resource } from "../../model/design/resource.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

export interface SetField {
  readonly id: ResourceId;
  /** From the resource: `/spec/listeners/0/portMapping/port`, `/tags/0/key`; `-` appends to a list. */
  readonly pointer: string;
  /** As typed, right or wrong; undefined removes the field, the block or the list item. */
  readonly value: Json | undefined;
}

/** Sets or removes one value of a resource: what every field of the form does. */
export const setField: Command<SetField> = ({ design }, { id, pointer, value }) => {
  const resource = design.resources.get(id);
  const { name } = refOf(id);
  if (resource === undefined) return { refused: `${name} is not in the design any more.` };
  const next = withValueAt({ ...resource }, pointer, value);
  const spec = next["spec"] ?? {};
  return {
    change: new ChangeBuilder(design).setResource(id, { ...next, spec } as Resource).build(),
    label: `Edit ${name}`,
  };
};
