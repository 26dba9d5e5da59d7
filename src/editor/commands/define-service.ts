import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { nodeFoundAs } from "../node-found-as.ts";
import { withProvider } from "../service-provider.ts";

/**
 * Defines a virtual service that a backend names and nobody defines. The virtual node that is found under
 * its name becomes its provider; where there is none it has no provider yet, which is valid.
 */
export const defineService: Command<{ readonly service: ResourceId }> = ({ design, graph }, { service }) => {
  const problem = nameProblem(design, service);
  if (problem !== undefined) return { refused: problem };
  const { name } = refOf(service);
  const node = nodeFoundAs(design, graph, service);
  return {
    change: new ChangeBuilder(design).setResource(service, { spec: withProvider({}, node) }).build(),
    label: `Define ${name}`,
    message:
      node === undefined
        ? `${name} is defined, without a provider.`
        : `${name} is defined, provided by ${refOf(node).name}.`,
    select: [service],
  };
};
