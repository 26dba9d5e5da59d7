import { mayConnect } from "../../model/connections/may-connect.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { type NewRoute, newRoute } from "../connecting/new-route.ts";

export interface AddRoute extends NewRoute {
  readonly router: ResourceId;
}

/** Adds a route to a router, for every request, with or without a target. */
export const addRoute: Command<AddRoute> = (context, { router, ...route }) => {
  const { design } = context;
  if (route.target !== undefined) {
    const allowed = mayConnect(design, router, route.target);
    if (!allowed.ok) return { refused: allowed.reason };
  }
  return newRoute(context, new ChangeBuilder(design), router, route);
};
