import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { isHole } from "../model/design/hole.ts";
import type { Condition, Holds, Subject, Wanted } from "./condition.ts";
import { pathWithoutQuery, queryValue } from "./request-path.ts";
import { memberOf, routeOf, type TypedRoute } from "./route-of.ts";
import type { TrafficRequest } from "./traffic-request.ts";
import { exactly, methodWanted, testValue, textWanted } from "./value-test.ts";

/** Whether a request matches: no as soon as one condition fails, else unknown where one is not known. */
export interface MatchVerdict {
  readonly result: Holds;
  /** Every condition that the match has, in the order in which people read one; the type of the route first. */
  readonly conditions: readonly Condition[];
}

/**
 * Whether a request takes a route or gateway route, and which of its conditions hold. Any spec is taken: a
 * placeholder or a wrong value leaves its condition unknown, a member that App Mesh does not know is no condition.
 *
 * How Envoy compares (its documentation of route matches; App Mesh's own pages say no more than the names):
 * a prefix is a prefix of the text, not of path segments, so `/cart` takes `/cartoons` too; paths are compared
 * without the query, with case; a regular expression has to match the whole value.
 */
export function matchRequest(
  kind: "route" | "gatewayRoute",
  spec: JsonObject,
  request: TrafficRequest,
): MatchVerdict {
  const route = routeOf(spec);
  if (route === undefined) return { result: "unknown", conditions: [] };
  const conditions = [typeCondition(route, request), ...matchConditions(kind, route, request)];
  return { result: resultOf(conditions), conditions };
}

function resultOf(conditions: readonly Condition[]): Holds {
  if (conditions.some(({ holds }) => holds === "no")) return "no";
  return conditions.some(({ holds }) => holds === "unknown") ? "unknown" : "yes";
}

function typeCondition({ protocol, pointer, value }: TypedRoute, request: TrafficRequest): Condition {
  const wanted: Wanted = { how: "exact", value: protocol };
  const isKnown = isJsonObject(value) && !isHole(value);
  return {
    pointer,
    subject: "type",
    wanted,
    inverted: false,
    has: request.protocol,
    ...(protocol !== request.protocol
      ? { holds: "no" as const }
      : isKnown
        ? { holds: "yes" as const }
        : {
            holds: "unknown" as const,
            doubt: isHole(value) ? ("placeholder" as const) : ("wrongValue" as const),
          }),
  };
}

/** Reads one condition after the other from a match. */
class Reader {
  readonly conditions: Condition[] = [];
  readonly #match: Json | undefined;
  readonly #base: string;

  constructor(match: Json | undefined, base: string) {
    this.#match = match;
    this.#base = base;
  }

  /** A member that is compared with one value of the request. */
  one(
    member: string,
    subject: Subject,
    has: string | undefined,
    wantedOf: (value: Json) => Wanted = exactly,
  ): void {
    const value = memberOf(this.#match, member);
    if (value !== undefined) this.add(`${this.#base}/${member}`, subject, wantedOf(value), has);
  }

  /** A member that has one of two members of its own, such as `path.exact` or `path.regex`. */
  either(
    member: string,
    subject: Subject,
    ways: readonly ("exact" | "regex" | "suffix")[],
    has: string | undefined,
  ): void {
    const value = memberOf(this.#match, member);
    if (value === undefined) return;
    const how = ways.find((way) => memberOf(value, way) !== undefined);
    const own = how === undefined ? value : memberOf(value, how);
    const pointer = `${this.#base}/${member}${how === undefined ? "" : `/${how}`}`;
    const wanted: Wanted =
      how === undefined || own === undefined
        ? isHole(value)
          ? { how: "hole", text: value.$hole }
          : { how: "wrong" }
        : textWanted(how, own);
    this.add(pointer, subject, wanted, has);
  }

  add(pointer: string, subject: Subject, wanted: Wanted, has: string | undefined): void {
    const tested =
      wanted.how === "hole" || wanted.how === "wrong" || has !== undefined
        ? testValue(wanted, has ?? "")
        : ({ holds: "unknown", doubt: "notGiven" } as const);
    this.conditions.push({ pointer, subject, wanted, inverted: false, ...given(has), ...tested });
  }

  /** A list of named conditions. `lookUp` gives undefined where the request has none of that name. */
  named(
    member: string,
    subject: "header" | "metadata" | "query",
    isGiven: boolean,
    lookUp: (name: string) => string | undefined,
  ): void {
    const list = memberOf(this.#match, member);
    const base = `${this.#base}/${member}`;
    if (isHole(list)) this.add(base, subject, { how: "hole", text: list.$hole }, undefined);
    if (!isJsonArray(list)) return;
    for (const [index, item] of list.entries()) {
      this.conditions.push(namedCondition(`${base}/${index}`, subject, item, isGiven, lookUp));
    }
  }
}

function given(has: string | undefined): { readonly has?: string } {
  return has === undefined ? {} : { has };
}

/**
 * A header, metadata entry or query parameter. `invert` asks for the opposite; a value that is not there meets no
 * condition on its value, inverted or not (Envoy, HeaderMatcher: only the presence test holds without a value).
 */
function namedCondition(
  pointer: string,
  subject: "header" | "metadata" | "query",
  item: Json,
  isGiven: boolean,
  lookUp: (name: string) => string | undefined,
): Condition {
  const nameValue = memberOf(item, "name");
  const wanted = isHole(item) ? exactly(item) : methodWanted(memberOf(item, "match"));
  const invert = memberOf(item, "invert");
  const inverted = invert === true;
  const unknown = [wanted, exactly(nameValue ?? null), invert === undefined ? undefined : boolWanted(invert)];
  const name = typeof nameValue === "string" ? nameValue : isHole(nameValue) ? nameValue.$hole : undefined;
  const base = { pointer, subject, ...(name === undefined ? {} : { name }), wanted, inverted };
  if (unknown.some((each) => each?.how === "hole")) {
    return { ...base, holds: "unknown", doubt: "placeholder" };
  }
  if (name === undefined || unknown.some((each) => each?.how === "wrong")) {
    return { ...base, holds: "unknown", doubt: "wrongValue" };
  }
  if (!isGiven) return { ...base, holds: "unknown", doubt: "notGiven" };
  const has = lookUp(name);
  if (has === undefined) {
    return { ...base, holds: wanted.how === "present" && inverted ? "yes" : "no" };
  }
  const { holds, doubt } = testValue(wanted, has);
  const turned: Holds = !inverted || holds === "unknown" ? holds : holds === "yes" ? "no" : "yes";
  return { ...base, has, holds: turned, ...(doubt === undefined ? {} : { doubt }) };
}

function boolWanted(value: Json): Wanted | undefined {
  return typeof value === "boolean" ? undefined : isHole(value) ? exactly(value) : { how: "wrong" };
}

function matchConditions(
  kind: "route" | "gatewayRoute",
  { protocol, pointer, value }: TypedRoute,
  request: TrafficRequest,
): readonly Condition[] {
  const match = memberOf(value, "match");
  const base = `${pointer}/match`;
  const read = new Reader(match, base);
  if (match !== undefined && (isHole(match) || !isJsonObject(match))) {
    read.add(base, "match", isHole(match) ? exactly(match) : { how: "wrong" }, undefined);
    return read.conditions;
  }
  const port = request.port === undefined ? undefined : String(request.port);
  const header = (name: string): string | undefined => headerValue(request, name);
  const hasHeaders = request.headers !== undefined;
  if (kind === "gatewayRoute") readHostname(read, match, request.hostname);
  if (protocol === "grpc") {
    read.one("serviceName", "service", request.grpcService);
    read.one("methodName", "serviceMethod", request.grpcMethod);
    read.named("metadata", "metadata", hasHeaders, header);
  } else if (protocol !== "tcp") {
    const path = request.path === undefined ? undefined : pathWithoutQuery(request.path);
    read.one("method", "method", request.method);
    if (kind === "route") read.one("scheme", "scheme", request.scheme);
    read.one("prefix", "path", path, (prefix) => textWanted("prefix", prefix));
    read.either("path", "path", ["exact", "regex"], path);
    read.named("headers", "header", hasHeaders, header);
    const whole = request.path;
    read.named("queryParameters", "query", whole !== undefined, (name) => queryValue(whole ?? "", name));
  }
  read.one("port", "port", port);
  return read.conditions;
}

/** Host names are compared without case and without the port (their rule in HTTP; App Mesh does not say). */
function readHostname(read: Reader, match: Json | undefined, hostname: string | undefined): void {
  const host = hostname?.toLowerCase().replace(/:\d+$/, "");
  const before = read.conditions.length;
  read.either("hostname", "hostname", ["exact", "suffix"], host);
  const condition = read.conditions[before];
  const wanted = condition?.wanted;
  if (match === undefined || condition === undefined || host === undefined) return;
  if (wanted?.how !== "exact" && wanted?.how !== "suffix") return;
  const holds = testValue({ how: wanted.how, value: wanted.value.toLowerCase() }, host).holds;
  read.conditions[before] = { ...condition, holds, has: hostname ?? host };
}

/** The value of a header; several of one name are joined, as Envoy sees them. */
function headerValue(request: TrafficRequest, name: string): string | undefined {
  const values = (request.headers ?? []).filter((header) => header.name.toLowerCase() === name.toLowerCase());
  return values.length === 0 ? undefined : values.map(({ value }) => value).join(",");
}
