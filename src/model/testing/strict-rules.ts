import type { JsonObject } from "../../lib/json.ts";
import { type ResourceId, refOf } from "../reference/ref.ts";
import type { GatewayRouteSpec, RouteSpec, VirtualServiceSpec } from "../schema/specs.generated.ts";

type Specs = ReadonlyMap<ResourceId, JsonObject>;

interface Listening {
  readonly listeners?: readonly {
    readonly portMapping: { readonly port: number; readonly protocol: string };
  }[];
}

/**
 * The first rule about several resources that this state breaks, as a sentence; undefined where it breaks
 * none. Written apart from the plan and the checks, from the same sources, so that one can be tested by the other.
 */
export function brokenRule(specs: Specs): string | undefined {
  for (const [id, spec] of specs) {
    const { kind, mesh, owner, parent } = refOf(id);
    const meshId = `mesh/${encodeURIComponent(mesh)}${owner === undefined ? "" : `@${owner}`}`;
    if (!specs.has(meshId)) return `${id} stands in no mesh`;
    const at = (of: string, name: string): ResourceId =>
      `${of}/${meshId.slice(5)}/${encodeURIComponent(name)}`;
    let broken: string | undefined;
    if (kind === "virtualService") broken = brokenService(spec as VirtualServiceSpec, specs, at);
    if (kind === "route")
      broken = brokenRoute(spec as RouteSpec, at("virtualRouter", parent ?? ""), specs, at);
    if (kind === "gatewayRoute") {
      broken = brokenGatewayRoute(spec as GatewayRouteSpec, at("virtualGateway", parent ?? ""), specs, at);
    }
    if (broken !== undefined) return `${id}: ${broken}`;
  }
  return undefined;
}

type At = (kind: string, name: string) => ResourceId;

function providerOf(spec: VirtualServiceSpec, at: At): ResourceId | undefined {
  if (spec.provider?.virtualNode !== undefined)
    return at("virtualNode", spec.provider.virtualNode.virtualNodeName);
  const router = spec.provider?.virtualRouter;
  return router === undefined ? undefined : at("virtualRouter", router.virtualRouterName);
}

function brokenService(spec: VirtualServiceSpec, specs: Specs, at: At): string | undefined {
  const provider = providerOf(spec, at);
  return provider === undefined || specs.has(provider)
    ? undefined
    : `its provider ${provider} does not exist`;
}

function brokenRoute(spec: RouteSpec, router: ResourceId, specs: Specs, at: At): string | undefined {
  const parent = specs.get(router) as Listening | undefined;
  if (parent === undefined) return `the router ${router} does not exist`;
  const route = spec.httpRoute ?? spec.http2Route ?? spec.grpcRoute ?? spec.tcpRoute;
  const type = spec.httpRoute ? "http" : spec.http2Route ? "http2" : spec.grpcRoute ? "grpc" : "tcp";
  const broken = brokenPort(parent, type, route?.match?.port);
  if (broken !== undefined) return broken;
  for (const target of route?.action.weightedTargets ?? []) {
    const node = specs.get(at("virtualNode", target.virtualNode)) as Listening | undefined;
    if (node === undefined) return `its target ${target.virtualNode} does not exist`;
    if ((node.listeners ?? []).length > 1 && target.port === undefined) {
      return `its target ${target.virtualNode} has several listeners, and no port is given`;
    }
    const fits = brokenPort({ ...node, listeners: node.listeners ?? [] }, type, target.port, false);
    if (fits !== undefined) return fits;
  }
  return undefined;
}

function brokenGatewayRoute(
  spec: GatewayRouteSpec,
  gateway: ResourceId,
  specs: Specs,
  at: At,
): string | undefined {
  const parent = specs.get(gateway) as Listening | undefined;
  if (parent === undefined) return `the gateway ${gateway} does not exist`;
  const route = spec.httpRoute ?? spec.http2Route ?? spec.grpcRoute;
  // That its type must be the protocol of the gateway's listener is only inferred: no check says so.
  if ((parent.listeners ?? []).length > 1 && route?.match.port === undefined) return "it must match a port";
  const target = route?.action.target;
  const serviceId = at("virtualService", target?.virtualService.virtualServiceName ?? "");
  const service = specs.get(serviceId) as VirtualServiceSpec | undefined;
  if (service === undefined) return `the service ${serviceId} does not exist`;
  const provider = specs.get(providerOf(service, at) ?? "") as Listening | undefined;
  if ((provider?.listeners ?? []).length > 1 && target?.port === undefined) {
    return `the provider of ${serviceId} has several listeners, and no port is given`;
  }
  return undefined;
}

function brokenPort(
  parent: Listening,
  type: string,
  port: number | undefined,
  mustMatch = true,
): string | undefined {
  const listeners = parent.listeners ?? [];
  if (mustMatch && listeners.length > 1 && port === undefined)
    return "it must match a port, as there are several listeners";
  const meant = listeners.filter(({ portMapping }) => port === undefined || portMapping.port === port);
  const family = (protocol: string): string => (protocol === "http2" ? "http" : protocol);
  if (meant.length > 0 && !meant.some(({ portMapping }) => family(portMapping.protocol) === family(type))) {
    return `a ${type} route does not fit a ${meant[0]?.portMapping.protocol} listener`;
  }
  return undefined;
}
