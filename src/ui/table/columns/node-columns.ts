import { hostnameOf } from "../../../diagram/hostname.ts";
import { defaultHostname } from "../../../editor/node-spec.ts";
import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { nameIn, nameValue } from "../../../model/holes/name-value.ts";
import { idOf, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { memberAt } from "../../../model/routes/spec-access.ts";
import type { CellSource, Column, Row, Written } from "./column.ts";
import { entriesOf } from "./field-column.ts";
import { listenerColumn } from "./listener-column.ts";
import { namesOf } from "./names-of.ts";
import { healthColumn, nameColumn, PROBLEMS_COLUMN, portColumns, tlsColumn } from "./shared-columns.ts";
import { put } from "./write-place.ts";

const HOSTNAME: Column = {
  id: "hostname",
  label: "Hostname",
  width: 240,
  mono: true,
  text: ({ resource }) => hostnameOf(resource.spec),
  places: () => ["/spec/serviceDiscovery"],
  write: ({ resource }, text) => {
    const hostname = text.trim();
    if (hostname === hostnameOf(resource.spec)) return { resource };
    if (memberAt(resource.spec, "serviceDiscovery", "awsCloudMap") !== undefined) {
      return { refused: "This node is found by AWS Cloud Map: change that in the inspector." };
    }
    if (hostname === "") return { resource: put(resource, "/spec/serviceDiscovery", undefined) };
    return { resource: put(resource, "/spec/serviceDiscovery/dns/hostname", nameValue(hostname)) };
  },
};

const BACKENDS: Column = {
  id: "backends",
  label: "Calls",
  width: 240,
  mono: true,
  list: true,
  text: ({ resource }) =>
    backendsOf(resource)
      .map((backend) => serviceIn(backend) ?? "?")
      .join(", "),
  places: () => ["/spec/backends"],
  write: writeBackends,
  options: (row, source) => namesOf(row.id, "virtualService", source),
};

/** The typed services in their order; a backend that stays keeps its client policy, one without a name stays. */
function writeBackends({ id, resource }: Row, text: string, source: CellSource): Written {
  const { backends } = resource.spec;
  if (backends !== undefined && !isJsonArray(backends)) {
    return {
      refused: `The backends of ${refOf(id).name} are not a list: correct them in the inspector first.`,
    };
  }
  const before = backendsOf(resource);
  const names = [...new Set(entriesOf(text).filter((name) => name !== "?"))];
  for (const name of names) {
    const service = idOf(siblingRef(refOf(id), "virtualService", name));
    const isKnown = before.some((backend) => serviceIn(backend) === name);
    const allowed = mayConnect(source.design, id, service);
    if (!isKnown && !allowed.ok) return { refused: allowed.reason };
  }
  const named = names.flatMap((name) => {
    const known = before.filter((backend) => serviceIn(backend) === name);
    return known.length > 0 ? known : [{ virtualService: { virtualServiceName: nameValue(name) } }];
  });
  const next = [...named, ...before.filter((backend) => serviceIn(backend) === undefined)];
  return { resource: put(resource, "/spec/backends", next.length === 0 ? undefined : next) };
}

function backendsOf({ spec }: Resource): readonly Json[] {
  const { backends } = spec;
  return isJsonArray(backends) ? backends : [];
}

function serviceIn(backend: Json): string | undefined {
  return isJsonObject(backend)
    ? nameIn(memberAt(backend, "virtualService", "virtualServiceName"))
    : undefined;
}

/** A node that gets its first listener is found under the usual hostname, as one that was just drawn. */
function firstListener({ id }: Row, resource: Resource): Resource {
  if (resource.spec["serviceDiscovery"] !== undefined) return resource;
  const { name, mesh } = refOf(id);
  return put(resource, "/spec/serviceDiscovery", {
    dns: { hostname: nameValue(defaultHostname(name, mesh)) },
  });
}

export const NODE_COLUMNS: readonly Column[] = [
  nameColumn("virtualNode"),
  ...portColumns("virtualNode", firstListener),
  HOSTNAME,
  BACKENDS,
  tlsColumn("virtualNode"),
  healthColumn("virtualNode"),
  listenerColumn("virtualNode", {
    id: "timeout",
    label: "Request timeout",
    width: 130,
    pointer: (protocol) => `/timeout/${protocol}/perRequest`,
  }),
  PROBLEMS_COLUMN,
];
