import { isJsonObject, type Json } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { refOf } from "../model/reference/ref.ts";
import { type CallContext, type FoundListener, listenersOf } from "./call-context.ts";
import type { CallRow, Cell, Verdict } from "./call-row.ts";
import type { FieldPlace } from "./decided-by.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import { routeOf } from "./route-of.ts";
import { valueWords } from "./value-words.ts";

interface Limit extends Cell {
  /** Endless for 0; undefined where it cannot be told. */
  readonly millis: number | undefined;
}

const KINDS = {
  requestTimeout: { member: "perRequest", millis: 15_000, what: "Requests end" },
  idleTimeout: { member: "idle", millis: 300_000, what: "Connections close without traffic" },
} as const;

/**
 * How long requests may take and connections stay idle: the smallest of the caller's listener, the routes and the
 * called listener decides, and each that is not set is 15 s and 300 s (API model; App Mesh user guide, routes: a
 * longer time must be set on the route and on both nodes).
 */
export function timeoutRows(context: CallContext): readonly CallRow[] {
  const rows: CallRow[] = [];
  for (const topic of ["requestTimeout", "idleTimeout"] as const) {
    if (topic === "requestTimeout" && context.protocol === "tcp") continue;
    const { caller } = context.call;
    const isNode = caller !== undefined && refOf(caller).kind === "virtualNode";
    const own = isNode ? listenersOf(context.graph, caller) : [];
    const callerLimits = own.flatMap((listener) => listenerLimit(listener, topic));
    const between = context.call.routes.flatMap((route) => routeLimit(context, route, topic));
    const callee = context.listener === undefined ? [] : listenerLimit(context.listener, topic);
    // Of several listeners of the caller nobody knows which one the request came in by.
    const counted = [...(own.length === 1 ? callerLimits : []), ...between, ...callee];
    if (counted.length === 0) continue;
    rows.push({ topic, caller: callerLimits, between, callee, verdict: verdictOf(counted, topic, context) });
  }
  return rows;
}

type TimeoutTopic = keyof typeof KINDS;

function listenerLimit({ id, pointer, value }: FoundListener, topic: TimeoutTopic): readonly Limit[] {
  const protocol = valueAt(value, "/portMapping/protocol");
  if (typeof protocol !== "string" || (protocol === "tcp" && topic === "requestTimeout")) return [];
  const { member } = KINDS[topic];
  const at = `/timeout/${protocol}/${member}`;
  return [limitOf(valueAt(value, at), { id, pointer: pointer + at }, topic)];
}

function routeLimit({ graph }: CallContext, id: string, topic: TimeoutTopic): readonly Limit[] {
  const route = routeOf(graph.specOf(id) ?? {});
  if (route === undefined || (route.protocol === "tcp" && topic === "requestTimeout")) return [];
  const at = `/timeout/${KINDS[topic].member}`;
  return [limitOf(valueAt(route.value, at), { id, pointer: route.pointer + at }, topic)];
}

function limitOf(value: Json | undefined, where: FieldPlace, topic: TimeoutTopic): Limit {
  if (value === undefined) {
    return { text: DEFAULT_RULES[topic].text, decidedBy: "App Mesh", where, millis: KINDS[topic].millis };
  }
  const millis = millisOf(value);
  const text = millis === Number.POSITIVE_INFINITY ? "no limit" : valueWords(value);
  return { text, decidedBy: "own", where, millis };
}

/** A duration in milliseconds; 0 stands for no limit. Undefined for holes and wrong values. */
function millisOf(value: Json): number | undefined {
  if (!isJsonObject(value)) return undefined;
  const { unit, value: amount } = { unit: value["unit"], value: value["value"] };
  if (typeof amount !== "number" || (unit !== "s" && unit !== "ms")) return undefined;
  return amount === 0 ? Number.POSITIVE_INFINITY : amount * (unit === "s" ? 1000 : 1);
}

function verdictOf(limits: readonly Limit[], topic: TimeoutTopic, { nameOf }: CallContext): Verdict {
  const { what } = KINDS[topic];
  const known = limits.flatMap((limit) =>
    limit.millis === undefined ? [] : [{ ...limit, millis: limit.millis }],
  );
  if (known.length < limits.length) {
    return { tone: "unknown", text: "A placeholder or a wrong value leaves open how long it is." };
  }
  const least = Math.min(...known.map(({ millis }) => millis));
  if (least === Number.POSITIVE_INFINITY) return { tone: "plain", text: `${what} after no time.` };
  const deciding = known.filter(({ millis }) => millis === least);
  const chosen = deciding.find(({ decidedBy }) => decidedBy === "own");
  if (chosen !== undefined) {
    return { tone: "plain", text: `${what} after ${chosen.text}, as ${whose(chosen, nameOf)} says.` };
  }
  const longer = known.find(({ decidedBy, millis }) => decidedBy === "own" && millis > least);
  const first = deciding[0];
  if (longer === undefined || first === undefined) {
    return { tone: "plain", text: `${what} after ${first?.text ?? ""}, App Mesh's default.` };
  }
  return {
    tone: "warn",
    text: `${whose(longer, nameOf)} allows ${longer.text}, but ${whose(first, nameOf)} has none set: ${what.toLowerCase()} after ${first.text}.`,
  };
}

function whose({ where: { id } }: Limit, nameOf: (id: string) => string): string {
  return refOf(id).kind === "route" ? `route ${nameOf(id)}` : nameOf(id);
}
