import type { KindDefinition } from "../kind-definition.ts";
import { virtualNodeReferences } from "./references.ts";

export const virtualNode: KindDefinition = {
  kind: "virtualNode",
  title: "Virtual node",
  titlePlural: "Virtual nodes",
  specShape: "VirtualNodeSpec",
  nameMember: "virtualNodeName",
  listMember: "virtualNodes",
  cliNoun: "virtual-node",
  folder: "virtual-nodes",
  arnSegment: "virtualNode",
  operations: {
    create: "CreateVirtualNode",
    describe: "DescribeVirtualNode",
    update: "UpdateVirtualNode",
    delete: "DeleteVirtualNode",
    list: "ListVirtualNodes",
  },
  references: virtualNodeReferences,
};
