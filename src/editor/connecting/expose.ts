import type { JsonObject } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { textAt } from "../text-at.ts";
import { firstLabel, freeId } from "./free-name.ts";
import { type ServiceQuestion, serviceOfNode } from "./node-service.ts";
import { portOfService, providingSpec } from "./provider-of-service.ts";
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
  const listener = routeListener(builder.resource(gateway)?.spec ?? {}, providingSpec(builder, service));
  const port = portOfService(builder, service, listener.protocol);
  const spec = gatewayRouteSpec(listener, service, port, prefix);
  const what =
    listener.protocol === "grpc"
      ? `requests for gRPC service ${textAt(spec, "grpcRoute", "match", "serviceName")}`
      : prefix;
  const same = graph
    .childrenOf(gateway)
    .find((id) => jsonEqual(withoutPriority(design.resources.get(id)?.spec ?? {}), spec));
  if (same !== undefined) {
    return { refused: `${name} already sends ${what} to ${refOf(service).name}.`, select: [same] };
  }
  const own = idOf(siblingRef(refOf(gateway), "gatewayRoute", wanted.trim(), name));
  const problem = wanted.trim() === "" ? undefined : nameProblem(design, own);
  if (problem !== undefined) return { refused: problem };
  const route =
    wanted.trim() === ""
      ? freeId(builder, refOf(gateway), "gatewayRoute", firstLabel(refOf(service).name), name)
      : own;
  builder.setResource(route, { spec });
  return {
    change: builder.build(),
    label: `Let ${name} lead to ${refOf(service).name}`,
    message: `${name} now sends ${what} to ${refOf(service).name}.`,
    select: [route],
  };
}

function withoutPriority({ priority: _, ...spec }: JsonObject): JsonObject {
  return spec;
}
