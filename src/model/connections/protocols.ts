import type { JsonObject } from "../../lib/json.ts";
import { ROUTE_TYPES } from "../routes/route-types.ts";
import { listAt, memberAt } from "../routes/spec-access.ts";

/** A protocol of a listener; the route type of each is `${protocol}Route`. */
export const PROTOCOLS = ["http", "http2", "grpc", "tcp"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export type RouteType = (typeof ROUTE_TYPES)[number];

/** The member of a route's spec that is for listeners of a protocol. */
export const ROUTE_TYPE_OF: { readonly [P in Protocol]: RouteType } = {
  http: "httpRoute",
  http2: "http2Route",
  grpc: "grpcRoute",
  tcp: "tcpRoute",
};

/** A listener as far as it is known: undefined where a hole or a wrong value stands there. */
export interface ListenerEnd {
  readonly port: number | undefined;
  readonly protocol: Protocol | undefined;
}

/** The listeners of a virtual node, router or gateway, in the order of the spec. */
export function listenerEnds(spec: JsonObject): ListenerEnd[] {
  return listAt(spec, "listeners").map((listener) => {
    const port = memberAt(listener, "portMapping", "port");
    const protocol = memberAt(listener, "portMapping", "protocol");
    return {
      port: typeof port === "number" ? port : undefined,
      protocol: PROTOCOLS.find((each) => each === protocol),
    };
  });
}

/** The type of a route or gateway route; undefined where it has none or several. */
export function routeTypeOf(spec: JsonObject): RouteType | undefined {
  const [first, ...others] = ROUTE_TYPES.filter((type) => memberAt(spec, type) !== undefined);
  return others.length === 0 ? first : undefined;
}

/** The protocol that a route of this type carries. */
export function protocolOf(type: RouteType): Protocol {
  return PROTOCOLS.find((protocol) => ROUTE_TYPE_OF[protocol] === type) ?? "http";
}

/**
 * True where a route of that protocol cannot lead to a listener of any of these. HTTP and HTTP/2 are not told apart:
 * AWS's own getting-started guide leads an HTTP route through listeners of HTTP/2.
 */
export function noneSpeaks(protocol: string, listeners: readonly string[]): boolean {
  const family = (one: string): string => (one === "http2" ? "http" : one);
  return !listeners.some((one) => family(one) === family(protocol));
}

/** The listener that is meant by a route of that protocol: the one of just it, else one that speaks it. */
export function listenerFor(protocol: Protocol, listeners: readonly ListenerEnd[]): ListenerEnd | undefined {
  return (
    listeners.find((each) => each.protocol === protocol) ??
    listeners.find((each) => each.protocol !== undefined && !noneSpeaks(protocol, [each.protocol]))
  );
}
