import { compareText } from "../../lib/compare-text.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { mayTake } from "./may-take.ts";
import { nodesThatCallAll } from "./open-mesh.ts";
import { type Outcome, sameOutcome, serviceOutcome } from "./outcome.ts";
import { type RequestClass, type Routed, requestClasses } from "./request-classes.ts";
import type { Impact, TrafficChange } from "./traffic-change.ts";

/** Two states of a design, as graphs of it with its chosen values. */
export interface States {
  readonly before: ReferenceLinks;
  readonly after: ReferenceLinks;
}

/**
 * For each service of either state, and each kind of request that its routes tell apart, who answers it where that is
 * another. Only services that somebody calls, in one of the states, are told of.
 */
export function whoAnswers({ before, after }: States, services: Iterable<ResourceId>): TrafficChange[] {
  return [...services].sort(compareText).flatMap((service) => {
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
    if (first === undefined) return [];
    const answering = new Set(changes.flatMap(({ was, is }) => [...nodesOf(was), ...nodesOf(is)]));
    const callers = callersOf(after, service, answering);
    if (callers.length === 0 && callersOf(before, service, answering).length === 0) return [];
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

/**
 * Names of those who may call a service: nodes by a backend, gateways by a gateway route, and where the mesh lets calls
 * out, nodes without backends, but for those that answer it.
 */
function callersOf(
  graph: ReferenceLinks,
  service: ResourceId,
  answering: ReadonlySet<string>,
): readonly string[] {
  const named = graph.incoming(service).flatMap(({ from, reference }) => {
    const { name, parent, kind } = refOf(from);
    if (reference.role === "backend") return [name];
    return kind === "gatewayRoute" && parent !== undefined ? [parent] : [];
  });
  const free = nodesThatCallAll(graph, service).filter((name) => !answering.has(name));
  return [...new Set([...named, ...free])].sort(compareText);
}

function nodesOf(outcome: Outcome): readonly string[] {
  return outcome.is === "nodes" ? [...outcome.shares.keys()] : [];
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
  const routed = [after, before].flatMap((graph): Routed[] => {
    const provider = graph.outgoing(service).find(({ role }) => role === "provider")?.to;
    return provider?.kind === "virtualRouter" ? [{ graph, parent: idOf(provider) }] : [];
  });
  const found = requestClasses("route", routed);
  if (found.length > 0) return found;
  return [{ text: "", request: { protocol: "http", method: "GET", path: "/", headers: [] }, spec: {} }];
}
