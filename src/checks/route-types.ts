import type { Reading } from "./reading.ts";

/** The route types by member of the spec, and the protocol of the listeners that they are for. */
const PROTOCOLS = { httpRoute: "http", http2Route: "http2", grpcRoute: "grpc", tcpRoute: "tcp" } as const;

/** The one type that a route or gateway route has, with its protocol; undefined where it has none or several. */
export function routeTypeOf(
  spec: Reading,
): { readonly protocol: string; readonly route: Reading } | undefined {
  const [first, ...others] = Object.entries(PROTOCOLS).filter(([member]) => spec.has(member));
  if (first === undefined || others.length > 0) return undefined;
  const [member, protocol] = first;
  return { protocol, route: spec.at(member) };
}
