import type { KindDefinition } from "../kind-definition.ts";
import { gatewayRouteReferences } from "./references.ts";

export const gatewayRoute: KindDefinition = {
  kind: "gatewayRoute",
  title: "Gateway route",
  titlePlural: "Gateway routes",
  specShape: "GatewayRouteSpec",
  nameMember: "gatewayRouteName",
  parent: { kind: "virtualGateway", member: "virtualGatewayName" },
  listMember: "gatewayRoutes",
  cliNoun: "gateway-route",
  folder: "gateway-routes",
  arnSegment: "gatewayRoute",
  operations: {
    create: "CreateGatewayRoute",
    describe: "DescribeGatewayRoute",
    update: "UpdateGatewayRoute",
    delete: "DeleteGatewayRoute",
    list: "ListGatewayRoutes",
  },
  references: gatewayRouteReferences,
};
