import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";

/** A value in one line, by its shape: what a row says of a block that is set. */
export function summaryOf(shape: string, value: Json | undefined): string {
  if (value === undefined) return "";
  const summary = SUMMARIES[shape];
  const text = summary === undefined ? "" : summary(value);
  return text === "" ? leaves(value) : text;
}

const SUMMARIES: Readonly<Record<string, (value: Json) => string>> = {
  Listener: listener,
  VirtualGatewayListener: listener,
  PortMapping: port,
  HealthCheckPolicy: healthCheck,
  VirtualGatewayHealthCheckPolicy: healthCheck,
  ListenerTimeout: timeout,
  HttpTimeout: timeout,
  GrpcTimeout: timeout,
  VirtualNodeConnectionPool: pool,
  VirtualGatewayConnectionPool: pool,
  OutlierDetection: (value) =>
    join(" in ", `${leaf(value, "/maxServerErrors")} errors`, duration(valueAt(value, "/interval"))),
  ListenerTls: tls,
  VirtualGatewayListenerTls: tls,
  ListenerTlsValidationContext: trust,
  VirtualGatewayListenerTlsValidationContext: trust,
  ClientPolicyTls: clientTls,
  VirtualGatewayClientPolicyTls: clientTls,
  FileAccessLog: (value) => leaf(value, "/path"),
  VirtualGatewayFileAccessLog: (value) => leaf(value, "/path"),
  HttpRouteHeader: condition,
  HttpGatewayRouteHeader: condition,
  GrpcRouteMetadata: condition,
  GrpcGatewayRouteMetadata: condition,
  VirtualServiceBackend: (value) => leaf(value, "/virtualServiceName"),
  Duration: duration,
};

/** `8080 http · GET /ping every 30 s` */
function listener(value: Json): string {
  const check = valueAt(value, "/healthCheck");
  return join(" · ", port(valueAt(value, "/portMapping")), check === undefined ? "" : healthCheck(check));
}

function port(value: Json | undefined): string {
  return join(" ", leaf(value, "/port") || "no port", leaf(value, "/protocol"));
}

function healthCheck(value: Json): string {
  const protocol = leaf(value, "/protocol");
  const what = protocol.startsWith("http") ? join(" ", "GET", leaf(value, "/path")) : `${protocol} check`;
  return join(" every ", what, millisText(valueAt(value, "/intervalMillis")));
}

/** Of a listener (by protocol) or of a route. */
function timeout(value: Json): string {
  const inner = isJsonObject(value) ? (Object.values(value).find(isTimeout) ?? value) : value;
  const request = duration(valueAt(inner, "/perRequest"));
  const idle = duration(valueAt(inner, "/idle"));
  return join(" · ", request === "" ? "" : `request ${request}`, idle === "" ? "" : `idle ${idle}`);
}

function isTimeout(value: Json): boolean {
  return isJsonObject(value) && (Object.hasOwn(value, "perRequest") || Object.hasOwn(value, "idle"));
}

function pool(value: Json): string {
  const inner = isJsonObject(value) ? Object.values(value)[0] : undefined;
  const parts = [
    ["/maxConnections", "connections"],
    ["/maxPendingRequests", "waiting"],
    ["/maxRequests", "requests"],
  ] as const;
  return join(
    " · ",
    ...parts.map(([at, word]) => (leaf(inner, at) === "" ? "" : `${leaf(inner, at)} ${word}`)),
  );
}

function tls(value: Json): string {
  return join(" · ", leaf(value, "/mode"), only(valueAt(value, "/certificate")));
}

function trust(value: Json): string {
  const source = only(valueAt(value, "/trust"));
  return source === "" ? "" : `trusts ${source}`;
}

function clientTls(value: Json): string {
  const enforced = valueAt(value, "/enforce") === false ? "TLS not enforced" : "TLS enforced";
  return join(" · ", enforced, trust(valueAt(value, "/validation") ?? {}));
}

const VERBS: Readonly<Record<string, string>> = {
  exact: "is",
  prefix: "starts with",
  suffix: "ends with",
  regex: "matches",
};

/** `x-canary is on`, `not x-user starts with t-`, `x-trace is there` */
function condition(value: Json): string {
  const match = valueAt(value, "/match");
  const [how, operand] = isJsonObject(match) ? (Object.entries(match)[0] ?? []) : [];
  const range = how === "range" ? `from ${leaf(operand, "/start")} to ${leaf(operand, "/end")}` : undefined;
  const what =
    range ?? join(" ", VERBS[how ?? ""] ?? "is there", operand === undefined ? "" : shown(operand));
  return join(" ", valueAt(value, "/invert") === true ? "not" : "", leaf(value, "/name") || "no name", what);
}

/** The one member that a union has set. */
function only(value: Json | undefined): string {
  return isJsonObject(value) ? Object.keys(value).map(sourceName).join(", ") : "";
}

function sourceName(member: string): string {
  return member === "file" ? "file" : member.toUpperCase();
}

/** `30 s`; empty where there is none. */
function duration(value: Json | undefined): string {
  return value === undefined ? "" : join(" ", leaf(value, "/value"), leaf(value, "/unit"));
}

/** Milliseconds as people say them: `30 s`, `1500 ms`. */
export function millisText(value: Json | undefined): string {
  if (typeof value !== "number") return value === undefined ? "" : shown(value);
  return value >= 1000 && value % 1000 === 0 ? `${value / 1000} s` : `${value} ms`;
}

function leaf(value: Json | undefined, pointer: string): string {
  const found = valueAt(value, pointer);
  return found === undefined ? "" : shown(found);
}

function shown(value: Json): string {
  if (isJsonObject(value)) return isHole(value) ? String(value["$hole"]) : "";
  return isJsonArray(value) ? value.map(shown).join(", ") : String(value);
}

/** The leaves of a value, three at most. */
function leaves(value: Json): string {
  const found: string[] = [];
  const walk = (item: Json): void => {
    if (isJsonArray(item)) for (const each of item) walk(each);
    else if (isJsonObject(item) && !isHole(item)) for (const each of Object.values(item)) walk(each);
    else if (shown(item) !== "") found.push(shown(item));
  };
  walk(value);
  return found.length > 3 ? `${found.slice(0, 3).join(" · ")} …` : found.join(" · ");
}

function join(by: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(by);
}
