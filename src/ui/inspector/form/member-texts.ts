import { defaultTextOf } from "../../../traffic/default-rules.ts";
import { OPERATOR_TEXTS } from "./envoy-operators.ts";
import type { MemberText } from "./member-text.ts";
import { ROUTING_TEXTS } from "./routing-texts.ts";
import { TLS_TEXTS } from "./tls-texts.ts";

const CONNECTION_POOL: MemberText = {
  present: "page",
  help: "How many connections and requests the Envoy accepts at once; more are refused.",
};

/**
 * Labels, help and defaults by `Shape.member`, or by member alone where they are the same everywhere.
 * A member that is not here gets its label from its name.
 */
const TEXTS: Readonly<Record<string, MemberText>> = {
  ...TLS_TEXTS,
  ...ROUTING_TEXTS,

  "MeshSpec.egressFilter": {
    open: true,
    help: "Whether Envoys may call hosts outside the mesh; a node with backends must list all that it calls.",
  },
  "MeshSpec.serviceDiscovery": {
    open: true,
    label: "IP preference",
    help: "Which IP versions the Envoys of the mesh use to reach each other; a virtual node may override it.",
  },

  listeners: {
    open: true,
    style: "cards",
    help: "The ports on which it accepts requests.",
  },
  "VirtualRouterSpec.listeners": {
    open: true,
    help: "The ports on which the router accepts requests; its routes have the same protocol.",
  },
  "VirtualNodeSpec.serviceDiscovery": { open: true, help: "How the Envoys of callers find its tasks." },
  "VirtualNodeSpec.backends": {
    open: true,
    style: "backends",
    help: "The virtual services that this node may call.",
  },
  backendDefaults: {
    open: true,
    present: "page",
    label: "Client defaults",
    help: "The TLS policy for calls to every backend that has no policy of its own.",
  },
  logging: { open: true, present: "page", help: "Where Envoy writes a line for each request." },

  portMapping: { present: "inline" },
  port: { open: true, help: "The number of the port, from 1 to 65535." },
  protocol: { open: true },
  "HealthCheckPolicy.protocol": { open: true, help: "How Envoy asks; usually as the listener speaks." },
  "VirtualGatewayHealthCheckPolicy.protocol": {
    open: true,
    help: "How Envoy asks; usually as the listener speaks.",
  },
  "PortMapping.protocol": { open: true, help: "What the application speaks on this port." },
  "VirtualGatewayPortMapping.protocol": { open: true, help: "What callers speak on this port." },
  healthCheck: {
    present: "page",
    help: "Envoy asks the application at an interval whether it is healthy.",
  },
  timeout: { present: "page", help: "How long requests and connections on this port may last." },
  connectionPool: CONNECTION_POOL,
  outlierDetection: {
    present: "page",
    // App Mesh user guide, outlier detection: it needs several endpoints.
    help: "Callers stop sending to tasks that answer with server errors; useful only with AWS Cloud Map.",
  },
  tls: { present: "page" },

  intervalMillis: { label: "Interval", help: "Time between two checks." },
  timeoutMillis: { label: "Timeout", help: "How long to wait for the answer to a check." },
  healthyThreshold: { help: "As many good answers in a row make a task healthy." },
  unhealthyThreshold: { help: "As many failed checks in a row make a task unhealthy." },
  path: { mono: true },
  "HealthCheckPolicy.path": {
    mono: true,
    open: true,
    help: "The path that an HTTP or HTTP/2 check asks for; other protocols ignore it.",
  },
  "VirtualGatewayHealthCheckPolicy.path": {
    mono: true,
    open: true,
    help: "The path that an HTTP or HTTP/2 check asks for; gRPC ignores it.",
  },
  "HealthCheckPolicy.port": {
    help: "The port that is checked; it must be the listener's.",
  },
  "VirtualGatewayHealthCheckPolicy.port": {
    help: "The port that is checked; it must be the listener's.",
  },

  perRequest: {
    label: "Request timeout",
    open: true,
    // API model: 15 seconds; 0 disables. Longer ones must be set on route and both nodes.
    help: "How long a request may take; 0 s: no limit. Above 15 s set it on the route and on both nodes too.",
  },
  idle: {
    label: "Idle timeout",
    open: true,
    help: "How long a connection may stay without traffic; 0 s turns it off.",
  },
  maxConnections: { help: "Connections that Envoy opens at the same time." },
  maxPendingRequests: {
    label: "Max pending",
    open: true,
    help: "Requests that may wait for a connection.",
  },
  maxRequests: { help: "Requests that are under way at the same time." },
  maxServerErrors: { help: "As many server errors (5xx) in a row eject a task." },
  interval: { help: "Time between two looks at the errors." },
  baseEjectionDuration: { help: "How long a task stays ejected the first time; it grows each time." },
  maxEjectionPercent: {
    label: "Max ejection (percent)",
    help: "At most this share of the tasks is ejected at once.",
  },

  "ServiceDiscovery.awsCloudMap": { label: "Cloud Map" },
  "DnsServiceDiscovery.hostname": {
    mono: true,
    help: "The name that DNS resolves to the tasks of this node.",
  },
  responseType: {
    help: "Whether DNS answers with a load balancer or with the tasks themselves.",
  },
  ipPreference: {
    label: "IP preference",
    help: "Which IP versions callers use to reach this node.",
  },
  namespaceName: { label: "Namespace", mono: true, help: "The Cloud Map namespace to look in." },
  "AwsCloudMapServiceDiscovery.serviceName": {
    label: "Service",
    mono: true,
    help: "The Cloud Map service to look up.",
  },
  attributes: { itemLabel: "attribute", help: "Only Cloud Map instances with these attributes are used." },
  "AwsCloudMapInstanceAttribute.key": { mono: true, help: "What the attribute is called at the instances." },
  "AwsCloudMapInstanceAttribute.value": { mono: true, help: "What the attribute must be at an instance." },

  "VirtualServiceSpec.provider": {
    open: true,
    help: "What answers for this service: one virtual node, or a virtual router that chooses by route.",
  },
  virtualNodeName: {
    label: "Virtual node",
    mono: true,
    reference: "virtualNode",
    help: "The node that answers for the service.",
  },
  virtualRouterName: {
    label: "Virtual router",
    mono: true,
    reference: "virtualRouter",
    help: "The router whose routes choose the node for each request.",
  },
  virtualServiceName: {
    label: "Virtual service",
    mono: true,
    reference: "virtualService",
    help: "The name that is called; it need not be defined here.",
  },
  "GatewayRouteVirtualService.virtualServiceName": {
    label: "Virtual service",
    mono: true,
    reference: "virtualService",
    help: "What gets the requests; it must be defined in this mesh.",
  },
  "VirtualServiceBackend.clientPolicy": {
    present: "page",
    help: "The TLS policy for calls to this backend; it replaces the client defaults.",
  },

  format: { open: true, help: "What a line of the log holds." },
  "FileAccessLog.path": {
    mono: true,
    label: "File",
    suggestions: ["/dev/stdout", "/dev/stderr"],
    help: "A file in the Envoy container; /dev/stdout goes to the container's log.",
  },
  "VirtualGatewayFileAccessLog.path": {
    mono: true,
    label: "File",
    suggestions: ["/dev/stdout", "/dev/stderr"],
    help: "A file in the Envoy container; /dev/stdout goes to the container's log.",
  },
  "LoggingFormat.json": { label: "JSON", itemLabel: "log field", help: "A line of JSON with these fields." },
  "LoggingFormat.text": {
    label: "Text",
    mono: true,
    suggestions: OPERATOR_TEXTS,
    help: "A line with Envoy's operators, such as %REQ(:METHOD)%.",
  },
  key: { mono: true, help: "Its name." },
  value: { mono: true, help: "What it holds." },
  "JsonFormatRef.key": { mono: true, help: "The name of the field in the log." },
  "JsonFormatRef.value": {
    mono: true,
    suggestions: OPERATOR_TEXTS,
    help: "What the field holds: text and Envoy's operators.",
  },
};

/** What we say of a member of a shape, with what App Mesh does where it is not set; empty where there is nothing. */
export function textOfMember(shape: string, member: string): MemberText {
  const text = TEXTS[`${shape}.${member}`] ?? TEXTS[member] ?? {};
  const fallback = defaultTextOf(shape, member);
  return fallback === undefined ? text : { ...text, fallback };
}

/** Every key of the table, for the test that each names a member of the API. */
export const TEXT_KEYS = Object.keys(TEXTS);
