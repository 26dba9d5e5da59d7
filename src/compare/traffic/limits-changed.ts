import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ROUTE_TYPES } from "../../model/routes/route-types.ts";
import { listAt, memberAt } from "../../model/routes/spec-access.ts";
import type { TrafficChange } from "./traffic-change.ts";

/** A time, number or set that holds for requests: what it is called, in words, and as a number where more is looser. */
interface Limit {
  readonly label: string;
  readonly text: string;
  readonly amount: number | undefined;
  /** What a set holds: one that loses some is tighter. */
  readonly holds?: ReadonlySet<string>;
}

type Limits = ReadonlyMap<string, Limit>;

/** Requests last 15 seconds unless somebody says otherwise (API model, HttpTimeout). */
const REQUEST = 15_000;
/** Connections idle for 300 seconds are closed (App Mesh user guide). */
const IDLE = 300_000;
/** Two retries where no policy stands (App Mesh user guide, Envoy defaults). */
const RETRIES = 2;

/** The times, retries, pools, health checks and outlier detection that hold otherwise after a change of one resource. */
export function limitsChanged(id: ResourceId, before: JsonObject, after: JsonObject): TrafficChange[] {
  const { name, parent } = refOf(id);
  const [was, is] = [limitsOf(id, before), limitsOf(id, after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): TrafficChange[] => {
    const [from, to] = [was.get(key), is.get(key)];
    if (from === undefined || to === undefined || from.text === to.text) return [];
    const way = wayOf(from, to);
    // A longer one holds only as far as the listeners on both sides allow (App Mesh user guide, timeouts of routes).
    const isLimited = parent !== undefined && key === "request" && way === "looser";
    const args = {
      name: parent === undefined ? name : `${name} of ${parent}`,
      label: to.label,
      before: from.text,
      after: isLimited ? `${to.text}, if the listeners of both nodes allow it` : to.text,
      way,
    } as const;
    return [{ code: "holds-now", impact: way === "tighter" ? "calls-may-fail" : "none", at: id, args }];
  });
}

function wayOf(from: Limit, to: Limit): "tighter" | "looser" | "other" {
  if (from.holds !== undefined && to.holds !== undefined) {
    if ([...from.holds].some((each) => !to.holds?.has(each))) return "tighter";
    return to.holds.size > from.holds.size ? "looser" : "other";
  }
  if (from.amount === undefined || to.amount === undefined || from.amount === to.amount) return "other";
  return to.amount < from.amount ? "tighter" : "looser";
}

function limitsOf(id: ResourceId, spec: JsonObject): Limits {
  return refOf(id).kind === "route" ? routeLimits(spec) : listenerLimits(spec);
}

function routeLimits(spec: JsonObject): Limits {
  const out = new Map<string, Limit>();
  for (const type of ROUTE_TYPES) {
    const route = memberAt(spec, type);
    if (route === undefined) continue;
    const timeout = memberAt(route, "timeout");
    if (type !== "tcpRoute")
      out.set("request", timeLimit("Request timeout", memberAt(timeout, "perRequest"), REQUEST));
    out.set("idle", timeLimit("Idle timeout", memberAt(timeout, "idle"), IDLE));
    const policy = memberAt(route, "retryPolicy");
    const retries = memberAt(policy, "maxRetries");
    const count = policy === undefined ? RETRIES : typeof retries === "number" ? retries : undefined;
    out.set("retries", { label: "Retries", text: count === undefined ? "?" : String(count), amount: count });
    if (type === "tcpRoute") continue;
    const events = retryEvents(policy, type === "grpcRoute");
    out.set("events", {
      label: "Retried after",
      text: events.join(", ") || "nothing",
      amount: undefined,
      holds: new Set(events.flatMap((event) => FAILURES[event] ?? [event])),
    });
    const request = out.get("request")?.amount ?? Number.POSITIVE_INFINITY;
    const given = memberAt(policy, "perRetryTimeout");
    const each = timeLimit("Time of a try", given, undefined);
    // Where none is given a try may take as long as the request; a time that is longer than that limits nothing.
    const perTry = given === undefined ? { ...each, text: "no limit", amount: request } : each;
    const amount = perTry.amount === undefined ? undefined : Math.min(perTry.amount, request);
    out.set("perTry", { ...perTry, amount });
  }
  return out;
}

/** What the events stand for that a policy may name (Envoy, `x-envoy-retry-on`; API model, HttpRetryPolicy). */
const FAILURES: Readonly<Record<string, readonly string[]>> = {
  "server-error": ["5xx", "502", "503", "504", "failed connection", "refused stream", "reset"],
  "gateway-error": ["502", "503", "504", "failed connection", "refused stream", "reset"],
  "client-error": ["409"],
  "stream-error": ["refused stream"],
  "connection-error": ["failed connection"],
};

/** After what Envoy tries again: what the policy says, else its defaults (App Mesh user guide, Envoy defaults). */
function retryEvents(policy: Json | undefined, isGrpc: boolean): string[] {
  if (policy === undefined)
    return ["503", "failed connection", "refused stream", "reset", ...(isGrpc ? ["unavailable"] : [])];
  return ["httpRetryEvents", "grpcRetryEvents", "tcpRetryEvents"]
    .flatMap((list) => listAt(policy, list).map(String))
    .sort();
}

function listenerLimits(spec: JsonObject): Limits {
  const out = new Map<string, Limit>();
  for (const listener of listAt(spec, "listeners")) {
    const port = String(memberAt(listener, "portMapping", "port") ?? "");
    const protocol = String(memberAt(listener, "portMapping", "protocol") ?? "");
    const set = (key: string, limit: Limit): void => {
      out.set(`${port} ${key}`, { ...limit, label: `${limit.label} on ${port}` });
    };
    const timeout = memberAt(listener, "timeout", protocol);
    if (protocol !== "tcp")
      set("request", timeLimit("Request timeout", memberAt(timeout, "perRequest"), REQUEST));
    set("idle", timeLimit("Idle timeout", memberAt(timeout, "idle"), IDLE));
    const pool = memberAt(listener, "connectionPool", protocol);
    for (const [member, label] of POOLS) {
      const most = memberAt(pool, member);
      const amount =
        typeof most === "number" ? most : most === undefined ? Number.POSITIVE_INFINITY : undefined;
      set(member, {
        label,
        text: amount === Number.POSITIVE_INFINITY ? "no limit" : String(amount ?? "?"),
        amount,
      });
    }
    set("health", {
      label: "Health check",
      text: partText(memberAt(listener, "healthCheck")),
      amount: undefined,
    });
    set("outlier", {
      label: "Outlier detection",
      text: partText(memberAt(listener, "outlierDetection")),
      amount: undefined,
    });
  }
  return out;
}

const POOLS = [
  ["maxConnections", "Most connections"],
  ["maxPendingRequests", "Most waiting requests"],
  ["maxRequests", "Most requests at once"],
] as const;

/** A duration of the API in words; `fallback` in milliseconds holds where none is set, 0 is no limit. */
function timeLimit(label: string, duration: Json | undefined, fallback: number | undefined): Limit {
  const value = memberAt(duration, "value");
  const unit = memberAt(duration, "unit");
  if (duration === undefined)
    return { label, text: fallback === undefined ? "none" : timeText(fallback), amount: fallback };
  if (typeof value !== "number") return { label, text: "?", amount: undefined };
  const milliseconds = unit === "ms" ? value : value * 1000;
  return milliseconds === 0
    ? { label, text: "no limit", amount: Number.POSITIVE_INFINITY }
    : { label, text: timeText(milliseconds), amount: milliseconds };
}

function timeText(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
}

/** A part that is compared as a whole: `off`, or its members in one line. */
function partText(part: Json | undefined): string {
  if (!isJsonObject(part)) return "off";
  return Object.entries(part)
    .filter(([member]) => member !== "port")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([member, value]) => `${member} ${isJsonObject(value) ? `${value["value"]} ${value["unit"]}` : value}`,
    )
    .join(", ");
}
