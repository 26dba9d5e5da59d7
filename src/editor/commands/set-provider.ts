import { mayConnect } from "../../model/connections/may-connect.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { provide } from "../connecting/provide.ts";

export interface SetProvider {
  readonly service: ResourceId;
  /** A virtual node or router; undefined takes the provider away. */
  readonly provider: ResourceId | undefined;
}

/** Sets or takes away the provider of a virtual service. */
export const setProvider: Command<SetProvider> = (context, { service, provider }) => {
  if (provider !== undefined) {
    const allowed = mayConnect(context.design, service, provider);
    if (!allowed.ok) return { refused: allowed.reason };
  }
  return provide(context, new ChangeBuilder(context.design), service, provider);
};
