import type { KindDefinition } from "../kind-definition.ts";

export const virtualRouter: KindDefinition = {
  kind: "virtualRouter",
  title: "Virtual router",
  titlePlural: "Virtual routers",
  specShape: "VirtualRouterSpec",
  nameMember: "virtualRouterName",
  listMember: "virtualRouters",
  cliNoun: "virtual-router",
  folder: "virtual-routers",
  arnSegment: "virtualRouter",
  operations: {
    create: "CreateVirtualRouter",
    describe: "DescribeVirtualRouter",
    update: "UpdateVirtualRouter",
    delete: "DeleteVirtualRouter",
    list: "ListVirtualRouters",
  },
  references: () => [],
};
