import type { Kind } from "../../../model/kinds/kind.ts";
import type { Column } from "./column.ts";
import { fieldColumn } from "./field-column.ts";
import { NODE_COLUMNS } from "./node-columns.ts";
import { GATEWAY_ROUTE_COLUMNS, ROUTE_COLUMNS } from "./route-columns.ts";
import { GATEWAY_COLUMNS, ROUTER_COLUMNS } from "./router-columns.ts";
import { SERVICE_COLUMNS } from "./service-columns.ts";

/** The kinds that the table has rows of: resources first, then routes. */
export const TABLE_KINDS = [
  "virtualNode",
  "virtualService",
  "virtualRouter",
  "virtualGateway",
  "route",
  "gatewayRoute",
] as const satisfies readonly Kind[];
export type TableKind = (typeof TABLE_KINDS)[number];

const COLUMNS: Readonly<Record<TableKind, readonly Column[]>> = {
  virtualNode: NODE_COLUMNS,
  virtualService: SERVICE_COLUMNS,
  virtualRouter: ROUTER_COLUMNS,
  virtualGateway: GATEWAY_COLUMNS,
  route: ROUTE_COLUMNS,
  gatewayRoute: GATEWAY_ROUTE_COLUMNS,
};

/** The columns that a kind has of itself. */
export function columnsOf(kind: TableKind): readonly Column[] {
  return COLUMNS[kind];
}

/** The column of an id, of the kind's own or of one of its fields; undefined where there is none. */
export function columnById(kind: TableKind, id: string, label?: string): Column | undefined {
  return columnsOf(kind).find((column) => column.id === id) ?? fieldColumn(kind, id, label);
}

export function isTableKind(text: string | undefined): text is TableKind {
  return TABLE_KINDS.some((kind) => kind === text);
}
