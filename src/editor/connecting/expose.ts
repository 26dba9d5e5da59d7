import { listenerEnds } from "../../model/connections/protocols.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { referencesOf } from "../../model/reference/references-of.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { firstLabel, freeId } from "./free-name.ts";
import { type ServiceQuestion, serviceOfNode } from "./node-service.ts";
import { gatewayRouteSpec, routeListener } from "./route-specs.ts";

/** What a new gateway route may be told. */
export interface Exposure {
  /** The answer to a question: the service through which a node is reached. */
  readonly service?: string;
  readonly prefix?: string;
  /** Name of the gateway route; absent or empty: after its service. */
  readonly name?: string;
}

/** Adds a gateway route that leads from a gateway to a service, or to that of a node. */
export function expose(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  gateway: ResourceId,
  to: ResourceId,
  { service: chosen, prefix = "/", name: wanted = "" }: Exposure = {},
): Done | Refused | { readonly ask: ServiceQuestion } {
  const found =
    refOf(to).kind === "virtualService" ? { service: to } : serviceOfNode(design, graph, builder, to, chosen);
  if (!("service" in found)) return found;
  const { service } = found;
  const { name } = refOf(gateway);
  const provider = providerIn(builder, service);
  const behind = provider === undefined ? undefined : builder.resource(provider)?.spec;
  const listener = routeListener(builder.resource(gateway)?.spec ?? {}, behind);
  const ports = behind === undefined ? [] : listenerEnds(behind);
  const port =
    ports.length > 1 ? ports.find(({ protocol }) => protocol === listener.protocol)?.port : undefined;
  const own = idOf(siblingRef(refOf(gateway), "gatewayRoute", wanted.trim(), name));
  const problem = wanted.trim() === "" ? undefined : nameProblem(design, own);
  if (problem !== undefined) return { refused: problem };
  const route =
    wanted.trim() === ""
      ? freeId(builder, refOf(gateway), "gatewayRoute", firstLabel(refOf(service).name), name)
      : own;
  builder.setResource(route, { spec: gatewayRouteSpec(listener, service, port, prefix) });
  const what = listener.protocol === "grpc" ? "gRPC requests" : prefix;
  return {
    change: builder.build(),
    label: `Let ${name} lead to ${refOf(service).name}`,
    message: `${name} now sends ${what} to ${refOf(service).name}.`,
    select: [route],
  };
}

/** The provider of a service as the change leaves it. */
function providerIn(builder: ChangeBuilder, service: ResourceId): ResourceId | undefined {
  const [named] = referencesOf(refOf(service), builder.resource(service)?.spec ?? {});
  return named === undefined ? undefined : idOf(named.to);
}
