import { mayConnect } from "../../model/connections/may-connect.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { addTarget as add } from "../connecting/target.ts";

/** A virtual node that a route sends a share of its requests to. */
export interface TargetOf {
  readonly route: ResourceId;
  readonly node: ResourceId;
}

/** Adds a virtual node to the weighted targets of a route, with the mean weight of the others. */
export const addTarget: Command<TargetOf> = (context, { route, node }) => {
  const allowed = mayConnect(context.design, route, node);
  return allowed.ok ? add(new ChangeBuilder(context.design), route, node) : { refused: allowed.reason };
};
