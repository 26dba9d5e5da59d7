import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import { durationWords, leafWords, millisWords, wordsAt } from "./value-words.ts";

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
    join(" in ", `${wordsAt(value, "/maxServerErrors")} errors`, durationWords(valueAt(value, "/interval"))),
  ListenerTls: tls,
  VirtualGatewayListenerTls: tls,
  ListenerTlsValidationContext: trust,
  VirtualGatewayListenerTlsValidationContext: trust,
  ClientPolicyTls: clientTls,
  VirtualGatewayClientPolicyTls: clientTls,
  FileAccessLog: (value) => wordsAt(value, "/path"),
  VirtualGatewayFileAccessLog: (value) => wordsAt(value, "/path"),
  HttpRouteHeader: condition,
  HttpGatewayRouteHeader: condition,
  GrpcRouteMetadata: condition,
  GrpcGatewayRouteMetadata: condition,
  VirtualServiceBackend: (value) => wordsAt(value, "/virtualServiceName"),
  Duration: durationWords,
};

/** `8080 http · GET /ping every 30 s` */
function listener(value: Json): string {
  const check = valueAt(value, "/healthCheck");
  return join(" · ", port(valueAt(value, "/portMapping")), check === undefined ? "" : healthCheck(check));
}

function port(value: Json | undefined): string {
  return join(" ", wordsAt(value, "/port") || "no port", wordsAt(value, "/protocol"));
}

function healthCheck(value: Json): string {
  const protocol = wordsAt(value, "/protocol");
  const what = protocol.startsWith("http") ? join(" ", "GET", wordsAt(value, "/path")) : `${protocol} check`;
  return join(" every ", what, millisWords(valueAt(value, "/intervalMillis")));
}

/** Of a listener (by protocol) or of a route. */
function timeout(value: Json): string {
  const inner = isJsonObject(value) ? (Object.values(value).find(isTimeout) ?? value) : value;
  const request = durationWords(valueAt(inner, "/perRequest"));
  const idle = durationWords(valueAt(inner, "/idle"));
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
    ...parts.map(([at, word]) => (wordsAt(inner, at) === "" ? "" : `${wordsAt(inner, at)} ${word}`)),
  );
}

function tls(value: Json): string {
  return join(" · ", wordsAt(value, "/mode"), only(valueAt(value, "/certificate")));
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
  const range =
    how === "range" ? `from ${wordsAt(operand, "/start")} to ${wordsAt(operand, "/end")}` : undefined;
  const what =
    range ?? join(" ", VERBS[how ?? ""] ?? "is there", operand === undefined ? "" : leafWords(operand));
  return join(
    " ",
    valueAt(value, "/invert") === true ? "not" : "",
    wordsAt(value, "/name") || "no name",
    what,
  );
}

/** The one member that a union has set. */
function only(value: Json | undefined): string {
  return isJsonObject(value) ? Object.keys(value).map(sourceName).join(", ") : "";
}

function sourceName(member: string): string {
  return member === "file" ? "file" : member.toUpperCase();
}

/** The leaves of a value, three at most. */
function leaves(value: Json): string {
  const found: string[] = [];
  const walk = (item: Json): void => {
    if (isJsonArray(item)) for (const each of item) walk(each);
    else if (isJsonObject(item) && !isHole(item)) for (const each of Object.values(item)) walk(each);
    else if (leafWords(item) !== "") found.push(leafWords(item));
  };
  walk(value);
  return found.length > 3 ? `${found.slice(0, 3).join(" · ")} …` : found.join(" · ");
}

function join(by: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(by);
}
