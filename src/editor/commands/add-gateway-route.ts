import { mayConnect } from "../../model/connections/may-connect.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { expose } from "../connecting/expose.ts";
import type { ServiceQuestion } from "../connecting/node-service.ts";

export interface AddGatewayRoute {
  readonly gateway: ResourceId;
  /** A virtual service, or a virtual node: then the service through which it is reached. */
  readonly to: ResourceId;
  /** Absent: after its service. */
  readonly name?: string;
  /** The path that requests start with (http, http2); absent: `/`. */
  readonly prefix?: string;
  /** The answer to a question. */
  readonly service?: string;
}

/** Adds a gateway route that leads from a gateway to a service. */
export const addGatewayRoute: Command<AddGatewayRoute, { readonly ask: ServiceQuestion }> = (
  context,
  { gateway, to, ...rest },
) => {
  const allowed = mayConnect(context.design, gateway, to);
  if (!allowed.ok) return { refused: allowed.reason };
  return expose(context, new ChangeBuilder(context.design), gateway, to, rest);
};
