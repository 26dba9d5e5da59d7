import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { ROUTE_TYPES } from "../../model/routes/route-types.ts";
import { leafText, listAt, memberAt } from "../../model/routes/spec-access.ts";

const PROTOCOL_OF_TYPE = {
  httpRoute: "http",
  http2Route: "http2",
  grpcRoute: "grpc",
  tcpRoute: "tcp",
} as const;

/** The protocols that a resource listens with, or that a route or gateway route is for. */
export function protocolsOf(spec: JsonObject): string[] {
  const types = ROUTE_TYPES.filter((type) => memberAt(spec, type) !== undefined);
  return [...listenerTexts(spec, "protocol"), ...types.map((type) => PROTOCOL_OF_TYPE[type])];
}

/** The ports that a resource listens on. */
export function portsOf(spec: JsonObject): string[] {
  return listenerTexts(spec, "port");
}

function listenerTexts(spec: JsonObject, member: string): string[] {
  return listAt(spec, "listeners")
    .map((listener) => leafText(memberAt(listener, "portMapping", member)))
    .filter((text) => text !== "");
}

/** True where a listener sets the member. */
export function listenerHas(spec: JsonObject, member: string): boolean {
  return listAt(spec, "listeners").some((listener) => memberAt(listener, member) !== undefined);
}

/** True where the route sets the member. */
export function routeHas(spec: JsonObject, member: string): boolean {
  return ROUTE_TYPES.some((type) => memberAt(spec, type, member) !== undefined);
}

/** True where a listener takes or wants TLS. */
export function hasListenerTls(spec: JsonObject): boolean {
  return listAt(spec, "listeners").some(
    (listener) => memberAt(listener, "tls") !== undefined && memberAt(listener, "tls", "mode") !== "DISABLED",
  );
}

/** True where it uses TLS as a client: for all its backends, or for one. */
export function hasClientTls(spec: JsonObject): boolean {
  return clientTls(spec).length > 0;
}

/** True where a listener asks for a client certificate, or the client policy shows one. */
export function hasMutualTls(spec: JsonObject): boolean {
  const asks = listAt(spec, "listeners").some(
    (listener) => memberAt(listener, "tls", "validation") !== undefined,
  );
  return asks || clientTls(spec).some((tls) => memberAt(tls, "certificate") !== undefined);
}

function clientTls(spec: JsonObject): Json[] {
  return [
    memberAt(spec, "backendDefaults", "clientPolicy", "tls"),
    ...listAt(spec, "backends").map((backend) => memberAt(backend, "virtualService", "clientPolicy", "tls")),
  ].filter((tls) => tls !== undefined);
}

/** True where a member whose name passes `isWanted` stands anywhere in the value. */
export function hasMember(value: Json | undefined, isWanted: (name: string) => boolean): boolean {
  if (isJsonArray(value)) return value.some((each) => hasMember(each, isWanted));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([name, each]) => isWanted(name) || hasMember(each, isWanted));
}
