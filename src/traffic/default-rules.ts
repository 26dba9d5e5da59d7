import type { DefaultRule } from "./default-rule.ts";
import { ROUTING_DEFAULTS } from "./routing-defaults.ts";
import { TLS_DEFAULTS } from "./tls-defaults.ts";

const NODE_DEFAULTS = {
  egressFilter: {
    places: ["MeshSpec.egressFilter"],
    label: "Egress filter",
    text: "DROP_ALL",
    value: "DROP_ALL",
    does: "Envoys drop calls to hosts outside the mesh, but for AWS services.",
    certainty: "documented",
    source: "App Mesh user guide, service meshes",
  },
  meshIpPreference: {
    places: ["MeshServiceDiscovery.ipPreference"],
    label: "IP preference",
    text: "IPv6, else IPv4, for DNS; IPv4, else IPv6, for Cloud Map",
    does: "Envoys bind to IPv4, prefer IPv6 for names found by DNS and IPv4 for tasks found in Cloud Map.",
    certainty: "documented",
    source: "AWS CDK reference, MeshServiceDiscovery",
    silent: true,
  },
  ipPreference: {
    places: ["DnsServiceDiscovery.ipPreference", "AwsCloudMapServiceDiscovery.ipPreference"],
    label: "IP preference",
    text: "the mesh's",
    does: "The preference of the mesh holds.",
    certainty: "documented",
    source: "App Mesh user guide, virtual nodes",
  },
  responseType: {
    places: ["DnsServiceDiscovery.responseType"],
    label: "Response type",
    text: "LOADBALANCER",
    value: "LOADBALANCER",
    does: "Envoy takes one address from DNS and leaves the balancing to what answers there.",
    certainty: "documented",
    source: "API model, DnsServiceDiscovery",
  },
  serviceDiscovery: {
    places: ["VirtualNodeSpec.serviceDiscovery"],
    label: "Service discovery",
    text: "none; nobody can call it",
    does: "Callers have no way to find the tasks of the node; App Mesh takes no listener without it.",
    certainty: "documented",
    source: "App Mesh user guide, virtual nodes",
    silent: true,
  },
  requestTimeout: {
    places: ["HttpTimeout.perRequest", "GrpcTimeout.perRequest"],
    label: "Request timeout",
    text: "15 s",
    value: { unit: "s", value: 15 },
    does: "A request ends after 15 seconds; longer ones must be allowed on the route and on both nodes.",
    certainty: "documented",
    source: "API model, HttpTimeout; App Mesh user guide, routes",
  },
  idleTimeout: {
    places: ["HttpTimeout.idle", "GrpcTimeout.idle", "TcpTimeout.idle"],
    label: "Idle timeout",
    text: "300 s",
    value: { unit: "s", value: 300 },
    does: "A connection closes after 300 seconds without traffic (the API model says: never).",
    certainty: "documented",
    source: "App Mesh user guide, virtual nodes; the API model differs",
  },
  listenerTimeout: {
    places: ["Listener.timeout"],
    label: "Timeout",
    text: "request 15 s, idle 300 s",
    does: "Requests end after 15 seconds and idle connections after 300; TCP has the second alone.",
    certainty: "documented",
    source: "App Mesh user guide, virtual nodes",
  },
  connectionPool: {
    places: ["Listener.connectionPool", "VirtualGatewayListener.connectionPool"],
    label: "Connection pool",
    text: "2147483647 connections and requests",
    value: 2_147_483_647,
    does: "Envoy's circuit breakers are set so high that they never open.",
    certainty: "documented",
    source: "App Mesh user guide, Envoy defaults",
  },
  maxPendingRequests: {
    places: [
      "VirtualNodeHttpConnectionPool.maxPendingRequests",
      "VirtualGatewayHttpConnectionPool.maxPendingRequests",
    ],
    label: "Max pending",
    text: "2147483647",
    value: 2_147_483_647,
    does: "As many requests as come may wait for a connection.",
    certainty: "documented",
    source: "App Mesh user guide, Envoy defaults",
  },
  healthCheck: {
    places: ["Listener.healthCheck", "VirtualGatewayListener.healthCheck"],
    label: "Health check",
    text: "none; every task gets requests",
    does: "No health is asked for: every task that discovery finds gets requests.",
    certainty: "inferred",
    source: "App Mesh user guide, virtual nodes (health checks are optional)",
  },
  healthCheckPort: {
    places: ["HealthCheckPolicy.port", "VirtualGatewayHealthCheckPolicy.port"],
    label: "Health check port",
    text: "the listener's port",
    does: "The port of the listener is checked; App Mesh fills it in.",
    certainty: "documented",
    source: "API model, HealthCheckPolicy; App Mesh controller",
  },
  outlierDetection: {
    places: ["Listener.outlierDetection"],
    label: "Outlier detection",
    text: "off",
    does: "Tasks that answer with errors keep getting requests.",
    certainty: "inferred",
    source: "App Mesh user guide, virtual nodes (outlier detection is optional)",
  },
  logging: {
    places: ["VirtualNodeSpec.logging", "VirtualGatewaySpec.logging"],
    label: "Logging",
    text: "no access log",
    does: "Envoy writes no line for requests.",
    certainty: "documented",
    source: "App Mesh user guide, Envoy access logs",
  },
  logFormat: {
    places: ["FileAccessLog.format", "VirtualGatewayFileAccessLog.format"],
    label: "Log format",
    text: "Envoy's own format",
    does: "Lines have Envoy's default format.",
    certainty: "documented",
    source: "App Mesh user guide, Envoy access logs",
  },
  provider: {
    places: ["VirtualServiceSpec.provider"],
    label: "Provider",
    text: "none; requests go nowhere",
    does: "The service is known and leads nowhere.",
    certainty: "documented",
    source: "App Mesh user guide, virtual services",
    silent: true,
  },
} as const satisfies Readonly<Record<string, DefaultRule>>;

const RULES = { ...NODE_DEFAULTS, ...TLS_DEFAULTS, ...ROUTING_DEFAULTS };

/** Names of the rules: stable. */
export type DefaultCode = keyof typeof RULES;

/** Everything that App Mesh decides where a design says nothing: one rule a decision. */
export const DEFAULT_RULES: Readonly<Record<DefaultCode, DefaultRule>> = RULES;

export const DEFAULT_CODES = Object.keys(RULES) as readonly DefaultCode[];

const BY_PLACE: ReadonlyMap<string, DefaultCode> = new Map(
  DEFAULT_CODES.flatMap((code) => DEFAULT_RULES[code].places.map((place) => [place, code] as const)),
);

/** The rule for a member of a shape; undefined where App Mesh decides nothing. */
export function defaultCodeOf(shape: string, member: string): DefaultCode | undefined {
  return BY_PLACE.get(`${shape}.${member}`);
}

/** What a field shows after "Default: " while it is empty; undefined where it shows nothing. */
export function defaultTextOf(shape: string, member: string): string | undefined {
  const code = defaultCodeOf(shape, member);
  return code === undefined || DEFAULT_RULES[code].silent === true ? undefined : DEFAULT_RULES[code].text;
}
