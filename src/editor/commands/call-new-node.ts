import { mayStart, unfitTarget } from "../../model/connections/may-connect.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import { type Command, type CommandContext, type Done, isDone, type Refused } from "../command.ts";
import { expose } from "../connecting/expose.ts";
import { lead } from "../connecting/lead.ts";
import { newRoute } from "../connecting/new-route.ts";
import { provide } from "../connecting/provide.ts";
import { addTarget } from "../connecting/target.ts";
import { nameProblem } from "../name-problem.ts";
import { defaultHostname, nodeSpec } from "../node-spec.ts";
import { providerName, withProvider } from "../service-provider.ts";
import { withBackend } from "../with-backend.ts";
import type { AddNode } from "./add-node.ts";

/**
 * A line dropped on the empty board: adds a virtual node and what leads to it. From a virtual node or gateway that is
 * the virtual service under which it is found, with a backend or gateway route; from a virtual service its provider;
 * from a route a target, from a router a new route. One undo.
 */
export const callNewNode: Command<AddNode & { readonly caller: ResourceId }> = (
  context,
  { caller, mesh, name, at, ...fields },
) => {
  const { design, graph } = context;
  const allowed = mayStart(design, caller);
  if (!allowed.ok) return { refused: allowed.reason };
  const node = idOf(siblingRef(refOf(mesh), "virtualNode", name.trim()));
  const problem = nameProblem(design, node);
  if (problem !== undefined) return { refused: problem };
  const hostname =
    fields.hostname.trim() === "" ? defaultHostname(name.trim(), refOf(mesh).mesh) : fields.hostname.trim();
  const builder = new ChangeBuilder(design).setResource(node, { spec: nodeSpec({ ...fields, hostname }) });
  if (at !== undefined) builder.place(node, at.view, at.point);
  const label = `Add ${name.trim()}, reached by ${refOf(caller).name}`;
  switch (allowed.means) {
    case "provider": {
      const done = provide(context, builder, caller, node);
      return isDone(done) ? { ...done, label, select: [node] } : done;
    }
    case "target": {
      const done = reach(context, builder, caller, node);
      return isDone(done) ? { ...done, label, select: [node] } : done;
    }
    default: {
      const service = idOf(siblingRef(refOf(mesh), "virtualService", hostname));
      const provider = providerName(design, graph, service);
      if (provider !== undefined) {
        return { refused: `${hostname} already leads to ${provider}: give the node another hostname.` };
      }
      const existing = design.resources.get(service);
      builder.setResource(service, { ...existing, spec: withProvider(existing?.spec ?? {}, node) });
      if (allowed.means !== "backend") {
        const start = allowed.means === "gateway-route" ? expose : lead;
        const done = start(context, builder, caller, service);
        return "ask" in done ? { refused: "The service needs a name." } : { ...done, label, select: [node] };
      }
      builder.editSpec(caller, (spec) => withBackend(spec, hostname));
      return {
        change: builder.build(),
        label: `Add ${name.trim()}, called by ${refOf(caller).name}`,
        message: `${refOf(caller).name} may now call ${name.trim()}.`,
        select: [node],
      };
    }
  }
};

/** Lets a route, or a new one of a router, send requests to the new node. */
function reach(
  context: CommandContext,
  builder: ChangeBuilder,
  caller: ResourceId,
  node: ResourceId,
): Done | Refused {
  const unfit = unfitTarget(context.design, caller, refOf(node).name, builder.resource(node)?.spec);
  if (unfit !== undefined) return { refused: unfit };
  return refOf(caller).kind === "route"
    ? addTarget(builder, caller, node)
    : newRoute(context, builder, caller, { target: node });
}
