import { isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { leafText, memberAt } from "../../../model/routes/spec-access.ts";
import type { Column, Row, Written } from "./column.ts";
import { optionFor } from "./leaf-cell.ts";
import { inRoute, routeTypeOf } from "./route-type.ts";
import { put } from "./write-place.ts";

type PathKind = "prefix" | "exact" | "regex";
const PATH_KINDS: readonly PathKind[] = ["prefix", "exact", "regex"];

const AT: Readonly<Record<PathKind, string>> = {
  prefix: "/match/prefix",
  exact: "/match/path/exact",
  regex: "/match/path/regex",
};

/** How a route matches paths. */
export const PATH_KIND: Column = {
  id: "path-kind",
  label: "Path kind",
  width: 90,
  text: ({ resource }) => (isGrpc(resource) ? "service" : (pathKindOf(resource) ?? "")),
  places: ({ resource }) => [inRoute(resource.spec, "/match/path")],
  write: (row, text) => {
    const wanted = text.trim().toLowerCase();
    if (wanted === PATH_KIND.text(row, NO_SOURCE)) return { resource: row.resource };
    const refused = noPath(row.resource);
    if (refused !== undefined || isGrpc(row.resource)) {
      return { refused: refused ?? "A grpc route matches a service: it has no kind of path." };
    }
    if (wanted === "") return withPath(row.resource, "prefix", undefined);
    const kind = optionFor(PATH_KINDS, wanted);
    if (kind === undefined) return { refused: `A path kind is one of ${PATH_KINDS.join(", ")}.` };
    const before = pathKindOf(row.resource);
    return withPath(row.resource, kind, before === undefined ? "/" : held(row.resource, AT[before]));
  },
  options: () => PATH_KINDS,
};

/** The path, prefix or regular expression; of a grpc route `service` or `service/method`. */
export const PATH: Column = {
  id: "path",
  label: "Path",
  width: 180,
  mono: true,
  text: ({ resource }) => (isGrpc(resource) ? grpcText(resource) : pathText(resource)),
  places: ({ resource }) =>
    isGrpc(resource)
      ? [inRoute(resource.spec, "/match/serviceName"), inRoute(resource.spec, "/match/methodName")]
      : [inRoute(resource.spec, "/match/prefix"), inRoute(resource.spec, "/match")],
  write: (row, typed) => {
    const text = typed.trim();
    if (text === PATH.text(row, NO_SOURCE)) return { resource: row.resource };
    const refused = noPath(row.resource);
    if (refused !== undefined) return { refused };
    if (isGrpc(row.resource)) return writeGrpc(row, text);
    return withPath(row.resource, pathKindOf(row.resource) ?? "prefix", text === "" ? undefined : text);
  },
};

/** These cells read nothing but their row. */
const NO_SOURCE = undefined as never;

/** What the path that matched becomes. */
export const REWRITE: Column = {
  id: "rewrite",
  label: "Rewrite",
  width: 140,
  mono: true,
  text: ({ resource }) => {
    const rewrite = held(resource, "/action/rewrite");
    const path =
      leafText(memberAt(rewrite, "prefix", "value")) || leafText(memberAt(rewrite, "path", "exact"));
    const byDefault = leafText(memberAt(rewrite, "prefix", "defaultPrefix"));
    return path || (byDefault === "DISABLED" ? "keep" : byDefault === "ENABLED" ? "default" : byDefault);
  },
  places: ({ resource }) => [inRoute(resource.spec, "/action/rewrite")],
  write: (row, typed) => {
    const text = typed.trim();
    if (text === REWRITE.text(row, NO_SOURCE)) return { resource: row.resource };
    if (isGrpc(row.resource) && text !== "")
      return { refused: "A grpc gateway route has no path to rewrite." };
    const before = held(row.resource, "/action/rewrite");
    const { prefix: _prefix, path: _path, ...rest } = isJsonObject(before) ? before : {};
    const next = { ...rest, ...rewriteTo(row.resource, text) };
    return writeIn(row.resource, "/action/rewrite", Object.keys(next).length === 0 ? undefined : next);
  },
  options: () => ["keep", "default"],
};

function rewriteTo(resource: Resource, text: string): { readonly [member: string]: Json } {
  if (text === "") return {};
  if (text === "keep" || text === "default") {
    return { prefix: { defaultPrefix: text === "keep" ? "DISABLED" : "ENABLED" } };
  }
  const kind = pathKindOf(resource);
  return kind === "exact" || kind === "regex" ? { path: { exact: text } } : { prefix: { value: text } };
}

/** The host that a gateway route matches: `shop.example.com`, or `*.example.com` for all that end so. */
export const MATCH_HOST: Column = {
  id: "match-host",
  label: "Hostname",
  width: 180,
  mono: true,
  text: ({ resource }) => {
    const exact = leafText(held(resource, "/match/hostname/exact"));
    const suffix = leafText(held(resource, "/match/hostname/suffix"));
    return exact !== "" ? exact : suffix === "" ? "" : `*${suffix}`;
  },
  places: ({ resource }) => [inRoute(resource.spec, "/match/hostname")],
  write: (row, typed) => {
    const text = typed.trim();
    if (text === MATCH_HOST.text(row, NO_SOURCE)) return { resource: row.resource };
    const next: Json = text.startsWith("*") ? { suffix: text.slice(1) } : { exact: text };
    return writeIn(row.resource, "/match/hostname", text === "" ? undefined : next);
  },
};

function writeGrpc({ resource }: Row, text: string): Written {
  const slash = text.indexOf("/");
  const [service, method] = slash < 0 ? [text, ""] : [text.slice(0, slash), text.slice(slash + 1)];
  const next = put(
    resource,
    inRoute(resource.spec, "/match/serviceName"),
    service === "" ? undefined : service,
  );
  return writeIn(next, "/match/methodName", method === "" ? undefined : method);
}

/** The route with this path and no other, in place of what stood there. */
function withPath(resource: Resource, kind: PathKind, value: Json | undefined): Written {
  const without = put(
    put(resource, inRoute(resource.spec, "/match/prefix"), undefined),
    inRoute(resource.spec, "/match/path"),
    undefined,
  );
  return writeIn(without, AT[kind], value);
}

function writeIn(resource: Resource, pointer: string, value: Json | undefined): Written {
  return { resource: put(resource, inRoute(resource.spec, pointer), value) };
}

function pathKindOf(resource: Resource): PathKind | undefined {
  return PATH_KINDS.find((kind) => held(resource, AT[kind]) !== undefined);
}

function pathText(resource: Resource): string {
  const kind = pathKindOf(resource);
  const value = kind === undefined ? undefined : held(resource, AT[kind]);
  return isHole(value) || typeof value !== "object" ? leafText(value) : JSON.stringify(value);
}

function grpcText(resource: Resource): string {
  const [service, method] = [
    leafText(held(resource, "/match/serviceName")),
    leafText(held(resource, "/match/methodName")),
  ];
  return method === "" ? service : `${service}/${method}`;
}

function isGrpc({ spec }: Resource): boolean {
  return routeTypeOf(spec) === "grpcRoute";
}

function noPath({ spec }: Resource): string | undefined {
  return routeTypeOf(spec) === "tcpRoute"
    ? "A tcp route matches every connection: it has no path."
    : undefined;
}

function held(resource: Resource, pointer: string): Json | undefined {
  return valueAt({ spec: resource.spec }, inRoute(resource.spec, pointer));
}
