import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { mayCall } from "../may-connect.ts";
import { nameProblem } from "../name-problem.ts";
import { defaultHostname, nodeSpec } from "../node-spec.ts";
import { providerName, withProvider } from "../service-provider.ts";
import { withBackend } from "../with-backend.ts";
import type { AddNode } from "./add-node.ts";

/**
 * An edge dropped on empty canvas: adds a virtual node, the virtual service under which it is found, and the
 * backend of the caller. One undo.
 */
export const callNewNode: Command<AddNode & { readonly caller: ResourceId }> = (
  { design, graph },
  { caller, mesh, name, at, ...fields },
) => {
  const allowed = mayCall(design, caller);
  if (!allowed.ok) return { refused: allowed.reason };
  const node = idOf(siblingRef(refOf(mesh), "virtualNode", name.trim()));
  const problem = nameProblem(design, node);
  if (problem !== undefined) return { refused: problem };
  const hostname =
    fields.hostname.trim() === "" ? defaultHostname(name.trim(), refOf(mesh).mesh) : fields.hostname.trim();
  const service = idOf(siblingRef(refOf(mesh), "virtualService", hostname));
  const provider = providerName(design, graph, service);
  if (provider !== undefined) {
    return { refused: `${hostname} already leads to ${provider}: give the node another hostname.` };
  }
  const existing = design.resources.get(service);
  const builder = new ChangeBuilder(design)
    .setResource(node, { spec: nodeSpec({ ...fields, hostname }) })
    .setResource(service, { ...existing, spec: withProvider(existing?.spec ?? {}, node) })
    .editSpec(caller, (spec) => withBackend(spec, hostname));
  if (at !== undefined) builder.place(node, at.view, at.point);
  return {
    change: builder.build(),
    label: `Add ${name.trim()}, called by ${refOf(caller).name}`,
    message: `${refOf(caller).name} may now call ${name.trim()}.`,
    select: [node],
  };
};
