import { canonicalJson } from "../../lib/canonical-json.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { matchOf } from "../../model/routes/match-of.ts";
import { exampleRequest } from "../../traffic/example-request.ts";
import type { TrafficRequest } from "../../traffic/traffic-request.ts";
import { mayTake } from "./may-take.ts";
import { type Outcome, routeTaken, sameOutcome, serviceOutcome } from "./outcome.ts";
import { requestsText } from "./requests-text.ts";
import type { Impact, TrafficChange } from "./traffic-change.ts";

/** Two states of a design, as graphs of it with its chosen values. */
export interface States {
  readonly before: ReferenceLinks;
  readonly after: ReferenceLinks;
}

/** A kind of request to a service or gateway: one for each route that takes it in one of the states. */
export interface RequestClass {
  readonly text: string;
  readonly request: TrafficRequest;
  /** Of the route. */
  readonly spec: JsonObject;
}

/**
 * For each service of either state, and each kind of request that its routes tell apart, who answers it where that is
 * another. Only services that somebody calls, in one of the states, are told of.
 */
export function whoAnswers({ before, after }: States, services: Iterable<ResourceId>): TrafficChange[] {
  return [...services].sort(compareText).flatMap((service) => {
    const callers = callersOf(after, service);
    const classes = classesOf({ before, after }, service);
    const steps = classes.map((each) => ({
      ...each,
      was: serviceOutcome(before, service, each.request),
      is: serviceOutcome(after, service, each.request),
    }));
    const changes = steps.flatMap((step) => {
      const { text, spec, was, is } = step;
      if (was.is === "unknown" || is.is === "unknown" || sameOutcome(was, is)) return [];
      const isRest = steps.some((other) => !isSame(other, step) && mayTake("route", spec, other.request));
      return [{ text, was, is, isRest }];
    });
    const [first, ...others] = changes;
    if (first === undefined || (callers.length === 0 && callersOf(before, service).length === 0)) return [];
    const all = changes.length === classes.length && others.every((each) => isSame(each, first));
    const told = all ? [{ ...first, text: classes.length > 1 ? "" : first.text }] : changes;
    return told.map(
      ({ text, was, is, isRest }): TrafficChange => ({
        code: "who-answers",
        impact: impactOf(was, is),
        at: service,
        args: {
          service: refOf(service).name,
          requests: text,
          isRest,
          before: was,
          after: is,
          callers,
        },
      }),
    );
  });
}

/** Names of those who may call a service: nodes by a backend, gateways by a gateway route. */
function callersOf(graph: ReferenceLinks, service: ResourceId): readonly string[] {
  const names = graph.incoming(service).flatMap(({ from, reference }) => {
    const { name, parent, kind } = refOf(from);
    if (reference.role === "backend") return [name];
    return kind === "gatewayRoute" && parent !== undefined ? [parent] : [];
  });
  return [...new Set(names)].sort(compareText);
}

type Step = { readonly was: Outcome; readonly is: Outcome };

function isSame(a: Step, b: Step): boolean {
  return sameOutcome(a.was, b.was) && sameOutcome(a.is, b.is);
}

function impactOf(was: Outcome, is: Outcome): Impact {
  if (is.is === "nobody") return was.is === "nobody" ? "none" : "calls-may-fail";
  return was.is === "nobody" ? "none" : "traffic-shifts";
}

/** The kinds of requests that the routes of a service tell apart; any request where it has none in both states. */
function classesOf({ before, after }: States, service: ResourceId): readonly RequestClass[] {
  const found = new Map<string, RequestClass>();
  for (const graph of [after, before]) {
    const provider = graph.outgoing(service).find(({ role }) => role === "provider")?.to;
    if (provider?.kind !== "virtualRouter") continue;
    for (const route of graph.childrenOf(idOf(provider), "route")) {
      const spec = graph.specOf(route) ?? {};
      const { request, matches } = exampleRequest("route", spec);
      // A route that never has its turn tells no requests apart.
      if (matches !== "yes" || routeTaken(graph, idOf(provider), "route", request) !== route) continue;
      const text = requestsText(spec);
      const key = `${request.protocol} ${text} ${canonicalJson(matchOf(spec) ?? {})}`;
      if (!found.has(key)) found.set(key, { text, request, spec });
    }
  }
  if (found.size > 0) return [...found].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
  return [{ text: "", request: { protocol: "http", method: "GET", path: "/", headers: [] }, spec: {} }];
}
