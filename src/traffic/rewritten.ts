import type { Json, JsonObject } from "../lib/json.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { pathWithoutQuery, queryOf } from "./request-path.ts";
import { memberOf, routeOf } from "./route-of.ts";
import type { TrafficRequest } from "./traffic-request.ts";

/** A part of a request behind a gateway route. */
export interface RewrittenPart {
  /** Undefined where it is not known: a placeholder, a wrong value, or a request that does not say. */
  readonly value: string | undefined;
  /** Who decided: the gateway route itself, or App Mesh where the route says nothing. */
  readonly by: "own" | "App Mesh";
  /** From the spec, of the member that decides or would decide. */
  readonly pointer: string;
}

export interface Rewritten {
  /** With the query. For gRPC and where there is no path: undefined. */
  readonly path: RewrittenPart;
  readonly hostname: RewrittenPart;
}

/**
 * What a request that took the gateway route looks like behind the gateway. Without a rewrite App Mesh puts the
 * name of the virtual service in place of the host and `/` in place of the matched prefix, and leaves a path that
 * was matched whole as it is (App Mesh user guide, gateway routes). Undefined for a spec without a route.
 */
export function rewritten(spec: JsonObject, request: TrafficRequest): Rewritten | undefined {
  const route = routeOf(spec);
  if (route === undefined) return undefined;
  const action = memberOf(route.value, "action");
  const rewrite = memberOf(action, "rewrite");
  const base = `${route.pointer}/action/rewrite`;
  const service = nameIn(
    memberOf(memberOf(memberOf(action, "target"), "virtualService"), "virtualServiceName"),
  );
  return {
    path: rewrittenPath(memberOf(route.value, "match"), rewrite, base, request.path),
    hostname: rewrittenHost(memberOf(rewrite, "hostname"), `${base}/hostname`, service, request.hostname),
  };
}

function rewrittenHost(
  hostname: Json | undefined,
  base: string,
  service: string | undefined,
  before: string | undefined,
): RewrittenPart {
  const pointer = `${base}/defaultTargetHostname`;
  const choice = memberOf(hostname, "defaultTargetHostname");
  if (hostname === undefined) return { value: service, by: "App Mesh", pointer };
  if (choice === "DISABLED") return { value: before, by: "own", pointer };
  if (choice === "ENABLED") return { value: service, by: "own", pointer };
  return { value: undefined, by: "own", pointer };
}

function rewrittenPath(
  match: Json | undefined,
  rewrite: Json | undefined,
  base: string,
  before: string | undefined,
): RewrittenPart {
  const whole = memberOf(rewrite, "path");
  if (whole !== undefined) {
    const exact = memberOf(whole, "exact");
    const value = typeof exact === "string" && before !== undefined ? exact + queryOf(before) : undefined;
    return { value, by: "own", pointer: `${base}/path/exact` };
  }
  const prefix = memberOf(rewrite, "prefix");
  const matched = memberOf(match, "prefix");
  const value = memberOf(prefix, "value");
  const choice = memberOf(prefix, "defaultPrefix");
  if (value !== undefined) {
    return { value: swapped(matched, value, before), by: "own", pointer: `${base}/prefix/value` };
  }
  const pointer = `${base}/prefix/defaultPrefix`;
  if (choice === "DISABLED") return { value: before, by: "own", pointer };
  if (prefix !== undefined && choice !== "ENABLED") return { value: undefined, by: "own", pointer };
  const by = choice === "ENABLED" ? "own" : "App Mesh";
  if (matched === undefined) return { value: before, by, pointer };
  return { value: swapped(matched, "/", before), by, pointer };
}

/**
 * The path with `to` in place of the matched prefix. Between both stays one slash: `/cart` with `/` makes
 * `/items` of `/cart/items` (inferred: Envoy alone would make `//items`, and App Mesh's user guide shows prefixes
 * without a slash at their end).
 */
function swapped(matched: Json | undefined, to: Json, before: string | undefined): string | undefined {
  if (typeof matched !== "string" || typeof to !== "string" || before === undefined) return undefined;
  const path = pathWithoutQuery(before);
  if (!path.startsWith(matched)) return undefined;
  const rest = path.slice(matched.length);
  return (to.endsWith("/") ? to + rest.replace(/^\//, "") : to + rest) + queryOf(before);
}
