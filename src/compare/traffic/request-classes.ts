import { canonicalJson } from "../../lib/canonical-json.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { matchOf } from "../../model/routes/match-of.ts";
import { listAt, memberAt } from "../../model/routes/spec-access.ts";
import { exampleRequest } from "../../traffic/example-request.ts";
import type { TrafficRequest } from "../../traffic/traffic-request.ts";
import { otherRequests } from "./other-requests.ts";
import { routeTaken } from "./outcome.ts";
import { requestsText } from "./requests-text.ts";

/** A kind of request to a service or gateway: one for each route that takes it in one of the states. */
export interface RequestClass {
  readonly text: string;
  readonly request: TrafficRequest;
  /** Of the route. */
  readonly spec: JsonObject;
}

/** A router or gateway, in one state. */
export interface Routed {
  readonly graph: ReferenceLinks;
  readonly parent: ResourceId;
}

/** The kinds of requests that the routes of a router or gateway tell apart in its states, in the order of their texts. */
export function requestClasses(
  kind: "route" | "gatewayRoute",
  states: readonly Routed[],
): readonly RequestClass[] {
  const found = new Map<string, RequestClass>();
  const specs = states.flatMap(({ graph, parent }) =>
    graph.childrenOf(parent, kind).map((route) => graph.specOf(route) ?? {}),
  );
  for (const { graph, parent } of states) {
    for (const route of graph.childrenOf(parent, kind)) {
      const spec = graph.specOf(route) ?? {};
      const request = requestTaken({ graph, parent }, kind, route, specs);
      // A route that never has its turn tells no requests apart.
      if (request === undefined) continue;
      const text = requestsText(spec);
      const key = `${request.protocol} ${text} ${canonicalJson(matchOf(spec) ?? {})}`;
      if (!found.has(key)) found.set(key, { text, request, spec });
    }
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
}

/** A request that reaches a route: as plain as can be, else one of what the others (`specs`, of all states) leave it. */
function requestTaken(
  { graph, parent }: Routed,
  kind: "route" | "gatewayRoute",
  route: ResourceId,
  specs: readonly JsonObject[],
): TrafficRequest | undefined {
  const spec = graph.specOf(route) ?? {};
  const { request, matches } = exampleRequest(kind, spec);
  if (matches !== "yes") return undefined;
  const isTaken = (asked: TrafficRequest): boolean => routeTaken(graph, parent, kind, asked) === route;
  if (isTaken(request)) return request;
  const ports = listAt(graph.specOf(parent), "listeners").map((item) =>
    memberAt(item, "portMapping", "port"),
  );
  const known = ports.filter((port) => typeof port === "number");
  return otherRequests(request, specs, known).find(isTaken);
}
