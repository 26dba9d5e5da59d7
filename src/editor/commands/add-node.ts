import type { Point, View } from "../../model/design/design.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { ensureMesh } from "../ensure-mesh.ts";
import { nameProblem } from "../name-problem.ts";
import { type NodeFields, nodeSpec } from "../node-spec.ts";

export interface AddNode extends NodeFields {
  readonly mesh: ResourceId;
  readonly name: string;
  /** Where the user put it; absent lets the layout decide. */
  readonly at?: { readonly view: View; readonly point: Point };
}

/** Adds a virtual node with one listener and a DNS hostname, or with neither where no port is given. */
export const addNode: Command<AddNode> = ({ design }, { mesh, name, at, ...fields }) => {
  const id = idOf(siblingRef(refOf(mesh), "virtualNode", name.trim()));
  const problem = nameProblem(design, id);
  if (problem !== undefined) return { refused: problem };
  const builder = ensureMesh(new ChangeBuilder(design), mesh).setResource(id, { spec: nodeSpec(fields) });
  if (at !== undefined) builder.place(id, at.view, at.point);
  return { change: builder.build(), label: `Add ${name.trim()}`, select: [id] };
};
