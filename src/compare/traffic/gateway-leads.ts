import { compareText } from "../../lib/compare-text.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { rewritten } from "../../traffic/rewritten.ts";
import type { TrafficRequest } from "../../traffic/traffic-request.ts";
import { mayTake } from "./may-take.ts";
import { routeTaken } from "./outcome.ts";
import { requestClasses } from "./request-classes.ts";
import type { TrafficChange } from "./traffic-change.ts";
import type { States } from "./who-answers.ts";

/**
 * For each kind of request that the gateway routes tell apart: to which service they lead it, and what they make of its
 * path and host, where that is another.
 */
export function gatewayLeads(states: States, gateways: Iterable<ResourceId>): TrafficChange[] {
  return [...gateways].sort(compareText).flatMap((gateway) => {
    const graphs = [states.after, states.before];
    const classes = requestClasses(
      "gatewayRoute",
      graphs.map((graph) => ({ graph, parent: gateway })),
    );
    return classes.flatMap(({ text, request, spec }) => {
      const isRest = classes.some(
        (other) => other.request !== request && mayTake("gatewayRoute", spec, other.request),
      );
      return ofClass(states, gateway, { requests: text, isRest }, request);
    });
  });
}

function ofClass(
  { before, after }: States,
  gateway: ResourceId,
  { requests, isRest }: { readonly requests: string; readonly isRest: boolean },
  request: TrafficRequest,
): TrafficChange[] {
  const was = led(before, gateway, request);
  const is = led(after, gateway, request);
  if (was === "unknown" || is === "unknown") return [];
  const at = is?.route ?? was?.route ?? gateway;
  const name = refOf(gateway).name;
  if (was?.service !== is?.service) {
    const impact = was === undefined ? "none" : is === undefined ? "calls-may-fail" : "traffic-shifts";
    const args = { gateway: name, requests, isRest, before: was?.service, after: is?.service };
    return [{ code: "gateway-leads", impact, at, args }];
  }
  if (was === undefined || is === undefined || was.seen === is.seen) return [];
  const example = `${request.hostname ?? ""}${request.path ?? ""}`;
  const args = { gateway: name, requests, example, before: was.seen, after: is.seen };
  return [{ code: "rewrite", impact: "traffic-shifts", at, args }];
}

interface Led {
  readonly route: ResourceId;
  readonly service: string;
  /** Host and path behind the gateway. */
  readonly seen: string;
}

function led(
  graph: ReferenceLinks,
  gateway: ResourceId,
  request: TrafficRequest,
): Led | undefined | "unknown" {
  const route = routeTaken(graph, gateway, "gatewayRoute", request);
  if (route === undefined || route === "unknown") return route;
  const target = graph.outgoing(route).find(({ role }) => role === "gatewayTarget")?.to;
  if (target === undefined) return undefined;
  const seen = rewritten(graph.specOf(route) ?? {}, request);
  return { route, service: target.name, seen: `${seen?.hostname.value ?? ""}${seen?.path.value ?? ""}` };
}
