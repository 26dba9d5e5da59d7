import { isJsonArray, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { nameIn, nameValue } from "../../../model/holes/name-value.ts";
import { idOf, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { leafText } from "../../../model/routes/spec-access.ts";
import type { CellSource, Column, Row, Written } from "./column.ts";
import { fieldColumn } from "./field-column.ts";
import { namesOf } from "./names-of.ts";
import { MATCH_HOST, PATH, PATH_KIND, REWRITE } from "./path-columns.ts";
import { inRoute, routeTypeOf, typeColumn } from "./route-type.ts";
import { nameColumn, PROBLEMS_COLUMN, parentColumn } from "./shared-columns.ts";
import { nodesIn, targetsText, typedTargets } from "./targets-text.ts";
import { put } from "./write-place.ts";

const METHOD = routeField("method", "Method", 90, "/match/method", "a request method");
const RETRIES = routeField("retries", "Retries", 80, "/retryPolicy/maxRetries", "retries", "/retryPolicy");

const TARGETS: Column = {
  id: "targets",
  label: "Targets and weights",
  width: 280,
  list: true,
  text: ({ resource }) => targetsText(targetsOf(resource)),
  places: ({ resource }) => [inRoute(resource.spec, "/action")],
  write: writeTargets,
  options: ({ id }, source) => namesOf(id, "virtualNode", source),
};

function writeTargets({ id, resource }: Row, text: string, source: CellSource): Written {
  const before = targetsOf(resource);
  const next = typedTargets(text, before);
  const known = new Set(nodesIn(targetsText(before)));
  for (const node of nodesIn(text)) {
    const target = idOf(siblingRef(refOf(id), "virtualNode", node));
    if (known.has(node)) continue;
    if (!source.design.resources.has(target)) {
      return { refused: `No virtual node of this mesh is called ${node}.` };
    }
    const allowed = mayConnect(source.design, id, target);
    if (!allowed.ok) return { refused: allowed.reason };
  }
  const at = inRoute(resource.spec, "/action/weightedTargets");
  return { resource: put(resource, at, next.length === 0 ? [] : next) };
}

function targetsOf({ spec }: Resource): readonly Json[] {
  const targets = valueAt({ spec }, inRoute(spec, "/action/weightedTargets"));
  return isJsonArray(targets) ? targets : [];
}

const SERVICE: Column = {
  id: "service",
  label: "Service",
  width: 240,
  mono: true,
  text: ({ resource }) => nameIn(valueAt({ spec: resource.spec }, serviceAt(resource))) ?? "",
  places: ({ resource }) => [inRoute(resource.spec, "/action/target")],
  write: ({ id, resource }, typed, source) => {
    const name = typed.trim();
    const at = serviceAt(resource);
    if (name === (nameIn(valueAt({ spec: resource.spec }, at)) ?? "")) return { resource };
    const service = idOf(siblingRef(refOf(id), "virtualService", name));
    if (name !== "" && !source.design.resources.has(service)) {
      return { refused: `No virtual service of this mesh is called ${name}.` };
    }
    return { resource: put(resource, at, name === "" ? undefined : nameValue(name)) };
  },
  options: ({ id }, source) => namesOf(id, "virtualService", source),
};

function serviceAt({ spec }: Resource): string {
  return inRoute(spec, "/action/target/virtualService/virtualServiceName");
}

/** A field that routes of some types have, at the place that it has in the type of the row. */
function routeField(
  id: string,
  label: string,
  width: number,
  pointer: string,
  what: string,
  cleared = pointer,
): Column {
  const columnOf = ({ resource }: Row): Column | undefined =>
    fieldColumn("route", inRoute(resource.spec, pointer), label);
  const http = fieldColumn("route", `/spec/httpRoute${pointer}`, label);
  return {
    id,
    label,
    width,
    numeric: http?.numeric === true,
    text: (row, source) => columnOf(row)?.text(row, source) ?? "",
    places: ({ resource }) => [inRoute(resource.spec, cleared)],
    write: (row, text, source) => {
      const column = columnOf(row);
      if (text.trim() === "") {
        return { resource: put(row.resource, inRoute(row.resource.spec, cleared), undefined) };
      }
      const type = routeTypeOf(row.resource.spec)?.replace("Route", "") ?? "";
      return column?.write?.(row, text, source) ?? { refused: `A ${type} route has no ${what}.` };
    },
    ...(http?.options === undefined ? {} : { options: http.options }),
  };
}

const PRIORITY: Column = {
  id: "priority",
  label: "Priority",
  width: 80,
  numeric: true,
  text: ({ resource }) => leafText(resource.spec["priority"]),
  places: () => ["/spec/priority"],
  write: (row, text, source) =>
    fieldColumn(refOf(row.id).kind, "/spec/priority")?.write?.(row, text, source) ?? {
      resource: row.resource,
    },
};

export const ROUTE_COLUMNS: readonly Column[] = [
  nameColumn("route"),
  parentColumn("route"),
  PRIORITY,
  typeColumn("route"),
  METHOD,
  PATH_KIND,
  PATH,
  TARGETS,
  RETRIES,
  PROBLEMS_COLUMN,
];

export const GATEWAY_ROUTE_COLUMNS: readonly Column[] = [
  nameColumn("gatewayRoute"),
  parentColumn("gatewayRoute"),
  PRIORITY,
  typeColumn("gatewayRoute"),
  PATH_KIND,
  PATH,
  MATCH_HOST,
  SERVICE,
  REWRITE,
  PROBLEMS_COLUMN,
];
