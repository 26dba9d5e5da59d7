import { uniqueName } from "../../lib/unique-name.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { nameProblem } from "../name-problem.ts";
import { defaultHostname } from "../node-spec.ts";
import { serviceNameOf } from "../service-name-of.ts";
import { withProvider } from "../service-provider.ts";

export interface ExtractService {
  readonly node: ResourceId;
  /** Absent or empty: as the node is found (DNS hostname, Cloud Map), else `NODE.MESH.local`. */
  readonly name?: string;
}

/** Gives a virtual node a virtual service of its own, by which others may call it. One change. */
export const extractService: Command<ExtractService> = ({ design }, { node, name }) => {
  const ref = refOf(node);
  const resource = design.resources.get(node);
  if (resource === undefined) return { refused: `${ref.name} is not in the design.` };
  const at = (text: string): ResourceId => idOf(siblingRef(ref, "virtualService", text));
  const found = serviceNameOf(resource.spec) ?? defaultHostname(ref.name, ref.mesh);
  const wanted = name?.trim() || uniqueName(found, (text) => design.resources.has(at(text)));
  const problem = nameProblem(design, at(wanted));
  if (problem !== undefined) return { refused: problem };
  const builder = new ChangeBuilder(design).setResource(at(wanted), { spec: withProvider({}, node) });
  return {
    change: builder.build(),
    label: `Extract service ${wanted}`,
    message: `${ref.name} now answers to ${wanted}.`,
    select: [at(wanted)],
  };
};
