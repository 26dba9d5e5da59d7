import type { JsonObject } from "../lib/json.ts";
import type { Condition, Holds, Wanted } from "./condition.ts";
import { matchRequest } from "./match-request.ts";
import { parseRe2 } from "./re2/parse-re2.ts";
import { sampleRe2 } from "./re2/sample-re2.ts";
import { routeOf } from "./route-of.ts";
import type { NamedValue, TrafficRequest } from "./traffic-request.ts";
import { testValue } from "./value-test.ts";

/** A request made for a match, and whether the match really takes it. */
export interface ExampleRequest {
  readonly request: TrafficRequest;
  /** `no` and `unknown`: no request could be made that matches for certain. */
  readonly matches: Holds;
}

/**
 * A request that takes the route or gateway route, as plain as can be: every condition gives its part. What a
 * regular expression asks for is made as near as possible; `matches` says whether it came out right.
 */
export function exampleRequest(kind: "route" | "gatewayRoute", spec: JsonObject): ExampleRequest {
  const protocol = routeOf(spec)?.protocol ?? "http";
  const { conditions } = matchRequest(kind, spec, { protocol });
  const part = (subject: Condition["subject"]): Condition | undefined =>
    conditions.find((condition) => condition.subject === subject);
  const text = (subject: Condition["subject"], fallback: string): string => {
    const condition = part(subject);
    return condition === undefined ? fallback : (sampleOf(condition) ?? fallback);
  };
  const port = Number(part("port") === undefined ? Number.NaN : text("port", ""));
  const headers = namedValues(conditions, protocol === "grpc" ? "metadata" : "header");
  const request: TrafficRequest = {
    protocol,
    ...(Number.isNaN(port) ? {} : { port }),
    ...(kind === "gatewayRoute" ? { hostname: hostnameOf(part("hostname")) } : {}),
    ...(protocol === "grpc"
      ? { grpcService: text("service", "Service"), grpcMethod: text("serviceMethod", "Method"), headers }
      : protocol === "tcp"
        ? {}
        : {
            method: text("method", "GET"),
            path: pathOf(part("path")) + queryText(namedValues(conditions, "query")),
            ...(part("scheme") === undefined ? {} : { scheme: text("scheme", "http") }),
            headers,
          }),
  };
  return { request, matches: matchRequest(kind, spec, request).result };
}

/** The conditions on names of one sort, each name once: two of the same name cannot both be met by more values. */
function namedValues(conditions: readonly Condition[], subject: Condition["subject"]): NamedValue[] {
  const found = new Map<string, NamedValue>();
  for (const condition of conditions) {
    const { name } = condition;
    if (condition.subject !== subject || name === undefined || found.has(name.toLowerCase())) continue;
    const value = sampleOf(condition);
    if (value !== undefined) found.set(name.toLowerCase(), { name, value });
  }
  return [...found.values()];
}

function queryText(values: readonly NamedValue[]): string {
  const parts = values.map(({ name, value }) => (value === "" ? name : `${name}=${value}`));
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** A path begins with a slash, so an expression that does not ask for one gets one where it still matches. */
function pathOf(condition: Condition | undefined): string {
  if (condition === undefined) return "/";
  const path = sampleOf(condition) ?? "/";
  return path.startsWith("/") ? path : `/${path}`;
}

function hostnameOf(condition: Condition | undefined): string {
  if (condition === undefined) return "example.com";
  const host = sampleOf(condition) ?? "example.com";
  return condition.wanted.how === "suffix" && host.startsWith(".") ? `www${host}` : host;
}

/** A value that meets the condition; undefined for one that asks for none. */
function sampleOf({ wanted, inverted }: Condition): string | undefined {
  if (!inverted) return sampleOfWanted(wanted);
  if (wanted.how === "present") return undefined;
  const range = wanted.how === "range" ? [String(wanted.end)] : [];
  return [...range, "other", "1", "x-"].find((value) => testValue(wanted, value).holds === "no");
}

function sampleOfWanted(wanted: Wanted): string | undefined {
  switch (wanted.how) {
    case "exact":
    case "prefix":
    case "suffix":
      return wanted.value;
    case "regex": {
      const parsed = parseRe2(wanted.value);
      return parsed.ok ? sampleRe2(parsed.value) : undefined;
    }
    case "range":
      return String(wanted.start);
    case "present":
      return "1";
    case "hole":
      return wanted.text;
    case "wrong":
      return undefined;
  }
}
