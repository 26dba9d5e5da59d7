import type { KindDefinition } from "../kind-definition.ts";

export const virtualGateway: KindDefinition = {
  kind: "virtualGateway",
  title: "Virtual gateway",
  titlePlural: "Virtual gateways",
  specShape: "VirtualGatewaySpec",
  nameMember: "virtualGatewayName",
  listMember: "virtualGateways",
  cliNoun: "virtual-gateway",
  folder: "virtual-gateways",
  arnSegment: "virtualGateway",
  operations: {
    create: "CreateVirtualGateway",
    describe: "DescribeVirtualGateway",
    update: "UpdateVirtualGateway",
    delete: "DeleteVirtualGateway",
    list: "ListVirtualGateways",
  },
  references: () => [],
};
