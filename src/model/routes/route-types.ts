/** The members of the spec of a route or gateway route that hold one route of a protocol. */
export const ROUTE_TYPES = ["httpRoute", "http2Route", "grpcRoute", "tcpRoute"] as const;
