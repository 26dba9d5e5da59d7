import { type ResourceId, refOf } from "../model/reference/ref.ts";

/**
 * A connection that a line stands for: a backend (the name of its service), the provider of a service, a weighted
 * target of a route, or what a gateway route leads to.
 */
export type Connection =
  | { readonly kind: "backend"; readonly caller: ResourceId; readonly service: string }
  | { readonly kind: "provider"; readonly service: ResourceId }
  | { readonly kind: "target"; readonly route: ResourceId; readonly node: ResourceId }
  | { readonly kind: "gateway-target"; readonly gatewayRoute: ResourceId };

/** What a connection is called in a sentence: `backend cart.local of web`. */
export function connectionName(connection: Connection): string {
  switch (connection.kind) {
    case "backend":
      return `backend ${connection.service} of ${refOf(connection.caller).name}`;
    case "provider":
      return `provider of ${refOf(connection.service).name}`;
    case "target":
      return `target ${refOf(connection.node).name} of route ${refOf(connection.route).name}`;
    case "gateway-target":
      return `gateway route ${refOf(connection.gatewayRoute).name}`;
  }
}
