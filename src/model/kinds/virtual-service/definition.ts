import type { KindDefinition } from "../kind-definition.ts";
import { virtualServiceReferences } from "./references.ts";

export const virtualService: KindDefinition = {
  kind: "virtualService",
  title: "Virtual service",
  titlePlural: "Virtual services",
  specShape: "VirtualServiceSpec",
  nameMember: "virtualServiceName",
  listMember: "virtualServices",
  cliNoun: "virtual-service",
  folder: "virtual-services",
  arnSegment: "virtualService",
  operations: {
    create: "CreateVirtualService",
    describe: "DescribeVirtualService",
    update: "UpdateVirtualService",
    delete: "DeleteVirtualService",
    list: "ListVirtualServices",
  },
  references: virtualServiceReferences,
};
