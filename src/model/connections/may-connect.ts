import { isJsonArray, type JsonObject } from "../../lib/json.ts";
import type { Design } from "../design/design.ts";
import type { Kind } from "../kinds/kind.ts";
import { kindDefinition } from "../kinds/registry.ts";
import { idOf, type Ref, type ResourceId, refOf, siblingRef } from "../reference/ref.ts";
import { listenerEnds, noneSpeaks, protocolOf, routeTypeOf } from "./protocols.ts";

/**
 * What a connection is: a backend of a virtual node, the provider of a virtual service, a weighted target of a
 * route, a gateway route of a gateway, or the service that a gateway route leads to.
 */
export type ConnectionMeaning = "backend" | "provider" | "target" | "gateway-route" | "gateway-target";

export type MayConnect =
  | { readonly ok: true; readonly means: ConnectionMeaning }
  | { readonly ok: false; readonly reason: string };

/**
 * May a line be drawn from one card or row to another, and what does it mean? The one place that answers it: drags,
 * panels, tables and commands ask here. `to` may be a service that nobody defines.
 */
export function mayConnect(design: Design, from: ResourceId, to: ResourceId): MayConnect {
  const [caller, callee] = [refOf(from), refOf(to)];
  if (from === to) {
    return no(
      caller.kind === "virtualNode"
        ? `${caller.name} cannot call itself.`
        : `${caller.name} cannot lead to itself.`,
    );
  }
  if (caller.mesh !== callee.mesh || caller.owner !== callee.owner) {
    return no(`${callee.name} is in another mesh: ${words(caller.kind)} names what is in its own mesh.`);
  }
  const start = mayStart(design, from);
  if (!start.ok) return start;
  const kinds = LEADS_TO[start.means];
  if (!kinds.includes(callee.kind)) return no(WRONG_KIND[start.means](words(callee.kind)));
  if (!design.resources.has(to) && !(start.means === "backend" && callee.kind === "virtualService"))
    return no(notThere(start.means, callee));
  const unfit =
    start.means === "target"
      ? unfitTarget(design, from, callee.name, design.resources.get(to)?.spec)
      : undefined;
  return unfit === undefined ? start : no(unfit);
}

/** May a connection start at this card or row, and what would it mean? */
export function mayStart(design: Design, from: ResourceId): MayConnect {
  const { kind, name } = refOf(from);
  const resource = design.resources.get(from);
  if (resource === undefined) {
    return kind === "virtualService"
      ? no(`${name} is not defined in this mesh: define it first, then give it a provider.`)
      : no(`${name} is not in the design.`);
  }
  switch (kind) {
    case "virtualNode": {
      const backends = resource.spec["backends"];
      if (backends === undefined || isJsonArray(backends)) return { ok: true, means: "backend" };
      return no(`The backends of ${name} are not a list: correct them in its panel first.`);
    }
    case "virtualService":
      return { ok: true, means: "provider" };
    case "virtualRouter":
    case "route":
      return { ok: true, means: "target" };
    case "virtualGateway":
      return { ok: true, means: "gateway-route" };
    case "gatewayRoute":
      return { ok: true, means: "gateway-target" };
    case "mesh":
      return no("A mesh holds resources: it is not connected to any.");
  }
}

/** Kinds that each connection may lead to. A gateway route leads to a node through its service. */
const LEADS_TO: { readonly [M in ConnectionMeaning]: readonly Kind[] } = {
  backend: ["virtualNode", "virtualService"],
  provider: ["virtualNode", "virtualRouter"],
  target: ["virtualNode"],
  "gateway-route": ["virtualService", "virtualNode"],
  "gateway-target": ["virtualService", "virtualNode"],
};

const WRONG_KIND: { readonly [M in ConnectionMeaning]: (kind: string) => string } = {
  backend: (kind) => `A virtual node calls services; ${kind} is none.`,
  provider: (kind) => `The provider of a virtual service is a virtual node or router; ${kind} is neither.`,
  target: (kind) => `A route leads to virtual nodes; ${kind} is none.`,
  "gateway-route": (kind) => `A gateway leads to virtual services; ${kind} is none.`,
  "gateway-target": (kind) => `A gateway route leads to a virtual service; ${kind} is none.`,
};

/**
 * Routes, providers and gateway routes name what exists: "specify the virtual node or virtual router … if they don't
 * exist yet choose None" (App Mesh user guide); a backend may name a service that nobody defines.
 */
function notThere(means: ConnectionMeaning, { name }: Ref): string {
  return means === "gateway-route" || means === "gateway-target"
    ? `${name} is not defined in this mesh: define it first; a gateway route leads to a service that exists.`
    : `${name} is not in the design.`;
}

/**
 * Why a route, or the routes of a router, cannot lead to a node of that name and spec: they reach only listeners that
 * speak their protocol (App Mesh user guide, routes). Undefined where they can, or where that is not known.
 */
export function unfitTarget(
  design: Design,
  from: ResourceId,
  node: string,
  spec: JsonObject = {},
): string | undefined {
  const caller = refOf(from);
  const listeners = listenerEnds(spec).map(({ protocol }) => protocol);
  if (listeners.length === 0 || listeners.includes(undefined)) return undefined;
  const known = listeners.filter((protocol) => protocol !== undefined);
  const wanted = protocolsFrom(design, caller, from);
  if (wanted.length === 0 || wanted.some((protocol) => !noneSpeaks(protocol, known))) return undefined;
  const who = caller.kind === "route" ? `route ${caller.name}` : caller.name;
  return `${node} listens with ${[...new Set(known)].join(" and ")}; ${who} carries ${wanted.join(" and ")}.`;
}

/**
 * Why a gateway route cannot belong to a gateway: its type is that of a listener. Undefined where it can, or where that
 * is not known.
 */
export function unfitGateway(
  design: Design,
  gatewayRoute: ResourceId,
  gateway: ResourceId,
): string | undefined {
  const type = routeTypeOf(design.resources.get(gatewayRoute)?.spec ?? {});
  const listeners = listenerEnds(design.resources.get(gateway)?.spec ?? {}).map(({ protocol }) => protocol);
  const known = listeners.filter((protocol) => protocol !== undefined);
  if (type === undefined || listeners.length === 0 || known.length < listeners.length) return undefined;
  if (!noneSpeaks(protocolOf(type), known)) return undefined;
  return `${refOf(gateway).name} listens with ${[...new Set(known)].join(" and ")}; gateway route ${refOf(gatewayRoute).name} carries ${protocolOf(type)}.`;
}

/** What a route, or the routes of a router, carry; none where that is not known. */
function protocolsFrom(design: Design, caller: Ref, from: ResourceId): readonly string[] {
  const type = caller.kind === "route" ? routeTypeOf(design.resources.get(from)?.spec ?? {}) : undefined;
  if (type !== undefined) return [protocolOf(type)];
  const router =
    caller.kind === "route" ? idOf(siblingRef(caller, "virtualRouter", caller.parent ?? "")) : from;
  const found = listenerEnds(design.resources.get(router)?.spec ?? {}).map(({ protocol }) => protocol);
  return found.includes(undefined) ? [] : [...new Set(found.filter((protocol) => protocol !== undefined))];
}

function words(kind: Kind): string {
  return `a ${kindDefinition(kind).title.toLowerCase()}`;
}

function no(reason: string): MayConnect {
  return { ok: false, reason };
}
