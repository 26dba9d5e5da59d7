import { isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { ROUTE_TYPES } from "./route-types.ts";
import { leafText, listAt, memberAt } from "./spec-access.ts";

/** The match of the first route type that a route or gateway route has. */
export function matchOf(spec: JsonObject): JsonObject | undefined {
  for (const type of ROUTE_TYPES) {
    const match = memberAt(spec, type, "match");
    if (isJsonObject(match)) return match;
  }
  return undefined;
}

/**
 * What a match asks for, in one line: `GET /cart* x-canary :8080`. A prefix ends in `*`, a regular
 * expression starts with `~`; headers, metadata and query parameters stand with their names alone.
 */
export function matchText(spec: JsonObject): string {
  const match = matchOf(spec);
  if (match === undefined) return "any request";
  const names = (member: string): string[] =>
    listAt(match, member).map((item) => leafText(memberAt(item, "name")));
  const port = leafText(memberAt(match, "port"));
  const parts = [
    leafText(memberAt(match, "method")),
    leafText(memberAt(match, "scheme")),
    hostText(match),
    patternOf(match),
    ...names("headers"),
    ...names("metadata"),
    ...names("queryParameters").map((name) => `?${name}`),
    port === "" ? "" : `:${port}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "any request" : parts.join(" ");
}

/** The path, prefix, or gRPC service and method that a match asks for; empty for none. */
export function patternOf(match: Json | undefined): string {
  const prefix = leafText(memberAt(match, "prefix"));
  if (prefix !== "") return `${prefix}*`;
  const exact = leafText(memberAt(match, "path", "exact"));
  if (exact !== "") return exact;
  const regex = leafText(memberAt(match, "path", "regex"));
  if (regex !== "") return `~${regex}`;
  const service = leafText(memberAt(match, "serviceName"));
  const method = leafText(memberAt(match, "methodName"));
  return method === "" ? service : `${service}/${method}`;
}

function hostText(match: JsonObject): string {
  const exact = leafText(memberAt(match, "hostname", "exact"));
  const suffix = leafText(memberAt(match, "hostname", "suffix"));
  if (exact !== "") return exact;
  return suffix === "" ? "" : `*${suffix}`;
}
