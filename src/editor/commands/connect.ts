import { mayConnect } from "../../model/connections/may-connect.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { call } from "../connecting/call.ts";
import { expose } from "../connecting/expose.ts";
import { lead } from "../connecting/lead.ts";
import type { ServiceQuestion } from "../connecting/node-service.ts";
import { provide } from "../connecting/provide.ts";
import { type RouteQuestion, target } from "../connecting/target.ts";

export interface Connect {
  /** The card or row where the line starts. */
  readonly from: ResourceId;
  /** Where it ends. */
  readonly to: ResourceId;
  /** The answer to a question: the virtual service through which a node is reached. */
  readonly service?: string;
  /** The answer to which route: one of the router's, or `new`. */
  readonly route?: ResourceId;
}

/** What only the user can decide. */
export type ConnectQuestion = { readonly ask: ServiceQuestion | RouteQuestion };

/**
 * Connects two cards or rows as `mayConnect` reads it: a backend, a provider, a weighted target, a gateway route or
 * what one leads to. One change.
 */
export const connect: Command<Connect, ConnectQuestion> = (context, { from, to, service, route }) => {
  const allowed = mayConnect(context.design, from, to);
  if (!allowed.ok) return { refused: allowed.reason };
  const builder = new ChangeBuilder(context.design);
  switch (allowed.means) {
    case "backend":
      return call(context, builder, from, to, service);
    case "provider":
      return provide(context, builder, from, to);
    case "target":
      return target(context, builder, from, to, route);
    case "gateway-route":
      return expose(context, builder, from, to, service === undefined ? {} : { service });
    case "gateway-target":
      return lead(context, builder, from, to, service);
  }
};
