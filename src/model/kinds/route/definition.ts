import type { KindDefinition } from "../kind-definition.ts";
import { routeReferences } from "./references.ts";

export const route: KindDefinition = {
  kind: "route",
  title: "Route",
  titlePlural: "Routes",
  specShape: "RouteSpec",
  nameMember: "routeName",
  parent: { kind: "virtualRouter", member: "virtualRouterName" },
  listMember: "routes",
  cliNoun: "route",
  folder: "routes",
  arnSegment: "route",
  operations: {
    create: "CreateRoute",
    describe: "DescribeRoute",
    update: "UpdateRoute",
    delete: "DeleteRoute",
    list: "ListRoutes",
  },
  references: routeReferences,
};
