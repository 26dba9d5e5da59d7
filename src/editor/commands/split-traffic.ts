import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { splitNode } from "../connecting/split-node.ts";
import { nameProblem } from "../name-problem.ts";

export interface SplitTraffic {
  readonly node: ResourceId;
  /** Name of the new version. */
  readonly name: string;
  /** Share of the requests of the node that the new version gets, 0 to 100. */
  readonly percent: number;
}

/**
 * Splits the traffic of a virtual node to a new version of it: a copy behind the same routes, with its share of what
 * the node got; a router is put in front where there is none. One change.
 */
export const splitTraffic: Command<SplitTraffic> = (context, { node, name, percent }) => {
  const { design } = context;
  const own = refOf(node).name;
  const id = idOf(siblingRef(refOf(node), "virtualNode", name.trim()));
  const problem = nameProblem(design, id);
  if (problem !== undefined) return { refused: problem };
  const builder = new ChangeBuilder(design);
  const split = splitNode(context, builder, node, name.trim(), percent);
  if ("refused" in split) return split;
  return {
    change: builder.build(),
    label: `Split traffic of ${own} to ${name.trim()}`,
    message: `${name.trim()} now gets ${percent} % of the requests of ${own}.`,
    select: [split.version],
  };
};
