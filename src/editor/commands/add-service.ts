import type { Point, View } from "../../model/design/design.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { ensureMesh } from "../ensure-mesh.ts";
import { nameProblem } from "../name-problem.ts";
import { withProvider } from "../service-provider.ts";

export interface AddService {
  readonly mesh: ResourceId;
  readonly name: string;
  /** A virtual node or virtual router of the mesh; absent makes a service without provider. */
  readonly provider?: ResourceId;
  readonly at?: { readonly view: View; readonly point: Point };
}

/** Adds a virtual service. */
export const addService: Command<AddService> = ({ design }, { mesh, name, provider, at }) => {
  const id = idOf(siblingRef(refOf(mesh), "virtualService", name.trim()));
  const problem = nameProblem(design, id);
  if (problem !== undefined) return { refused: problem };
  const builder = ensureMesh(new ChangeBuilder(design), mesh).setResource(id, {
    spec: withProvider({}, provider),
  });
  if (at !== undefined) builder.place(id, at.view, at.point);
  return { change: builder.build(), label: `Add ${name.trim()}`, select: [id] };
};
