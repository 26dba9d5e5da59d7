import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { callsService, servicesTo } from "../services-to.ts";
import { withBackend } from "../with-backend.ts";
import { type ServiceQuestion, serviceOfNode } from "./node-service.ts";

/** Makes a node or service a backend of a virtual node. */
export function call(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  caller: ResourceId,
  callee: ResourceId,
  chosen: string | undefined,
): Done | Refused | { readonly ask: ServiceQuestion } {
  if (refOf(callee).kind === "virtualNode" && chosen === undefined) {
    const known = servicesTo(graph, callee).find((service) => callsService(design, graph, caller, service));
    if (known !== undefined) return alreadyBackend(caller, known);
  }
  const found =
    refOf(callee).kind === "virtualService"
      ? { service: callee }
      : serviceOfNode(design, graph, builder, callee, chosen);
  if (!("service" in found)) return found;
  const { service } = found;
  if (callsService(design, graph, caller, service)) return alreadyBackend(caller, service);
  const [from, to] = [refOf(caller).name, refOf(service).name];
  builder.editSpec(caller, (spec) => withBackend(spec, to));
  return { change: builder.build(), label: `Let ${from} call ${to}`, message: `${from} may now call ${to}.` };
}

function alreadyBackend(caller: ResourceId, service: ResourceId): Refused {
  return {
    refused: `${refOf(service).name} is already a backend of ${refOf(caller).name}.`,
    select: [caller, service],
  };
}
