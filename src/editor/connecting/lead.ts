import { protocolOf, routeTypeOf } from "../../model/connections/protocols.ts";
import { nameValue } from "../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { type ServiceQuestion, serviceOfNode } from "./node-service.ts";
import { portOfService } from "./provider-of-service.ts";

/** Lets a gateway route lead to another service, or to that of a node. */
export function lead(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  gatewayRoute: ResourceId,
  to: ResourceId,
  chosen?: string,
): Done | Refused | { readonly ask: ServiceQuestion } {
  const spec = design.resources.get(gatewayRoute)?.spec;
  const { name } = refOf(gatewayRoute);
  if (spec === undefined) return { refused: `${name} is not in the design.` };
  const type = routeTypeOf(spec);
  if (type === undefined)
    return { refused: `${name} must have one route type first: choose it in its panel.` };
  const found =
    refOf(to).kind === "virtualService" ? { service: to } : serviceOfNode(design, graph, builder, to, chosen);
  if (!("service" in found)) return found;
  const service = refOf(found.service);
  if (graph.outgoing(gatewayRoute).some((reference) => reference.to.name === service.name)) {
    return { refused: `${name} already leads to ${service.name}.`, select: [gatewayRoute] };
  }
  const pointer = `/${type}/action/target/virtualService/virtualServiceName`;
  builder.setInSpec(gatewayRoute, pointer, nameValue(service.name));
  // The port is one of the provider's: it stays only where the new provider asks for one.
  const port = portOfService(builder, found.service, protocolOf(type));
  builder.setInSpec(gatewayRoute, `/${type}/action/target/port`, port);
  return {
    change: builder.build(),
    label: `Let ${name} lead to ${service.name}`,
    message: `Gateway route ${name} now leads to ${service.name}.`,
    select: [gatewayRoute],
  };
}
