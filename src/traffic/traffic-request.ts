/** The protocols of routes: the member `httpRoute` holds a route of `http`. */
export const PROTOCOLS = ["http", "http2", "grpc", "tcp"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** A name with a value: a header, or an entry of gRPC metadata. Names are compared without case. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/**
 * A request (for `tcp` a connection) as a route or gateway route sees it. A member that is not given is not
 * known: a condition on it is neither met nor failed.
 */
export interface TrafficRequest {
  readonly protocol: Protocol;
  /** The listener of the router or gateway that took it. */
  readonly port?: number;
  /** `GET` */
  readonly method?: string;
  /** With the query: `/cart?id=1`. */
  readonly path?: string;
  /** `http` or `https` */
  readonly scheme?: string;
  /** As in the Host header, a port included or not. */
  readonly hostname?: string;
  /** All headers; for `grpc` all metadata. An empty list: there are none. */
  readonly headers?: readonly NamedValue[];
  /** Full name: `shop.Cart`. */
  readonly grpcService?: string;
  readonly grpcMethod?: string;
}
