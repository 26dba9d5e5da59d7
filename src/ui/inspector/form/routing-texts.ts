import type { MemberText } from "./member-text.ts";

const TIMEOUT: MemberText = {
  present: "group",
  open: true,
  help: "How long requests of this route may take.",
};
const RETRY: MemberText = {
  present: "group",
  help: "What Envoy sends again, how often, and how long it waits.",
};
const MATCH: MemberText = { present: "group", open: true, help: "Which requests take this route." };

/** The ways to say what a header or a metadata entry must be, in a shape of the API. */
function valueMatch(shape: string): Record<string, MemberText> {
  return {
    [`${shape}.exact`]: { mono: true, help: "The whole value, letter for letter." },
    [`${shape}.prefix`]: { mono: true, help: "What the value begins with." },
    [`${shape}.suffix`]: { mono: true, help: "What the value ends with." },
    [`${shape}.regex`]: { mono: true, label: "Regex", help: "An expression that the whole value matches." },
    [`${shape}.range`]: { help: "Whole numbers from the start, not including the end." },
  };
}

/** Routes and gateway routes. */
export const ROUTING_TEXTS: Readonly<Record<string, MemberText>> = {
  priority: {
    open: true,
    // App Mesh user guide, routes: 0 is the highest.
    help: "0 comes first; where no route has one, the more specific match comes first.",
  },
  action: { present: "inline" },
  weightedTargets: {
    open: true,
    label: "Targets",
    itemLabel: "target",
    style: "targets",
    help: "The virtual nodes that get the requests; weights are shares of their sum.",
  },
  "WeightedTarget.virtualNode": {
    label: "Virtual node",
    mono: true,
    reference: "virtualNode",
    help: "The node that gets this share of the requests.",
  },
  "WeightedTarget.weight": { help: "Its share of the sum of all weights; 0 gets nothing." },
  "WeightedTarget.port": { open: true, help: "The target's listener." },
  "HttpRoute.match": MATCH,
  "GrpcRoute.match": MATCH,
  "TcpRoute.match": {
    label: "Port",
    open: true,
    help: "The port of the router's listener.",
  },
  "HttpGatewayRoute.match": MATCH,
  "GrpcGatewayRoute.match": MATCH,
  "HttpRoute.timeout": TIMEOUT,
  "GrpcRoute.timeout": TIMEOUT,
  "TcpRoute.timeout": {
    label: "Idle timeout",
    open: true,
    help: "How long a connection may stay without traffic; 0 s turns it off.",
  },
  retryPolicy: RETRY,
  "HttpRouteMatch.port": { help: "The listener's port; needed where there are several." },
  "GrpcRouteMatch.port": { help: "The listener's port; needed where there are several." },
  "HttpGatewayRouteMatch.port": {
    help: "The gateway's port; needed where there are several.",
  },
  "GrpcGatewayRouteMatch.port": {
    help: "The gateway's port; needed where there are several.",
  },
  method: { open: true, help: "The HTTP method of the request." },
  scheme: { help: "The scheme of the request; only HTTP/2 routes use it." },
  headers: { itemLabel: "header", style: "conditions", help: "All of them must be as said." },
  metadata: { itemLabel: "metadata entry", style: "conditions", help: "All of them must be as said." },
  queryParameters: { itemLabel: "query parameter", help: "All of them must be there, as said." },
  name: { mono: true, help: "Its name." },
  "HttpRouteHeader.name": { mono: true, help: "The header's name; capitals do not count." },
  "HttpGatewayRouteHeader.name": { mono: true, help: "The header's name; capitals do not count." },
  "GrpcRouteMetadata.name": { mono: true, help: "The key of the metadata entry." },
  "GrpcGatewayRouteMetadata.name": { mono: true, help: "The key of the metadata entry." },
  "HttpQueryParameter.name": {
    mono: true,
    help: "The parameter's name in the URL, after the question mark.",
  },
  "HttpQueryParameter.match": {
    label: "Exact value",
    open: true,
    help: "What the parameter must be; left out, it need only be there.",
  },
  "HttpRouteHeader.match": { open: true, help: "Not set: the header need only be there." },
  "HttpGatewayRouteHeader.match": { open: true, help: "Not set: the header need only be there." },
  "GrpcRouteMetadata.match": { open: true, help: "Not set: the entry need only be there." },
  "GrpcGatewayRouteMetadata.match": { open: true, help: "Not set: the entry need only be there." },
  invert: { open: true, help: "The route takes requests for which this does not hold." },
  ...["HeaderMatchMethod", "GrpcRouteMetadataMatchMethod", "GrpcMetadataMatchMethod"].reduce(
    (all, shape) => Object.assign(all, valueMatch(shape)),
    {},
  ),
  "MatchRange.start": { help: "The smallest number that matches." },
  "MatchRange.end": { help: "The first number that no longer matches." },
  prefix: { mono: true, help: "Everything below a path; / matches all." },
  "HttpPathMatch.exact": { mono: true, help: "One path, letter for letter, without the query." },
  "HttpPathMatch.regex": { label: "Regex", mono: true, help: "An expression that the whole path matches." },
  "GatewayRouteHostnameMatch.exact": { mono: true, help: "One host name, letter for letter." },
  "GatewayRouteHostnameMatch.suffix": { mono: true, help: "The end of the host name, such as .example.com." },
  "HttpGatewayRoutePathRewrite.exact": {
    mono: true,
    help: "The path that takes the place of the matched one.",
  },
  serviceName: { mono: true, open: true, label: "gRPC service", help: "Full name of the gRPC service." },
  methodName: {
    mono: true,
    open: true,
    label: "gRPC method",
    help: "The method of the service; App Mesh wants the service with it.",
  },
  "HttpGatewayRouteMatch.hostname": { open: true, help: "The host that the request names." },
  "GrpcGatewayRouteMatch.hostname": { open: true, help: "The host that the request names." },

  maxRetries: { help: "How often a request is sent again after its first try." },
  perRetryTimeout: { label: "Timeout of one try", help: "How long Envoy waits for each try." },
  httpRetryEvents: {
    label: "Retry on HTTP events",
    itemLabel: "HTTP event",
    open: true,
    help: "Answers and failures of HTTP after which Envoy tries again.",
    suggestions: ["server-error", "gateway-error", "client-error", "stream-error"],
  },
  tcpRetryEvents: {
    label: "Retry on TCP events",
    itemLabel: "TCP event",
    open: true,
    help: "Failures of the connection itself after which Envoy tries again.",
  },
  grpcRetryEvents: {
    label: "Retry on gRPC events",
    itemLabel: "gRPC event",
    open: true,
    help: "Status codes of gRPC after which Envoy tries again.",
  },

  target: { present: "group", open: true, help: "The virtual service that gets the requests." },
  "GatewayRouteTarget.port": { help: "The listener of what provides the service." },
  rewrite: { present: "group", help: "What the request looks like behind the gateway." },
  "GrpcGatewayRouteAction.rewrite": {
    label: "Rewrite hostname",
    // App Mesh user guide, gateway routes: the hostname becomes the virtual service's name.
    help: "Whether the hostname becomes the name of the virtual service.",
  },
  "HttpGatewayRouteRewrite.hostname": {
    label: "Hostname",
    open: true,
    help: "Whether the hostname becomes the name of the virtual service.",
  },
  defaultPrefix: {
    label: "Default prefix",
    help: "Whether the matched prefix becomes /.",
  },
  "HttpGatewayRoutePrefixRewrite.value": {
    label: "New prefix",
    mono: true,
    help: "What takes the place of the matched prefix; it starts and ends with /.",
  },
};
