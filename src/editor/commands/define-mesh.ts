import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { ensureMesh } from "../ensure-mesh.ts";

/** Adds the mesh itself where a design holds resources of it only, so that its egress filter and tags can be set. */
export const defineMesh: Command<{ readonly mesh: ResourceId }> = ({ design }, { mesh }) => {
  const { name, owner } = refOf(mesh);
  if (owner !== undefined) {
    return { refused: `Mesh ${name} belongs to account ${owner}: only its owner can define it.` };
  }
  if (design.resources.has(mesh)) return { refused: `The design defines mesh ${name} already.` };
  return {
    change: ensureMesh(new ChangeBuilder(design), mesh).build(),
    label: `Define mesh ${name}`,
    message: `Mesh ${name} is defined.`,
    select: [mesh],
  };
};
