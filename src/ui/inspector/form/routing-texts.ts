import type { MemberText } from "./member-text.ts";

const TIMEOUT: MemberText = {
  present: "group",
  open: true,
  help: "How long requests of this route may take.",
};
const RETRY: MemberText = {
  present: "group",
  help: "What Envoy sends again, how often, and how long it waits.",
  // App Mesh user guide, Envoy defaults since 2020-07-29.
  fallback: "2 times on 503, failed connection, refused stream or reset",
};
const MATCH: MemberText = { present: "group", open: true, help: "Which requests take this route." };

/** Routes and gateway routes. */
export const ROUTING_TEXTS: Readonly<Record<string, MemberText>> = {
  priority: {
    open: true,
    // App Mesh user guide, routes: 0 is the highest.
    help: "0 comes first; where no route has one, the more specific match comes first.",
    fallback: "by how specific the match is",
  },
  action: { present: "inline" },
  weightedTargets: {
    open: true,
    label: "Targets",
    itemLabel: "target",
    help: "The virtual nodes that get the requests; weights are shares of their sum.",
  },
  "WeightedTarget.virtualNode": { label: "Virtual node", mono: true, reference: "virtualNode" },
  "WeightedTarget.weight": { help: "Its share of the sum of all weights; 0 gets nothing." },
  "WeightedTarget.port": { open: true, help: "The target's listener.", fallback: "its only one" },
  "HttpRoute.match": MATCH,
  "GrpcRoute.match": MATCH,
  "TcpRoute.match": { label: "Port", open: true, help: "The listener's port.", fallback: "any" },
  "HttpGatewayRoute.match": MATCH,
  "GrpcGatewayRoute.match": MATCH,
  "HttpRoute.timeout": TIMEOUT,
  "GrpcRoute.timeout": TIMEOUT,
  "TcpRoute.timeout": { label: "Idle timeout", open: true, fallback: "300 s" },
  retryPolicy: RETRY,
  "HttpRouteMatch.port": { help: "The listener's port; needed where there are several.", fallback: "any" },
  "GrpcRouteMatch.port": { help: "The listener's port; needed where there are several.", fallback: "any" },
  "HttpGatewayRouteMatch.port": {
    help: "The gateway's port; needed where there are several.",
    fallback: "any",
  },
  "GrpcGatewayRouteMatch.port": {
    help: "The gateway's port; needed where there are several.",
    fallback: "any",
  },
  method: { open: true, help: "The HTTP method of the request.", fallback: "any" },
  scheme: { help: "The scheme of the request; only HTTP/2 routes use it.", fallback: "any" },
  headers: { itemLabel: "header", style: "pages", help: "All of them must be as said." },
  metadata: { itemLabel: "metadata entry", style: "pages", help: "All of them must be as said." },
  queryParameters: { itemLabel: "query parameter", help: "All of them must be there, as said." },
  name: { mono: true },
  "HttpQueryParameter.match": { label: "Exact value", open: true, fallback: "any value" },
  "HttpRouteHeader.match": { open: true, help: "Not set: the header need only be there." },
  "HttpGatewayRouteHeader.match": { open: true, help: "Not set: the header need only be there." },
  "GrpcRouteMetadata.match": { open: true, help: "Not set: the entry need only be there." },
  "GrpcGatewayRouteMetadata.match": { open: true, help: "Not set: the entry need only be there." },
  invert: { open: true, help: "The route takes requests for which this does not hold.", fallback: "off" },
  range: { help: "Whole numbers from the start, not including the end." },
  prefix: { mono: true, help: "Everything below a path; / matches all." },
  suffix: { mono: true },
  regex: { label: "Regex", mono: true },
  serviceName: { mono: true, open: true, label: "gRPC service", help: "Full name of the gRPC service." },
  methodName: { mono: true, open: true, label: "gRPC method", help: "Needs the service name too." },
  "HttpGatewayRouteMatch.hostname": { open: true, help: "The host that the request names." },
  "GrpcGatewayRouteMatch.hostname": { open: true, help: "The host that the request names." },

  maxRetries: { help: "How often a request is sent again." },
  perRetryTimeout: { label: "Timeout of one try" },
  httpRetryEvents: {
    label: "Retry on HTTP events",
    itemLabel: "HTTP event",
    open: true,
    help: "server-error: 5xx; gateway-error: 502, 503, 504; client-error: 409; stream-error: refused stream.",
    suggestions: ["server-error", "gateway-error", "client-error", "stream-error"],
  },
  tcpRetryEvents: { label: "Retry on TCP events", itemLabel: "TCP event", open: true },
  grpcRetryEvents: { label: "Retry on gRPC events", itemLabel: "gRPC event", open: true },

  target: { present: "group", open: true, help: "The virtual service that gets the requests." },
  "GatewayRouteTarget.port": { help: "The listener of what provides the service.", fallback: "its only one" },
  rewrite: { present: "group", help: "What the request looks like behind the gateway." },
  "GrpcGatewayRouteAction.rewrite": {
    label: "Rewrite hostname",
    // App Mesh user guide, gateway routes: the hostname becomes the virtual service's name.
    help: "Whether the hostname becomes the name of the virtual service.",
    fallback: "ENABLED",
  },
  "HttpGatewayRouteRewrite.hostname": {
    label: "Hostname",
    open: true,
    help: "Whether the hostname becomes the name of the virtual service.",
    fallback: "ENABLED",
  },
  defaultPrefix: {
    label: "Default prefix",
    help: "Whether the matched prefix becomes /.",
    fallback: "ENABLED",
  },
  "HttpGatewayRoutePrefixRewrite.value": { label: "New prefix", mono: true, help: "Starts and ends with /." },
};
