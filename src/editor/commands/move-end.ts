import { isJsonObject, type Json } from "../../lib/json.ts";
import { squashChanges } from "../../model/change/squash.ts";
import { type MayConnect, mayConnect, unfitGateway } from "../../model/connections/may-connect.ts";
import { nameValue } from "../../model/holes/name-value.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command, CommandContext, Done, Refused } from "../command.ts";
import { freeId } from "../connecting/free-name.ts";
import { lead } from "../connecting/lead.ts";
import { letAnotherReach, reachAnother } from "../connecting/move-target.ts";
import { type ServiceQuestion, serviceOfNode } from "../connecting/node-service.ts";
import { provide } from "../connecting/provide.ts";
import type { Connection } from "../connection.ts";
import { listAt } from "../text-at.ts";
import { isBackend, withBackendEntry, withoutBackend } from "../with-backend.ts";

export interface MoveEnd {
  readonly connection: Connection;
  /** Which end of the line goes elsewhere: where it starts, or where it leads. */
  readonly end: "from" | "to";
  /** The card or row where it goes. */
  readonly to: ResourceId;
  /** The answer to a question: the service through which a node is reached. */
  readonly service?: string;
}

type Outcome = Done | Refused | { readonly ask: ServiceQuestion };

/** Takes one end of a line elsewhere; what was set for the connection (client policy, weight) goes along. One change. */
export const moveEnd: Command<MoveEnd, { readonly ask: ServiceQuestion }> = (context, args) => {
  const { connection, end, to } = args;
  const allowed = mayMoveEnd(context, args);
  if (!allowed.ok) return { refused: allowed.reason };
  const aim = aimOf(context, connection) ?? to;
  const builder = new ChangeBuilder(context.design);
  switch (connection.kind) {
    case "backend":
      return end === "to"
        ? callAnother(context, builder, connection, to, args.service)
        : letAnotherCall(builder, connection, to);
    case "provider":
      return end === "to"
        ? provide(context, builder, connection.service, to)
        : provideAnother(context, builder, connection, to, aim);
    case "target":
      return end === "to"
        ? reachAnother(builder, connection.route, connection.node, to)
        : letAnotherReach(context, builder, connection.route, connection.node, to);
    case "gateway-target":
      return end === "to"
        ? lead(context, builder, connection.gatewayRoute, to, args.service)
        : moveGatewayRoute(context, builder, connection, to);
  }
};

/** May one end of a line go there? It stays the kind of connection that it is. */
export function mayMoveEnd(
  context: CommandContext,
  { connection, end, to }: Pick<MoveEnd, "connection" | "end" | "to">,
): MayConnect {
  const [from, aim] = end === "to" ? [startOf(connection), to] : [to, aimOf(context, connection)];
  if (aim === undefined) return { ok: false, reason: "The other end of this line is not in the design." };
  if (end === "from" && !STARTS_AT[connection.kind].kinds.includes(refOf(to).kind))
    return { ok: false, reason: STARTS_AT[connection.kind].reason };
  const unfit =
    end === "from" && connection.kind === "gateway-target"
      ? unfitGateway(context.design, connection.gatewayRoute, to)
      : undefined;
  return unfit === undefined ? mayConnect(context.design, from, aim) : { ok: false, reason: unfit };
}

/** Where each kind of connection may start. */
const STARTS_AT: {
  readonly [K in Connection["kind"]]: { readonly kinds: readonly Kind[]; readonly reason: string };
} = {
  backend: { kinds: ["virtualNode"], reason: "A backend starts at a virtual node." },
  provider: { kinds: ["virtualService"], reason: "Only a virtual service has a provider." },
  target: { kinds: ["route", "virtualRouter"], reason: "A weighted target starts at a route." },
  "gateway-target": { kinds: ["virtualGateway"], reason: "A gateway route starts at a virtual gateway." },
};

function startOf(connection: Connection): ResourceId {
  switch (connection.kind) {
    case "backend":
      return connection.caller;
    case "provider":
      return connection.service;
    case "target":
      return connection.route;
    case "gateway-target":
      return connection.gatewayRoute;
  }
}

function aimOf({ graph }: CommandContext, connection: Connection): ResourceId | undefined {
  switch (connection.kind) {
    case "backend":
      return idOf(siblingRef(refOf(connection.caller), "virtualService", connection.service));
    case "target":
      return connection.node;
    default: {
      const [named] = graph.outgoing(startOf(connection));
      return named === undefined ? undefined : idOf(named.to);
    }
  }
}

type Of<K extends Connection["kind"]> = Extract<Connection, { readonly kind: K }>;

function callAnother(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  { caller, service: before }: Of<"backend">,
  to: ResourceId,
  chosen: string | undefined,
): Outcome {
  const found =
    refOf(to).kind === "virtualService" ? { service: to } : serviceOfNode(design, graph, builder, to, chosen);
  if (!("service" in found)) return found;
  const [from, now] = [refOf(caller).name, refOf(found.service).name];
  const entry = entryOf(design.resources.get(caller)?.spec, before);
  if (now === before || entryOf(design.resources.get(caller)?.spec, now) !== undefined) {
    return { refused: `${now} is already a backend of ${from}.`, select: [caller, found.service] };
  }
  builder.editSpec(caller, (spec) => withBackendEntry(withoutBackend(spec, before), renamed(entry, now)));
  return {
    change: builder.build(),
    label: `Let ${from} call ${now} instead of ${before}`,
    message: `${from} may now call ${now}, and no longer ${before}.`,
  };
}

function letAnotherCall(builder: ChangeBuilder, { caller, service }: Of<"backend">, to: ResourceId): Outcome {
  const entry = entryOf(builder.resource(caller)?.spec, service);
  if (entryOf(builder.resource(to)?.spec, service) !== undefined) {
    return { refused: `${service} is already a backend of ${refOf(to).name}.` };
  }
  builder.editSpec(caller, (spec) => withoutBackend(spec, service));
  builder.editSpec(to, (spec) => withBackendEntry(spec, renamed(entry, service)));
  return {
    change: builder.build(),
    label: `Let ${refOf(to).name} call ${service} instead of ${refOf(caller).name}`,
    message: `${refOf(to).name} may now call ${service}; ${refOf(caller).name} will no longer.`,
  };
}

function provideAnother(
  context: CommandContext,
  builder: ChangeBuilder,
  { service }: Of<"provider">,
  to: ResourceId,
  provider: ResourceId,
): Outcome {
  builder.setInSpec(service, "/provider", undefined);
  return provide(context, builder, to, provider);
}

function moveGatewayRoute(
  { design }: CommandContext,
  builder: ChangeBuilder,
  { gatewayRoute }: Of<"gateway-target">,
  to: ResourceId,
): Outcome {
  const resource = design.resources.get(gatewayRoute);
  const gateway = refOf(to).kind === "virtualGateway" ? refOf(to) : undefined;
  if (resource === undefined || gateway === undefined) {
    return { refused: "A gateway route starts at a virtual gateway." };
  }
  if (gateway.name === refOf(gatewayRoute).parent) {
    return { refused: `${refOf(gatewayRoute).name} starts at ${gateway.name} already.` };
  }
  const id = freeId(builder, gateway, "gatewayRoute", refOf(gatewayRoute).name, gateway.name);
  // Like a rename: what is known of it (place, group, where it was read, its selection) goes along.
  builder.unplace(id);
  return {
    change: squashChanges(builder.build(), { renamed: [[gatewayRoute, id]] }),
    label: `Move gateway route ${refOf(gatewayRoute).name} to ${gateway.name}`,
    message: `Gateway route ${refOf(id).name} now belongs to ${gateway.name}.`,
    select: [id],
  };
}

/** The entry of the backends that names the service. */
function entryOf(spec: Parameters<typeof listAt>[0] | undefined, service: string): Json | undefined {
  return listAt(spec ?? {}, "backends").find((entry) => isBackend(entry, service));
}

/** The entry, with its client policy, under the name of a service. */
function renamed(entry: Json | undefined, service: string): Json {
  const own = isJsonObject(entry) ? entry["virtualService"] : undefined;
  return {
    ...(isJsonObject(entry) ? entry : {}),
    virtualService: { ...(isJsonObject(own) ? own : {}), virtualServiceName: nameValue(service) },
  };
}
