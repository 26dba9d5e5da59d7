import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { ROUTE_TYPES } from "./route-types.ts";
import { leafText, memberAt } from "./spec-access.ts";

/** The match of the first route type that a route or gateway route has. */
export function matchOf(spec: JsonObject): JsonObject | undefined {
  for (const type of ROUTE_TYPES) {
    const match = memberAt(spec, type, "match");
    if (isJsonObject(match)) return match;
  }
  return undefined;
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
