import type { JsonObject } from "../../lib/json.ts";
import { matchRequest } from "../../traffic/match-request.ts";
import { routeOf } from "../../traffic/route-of.ts";
import type { TrafficRequest } from "../../traffic/traffic-request.ts";

const METHODS = ["POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
const OTHER = "other";

/**
 * Requests that are like this one but for what the routes ask for, those that differ least first: another
 * method, a longer path, host or gRPC name, a value that no route names, a port of the listeners. What one route takes
 * of all requests is then found although another route takes the plainest.
 */
export function otherRequests(
  request: TrafficRequest,
  specs: readonly JsonObject[],
  ports: readonly number[],
): TrafficRequest[] {
  const ways = waysToDiffer(request, specs, ports);
  let found: { readonly request: TrafficRequest; readonly differs: number }[] = [{ request, differs: 0 }];
  for (const patches of ways) {
    found = found.flatMap((each) => [
      each,
      ...patches.map((patch) => ({ request: { ...each.request, ...patch }, differs: each.differs + 1 })),
    ]);
  }
  return found.sort((a, b) => a.differs - b.differs).map((each) => each.request);
}

type Patch = Partial<TrafficRequest>;

function waysToDiffer(
  request: TrafficRequest,
  specs: readonly JsonObject[],
  ports: readonly number[],
): readonly (readonly Patch[])[] {
  const { protocol, path, hostname, headers = [], grpcService, grpcMethod } = request;
  const asked = specs.flatMap((spec) => {
    const own = routeOf(spec)?.protocol ?? protocol;
    return matchRequest("gatewayRoute", spec, { protocol: own }).conditions;
  });
  const names = (subject: "header" | "metadata" | "query"): string[] => [
    ...new Set(
      asked.flatMap((each) => (each.subject === subject && each.name !== undefined ? [each.name] : [])),
    ),
  ];
  const isAsked = (subject: string): boolean => asked.some((each) => each.subject === subject);
  const added = names(protocol === "grpc" ? "metadata" : "header")
    .filter((name) => headers.every((has) => has.name.toLowerCase() !== name.toLowerCase()))
    .map((name) => ({ name, value: OTHER }));
  const ways: Patch[][] = [
    isAsked("method") && request.method !== undefined ? METHODS.map((method) => ({ method })) : [],
    path === undefined ? [] : [{ path: longer(path) }, ...withQuery(path, names("query"))],
    added.length === 0 ? [] : [{ headers: [...headers, ...added] }],
    hostname === undefined || !isAsked("hostname") ? [] : [{ hostname: `${OTHER}.${hostname}` }],
    grpcService === undefined ? [] : [{ grpcService: `${OTHER}.${grpcService}` }],
    grpcMethod === undefined ? [] : [{ grpcMethod: `Other${grpcMethod}` }],
    // The plainest request names no scheme: whether a route that asks for one takes it is not known.
    protocol === "http" || protocol === "http2" ? [{ scheme: "http" }, { scheme: "https" }] : [],
    isAsked("port") ? ports.map((port) => ({ port })) : [],
  ];
  return ways.filter((patches) => patches.length > 0);
}

/** `/orders?x=1` → `/orders/other?x=1` */
function longer(path: string): string {
  const [own = "", ...query] = path.split("?");
  return [`${own.replace(/\/$/, "")}/${OTHER}`, ...query].join("?");
}

function withQuery(path: string, names: readonly string[]): Patch[] {
  const added = names.map((name) => `${encodeURIComponent(name)}=${OTHER}`).join("&");
  return added === "" ? [] : [{ path: `${path}${path.includes("?") ? "&" : "?"}${added}` }];
}
