import { servicesOfRouter } from "../../../diagram/service-end.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { inEvaluationOrder } from "../../../model/routes/route-order.ts";
import type { Column } from "./column.ts";
import { healthColumn, nameColumn, PROBLEMS_COLUMN, portColumns, tlsColumn } from "./shared-columns.ts";

/** The routes of a router or gateway, in the order in which they are tried. */
const ROUTES: Column = {
  id: "routes",
  label: "Routes",
  width: 240,
  text: ({ id }, { graph }) =>
    inEvaluationOrder(graph.childrenOf(id).map((route) => ({ id: route, spec: graph.specOf(route) ?? {} })))
      .map((route) => refOf(route.id).name)
      .join(", "),
  places: () => [],
};

const SERVICES: Column = {
  id: "services",
  label: "Services",
  width: 260,
  mono: true,
  text: ({ id }, { graph }) =>
    servicesOfRouter(graph, id)
      .map((service) => refOf(service).name)
      .join(", "),
  places: () => [],
};

export const ROUTER_COLUMNS: readonly Column[] = [
  nameColumn("virtualRouter"),
  ...portColumns("virtualRouter"),
  ROUTES,
  SERVICES,
  PROBLEMS_COLUMN,
];

export const GATEWAY_COLUMNS: readonly Column[] = [
  nameColumn("virtualGateway"),
  ...portColumns("virtualGateway"),
  ROUTES,
  tlsColumn("virtualGateway"),
  healthColumn("virtualGateway"),
  PROBLEMS_COLUMN,
];
