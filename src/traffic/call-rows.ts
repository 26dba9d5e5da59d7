import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import type { ReferenceLinks } from "../model/graph/reference-links.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { type CallContext, callContext, listenersOf, weightedTargets } from "./call-context.ts";
import { type CallRow, type Cell, TOPICS, type Verdict } from "./call-row.ts";
import type { Call } from "./calls-of-edge.ts";
import type { FieldPlace } from "./decided-by.ts";
import { DEFAULT_RULES, type DefaultCode } from "./default-rules.ts";
import { routeOf } from "./route-of.ts";
import { timeoutRows } from "./timeout-rows.ts";
import { tlsRows } from "./tls-rows.ts";
import { millisWords, valueWords } from "./value-words.ts";

/**
 * Both ends of a call side by side: what the caller says, what routes say, what the called node says, and what
 * comes of it. Topics on which nobody has a say are left out. `nameOf` gives what resources are called on screen.
 */
export function callRows(
  graph: ReferenceLinks,
  call: Call,
  nameOf: (id: ResourceId) => string,
): readonly CallRow[] {
  const context = callContext(graph, call, nameOf);
  const rows = [
    protocolRow(context),
    portRow(context),
    ...tlsRows(context),
    ...timeoutRows(context),
    ...retryRows(context),
    ...listenerRows(context),
    discoveryRow(context),
  ];
  return rows
    .filter(({ caller, between, callee }) => caller.length + between.length + callee.length > 0)
    .sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
}

function set(value: Json, id: ResourceId, pointer: string): Cell {
  return { text: valueWords(value), decidedBy: "own", where: { id, pointer } };
}

/** The protocol of routes, gateway routes and the router, beside that of the called listener. */
function protocolRow({ graph, call, listener, nameOf }: CallContext): CallRow {
  const ways = [...call.gatewayRoutes, ...call.routes].flatMap((id) => {
    const route = routeOf(graph.specOf(id) ?? {});
    return route === undefined ? [] : [set(route.protocol, id, route.pointer)];
  });
  const pointer = `${listener?.pointer}/portMapping/protocol`;
  const value = valueAt(listener?.value, "/portMapping/protocol");
  const callee = listener === undefined || value === undefined ? [] : [set(value, listener.id, pointer)];
  return { topic: "protocol", caller: [], between: ways, callee, ...mismatch(ways, callee, nameOf) };
}

/** Route type and listener protocol must be one (App Mesh user guide, routes). */
function mismatch(
  ways: readonly Cell[],
  [callee]: readonly Cell[],
  nameOf: (id: ResourceId) => string,
): { readonly verdict?: Verdict } {
  // Of a gateway route only where no router stands behind it does the type count; both are shown.
  const route = ways.findLast(({ text }) => text !== callee?.text);
  if (callee === undefined || route === undefined || refOf(route.where.id).kind !== "route") return {};
  return {
    verdict: {
      tone: "fail",
      text: `Route ${nameOf(route.where.id)} is ${route.text}, ${nameOf(callee.where.id)} listens with ${callee.text}: calls fail.`,
    },
  };
}

/** Ports that routers and routes name, and the one that is called in the end. */
function portRow({ graph, call, listener }: CallContext): CallRow {
  const routerPorts =
    call.router === undefined
      ? []
      : listenersOf(graph, call.router).flatMap(({ id, pointer, value }) => {
          const port = valueAt(value, "/portMapping/port");
          return port === undefined ? [] : [set(port, id, `${pointer}/portMapping/port`)];
        });
  const port = valueAt(listener?.value, "/portMapping/port");
  const callee =
    listener === undefined || port === undefined
      ? []
      : [set(port, listener.id, `${listener.pointer}/portMapping/port`)];
  return { topic: "port", caller: [], between: routerPorts, callee };
}

/** The retry policy of each route, or the hidden one; TCP has none. */
function retryRows({ graph, call, protocol }: CallContext): readonly CallRow[] {
  if (protocol === "tcp" || protocol === undefined) return [];
  const cells = call.routes.flatMap((id): readonly Cell[] => {
    const route = routeOf(graph.specOf(id) ?? {});
    if (route === undefined || route.protocol === "tcp") return [];
    const where = { id, pointer: `${route.pointer}/retryPolicy` };
    const policy = valueAt(route.value, "/retryPolicy");
    if (policy === undefined) {
      return [{ text: DEFAULT_RULES.retryPolicy.text, decidedBy: "App Mesh", where, missing: true }];
    }
    return [{ text: retryWords(policy), decidedBy: "own", where }];
  });
  if (cells.length > 0) return [{ topic: "retries", caller: [], between: cells, callee: [] }];
  if (call.target === undefined || call.service === undefined || call.router !== undefined) return [];
  const where: FieldPlace = { id: call.service, pointer: "/provider" };
  const text = `${DEFAULT_RULES.retryPolicy.text}; a router would let you change it`;
  return [{ topic: "retries", caller: [], between: [{ text, decidedBy: "App Mesh", where }], callee: [] }];
}

/** `3 times on server-error, reset; 2 s a try` */
function retryWords(policy: Json): string {
  if (!isJsonObject(policy)) return valueWords(policy);
  const events = ["httpRetryEvents", "grpcRetryEvents", "tcpRetryEvents"].flatMap((member) => {
    const list = policy[member];
    return isJsonArray(list) ? list.map(valueWords) : [];
  });
  const times = policy["maxRetries"] === undefined ? "" : `${valueWords(policy["maxRetries"])} times`;
  const on = events.length === 0 ? "" : ` on ${events.join(", ")}`;
  const each = policy["perRetryTimeout"];
  return `${times}${on}${each === undefined ? "" : `; ${valueWords(each)} a try`}`;
}

/** What the called listener alone says. */
function listenerRows({ listener }: CallContext): readonly CallRow[] {
  if (listener === undefined) return [];
  const rows: readonly (readonly [CallRow["topic"], string, DefaultCode, (value: Json) => string])[] = [
    ["healthCheck", "healthCheck", "healthCheck", healthWords],
    ["outlierDetection", "outlierDetection", "outlierDetection", outlierWords],
    ["connectionPool", "connectionPool", "connectionPool", poolWords],
  ];
  return rows.map(([topic, member, code, words]) => {
    const where = { id: listener.id, pointer: `${listener.pointer}/${member}` };
    const value = valueAt(listener.value, `/${member}`);
    const cell: Cell =
      value === undefined
        ? { text: DEFAULT_RULES[code].text, decidedBy: "App Mesh", where, missing: true }
        : { text: words(value), decidedBy: "own", where };
    return { topic, caller: [], between: [], callee: [cell] };
  });
}

function healthWords(check: Json): string {
  const [protocol, path, interval] = ["/protocol", "/path", "/intervalMillis"].map((at) =>
    valueAt(check, at),
  );
  const what = [protocol, path].flatMap((part) => (part === undefined ? [] : [valueWords(part)])).join(" ");
  return interval === undefined ? what : `${what} every ${millisWords(interval)}`;
}

function outlierWords(detection: Json): string {
  const [errors, interval] = [valueAt(detection, "/maxServerErrors"), valueAt(detection, "/interval")];
  return `${errors === undefined ? "errors" : `${valueWords(errors)} errors`}${interval === undefined ? "" : ` in ${valueWords(interval)}`}`;
}

function poolWords(pool: Json): string {
  const [inner] = isJsonObject(pool) ? Object.values(pool) : [];
  const words = { maxConnections: "connections", maxPendingRequests: "waiting", maxRequests: "requests" };
  return Object.entries(words)
    .flatMap(([member, word]) => {
      const value = valueAt(inner, `/${member}`);
      return value === undefined ? [] : [`${valueWords(value)} ${word}`];
    })
    .join(", ");
}

/** The name that the caller uses, and the way its Envoy finds the tasks. */
function discoveryRow({ graph, call }: CallContext): CallRow {
  const caller: Cell[] = [];
  const index =
    call.caller === undefined || call.service === undefined
      ? -1
      : backendIndex(graph, call.caller, call.service);
  if (call.service !== undefined && call.caller !== undefined && index >= 0) {
    const pointer = `/backends/${index}/virtualService/virtualServiceName`;
    caller.push({ text: refOf(call.service).name, decidedBy: "own", where: { id: call.caller, pointer } });
  }
  return {
    topic: "discovery",
    caller,
    between: [],
    callee: call.target === undefined ? [] : discoveryCells(graph, call.target),
  };
}

function backendIndex(graph: ReferenceLinks, caller: ResourceId, service: ResourceId): number {
  const found = graph
    .outgoing(caller)
    .find(({ role, to }) => role === "backend" && to.name === refOf(service).name);
  return found === undefined ? -1 : Number(found.pointer.split("/")[2]);
}

function discoveryCells(graph: ReferenceLinks, id: ResourceId): readonly Cell[] {
  const spec = graph.specOf(id);
  const dns = valueAt(spec, "/serviceDiscovery/dns/hostname");
  if (dns !== undefined) {
    const pointer = "/serviceDiscovery/dns/hostname";
    const type = valueAt(spec, "/serviceDiscovery/dns/responseType") ?? "LOADBALANCER";
    return [
      { text: `DNS ${valueWords(dns)}, ${valueWords(type)}`, decidedBy: "own", where: { id, pointer } },
    ];
  }
  const cloudMap = valueAt(spec, "/serviceDiscovery/awsCloudMap");
  if (cloudMap !== undefined) {
    const names = ["/serviceName", "/namespaceName"].map((at) => valueAt(cloudMap, at));
    const text = names.flatMap((name) => (name === undefined ? [] : [valueWords(name)])).join(".");
    const pointer = "/serviceDiscovery/awsCloudMap/serviceName";
    return [{ text: `Cloud Map ${text}`, decidedBy: "own", where: { id, pointer } }];
  }
  const where = { id, pointer: "/serviceDiscovery" };
  return [{ text: DEFAULT_RULES.serviceDiscovery.text, decidedBy: "App Mesh", where, missing: true }];
}

/** The weight that the routes give a node, with the field of each. */
export function weightFields(graph: ReferenceLinks, call: Call): readonly FieldPlace[] {
  const { target } = call;
  if (target === undefined) return [];
  return call.routes.flatMap((id) => {
    const spec = graph.specOf(id) ?? {};
    const route = routeOf(spec);
    const [first] = weightedTargets(spec, refOf(target).name);
    const list = valueAt(route?.value, "/action/weightedTargets");
    if (route === undefined || first === undefined || !isJsonArray(list)) return [];
    return [{ id, pointer: `${route.pointer}/action/weightedTargets/${list.indexOf(first)}/weight` }];
  });
}
