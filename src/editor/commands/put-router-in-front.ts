import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { addRouterInFront, servicesProvidedBy } from "../connecting/router-of-node.ts";
import { nameProblem } from "../name-problem.ts";

export interface PutRouterInFront {
  readonly node: ResourceId;
  /** Absent: `NODE-router`. */
  readonly name?: string;
}

/**
 * Puts a virtual router in front of a virtual node: the services whose provider it was get the router, which sends all
 * requests on to it. What callers reach stays the same. One change.
 */
export const putRouterInFront: Command<PutRouterInFront> = ({ design, graph }, { node, name }) => {
  const own = refOf(node).name;
  if (!design.resources.has(node)) return { refused: `${own} is not in the design.` };
  const services = servicesProvidedBy(graph, node);
  if (services.length === 0) {
    return { refused: `${own} is the provider of no virtual service: extract a service first.` };
  }
  const wanted = name?.trim() ?? "";
  const problem =
    wanted === "" ? undefined : nameProblem(design, idOf(siblingRef(refOf(node), "virtualRouter", wanted)));
  if (problem !== undefined) return { refused: problem };
  const builder = new ChangeBuilder(design);
  const { router } = addRouterInFront(design, graph, builder, node, wanted === "" ? `${own}-router` : wanted);
  const [only, ...others] = services.map((service) => refOf(service).name);
  const led = others.length === 0 ? only : `${services.length} services`;
  return {
    change: builder.build(),
    label: `Put ${refOf(router).name} in front of ${own}`,
    message: `${refOf(router).name} now provides ${led} and sends all requests to ${own}.`,
    select: [router],
  };
};
