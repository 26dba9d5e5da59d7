/** A choice among members of a structure that the API model does not mark as a union but treats as one. */
export interface MemberChoice {
  readonly label: string;
  readonly help: string;
  /** Members (dotted where a member has members of its own) of which one is set. */
  readonly branches: readonly { readonly member: string; readonly label?: string }[];
  readonly required?: true;
}

const PATH: MemberChoice = {
  label: "Path",
  help: "All paths below a prefix, one path, or those that a regular expression matches.",
  branches: [
    { member: "prefix", label: "Prefix" },
    { member: "path.exact", label: "Exact" },
    { member: "path.regex", label: "Regex" },
  ],
};

const EXACT_OR_SUFFIX: MemberChoice = {
  label: "Hostname",
  help: "The host that the request names.",
  branches: [{ member: "exact" }, { member: "suffix" }],
};

/** By shape; a structure has one such choice at most. Sources: API model, App Mesh controller's webhook. */
export const CHOICES: Readonly<Record<string, MemberChoice>> = {
  RouteSpec: {
    label: "Route type",
    help: "The protocol of the router's listener.",
    required: true,
    branches: [
      { member: "httpRoute", label: "HTTP" },
      { member: "http2Route", label: "HTTP/2" },
      { member: "grpcRoute", label: "gRPC" },
      { member: "tcpRoute", label: "TCP" },
    ],
  },
  GatewayRouteSpec: {
    label: "Route type",
    help: "The protocol of the gateway's listener.",
    required: true,
    branches: [
      { member: "httpRoute", label: "HTTP" },
      { member: "http2Route", label: "HTTP/2" },
      { member: "grpcRoute", label: "gRPC" },
    ],
  },
  HttpRouteMatch: PATH,
  HttpGatewayRouteMatch: PATH,
  HttpPathMatch: { ...PATH, branches: [{ member: "exact" }, { member: "regex" }] },
  GatewayRouteHostnameMatch: EXACT_OR_SUFFIX,
  HttpGatewayRouteRewrite: {
    label: "Path",
    help: "What the matched prefix or path becomes.",
    branches: [
      { member: "prefix.defaultPrefix", label: "Default" },
      { member: "prefix.value", label: "Prefix" },
      { member: "path.exact", label: "Path" },
    ],
  },
};

/** The order in which members are shown; those that are not named follow as in the API model. */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  MeshSpec: ["egressFilter", "serviceDiscovery"],
  VirtualNodeSpec: ["listeners", "serviceDiscovery", "backends", "backendDefaults", "logging"],
  VirtualGatewaySpec: ["listeners", "backendDefaults", "logging"],
  RouteSpec: ["priority", "httpRoute", "http2Route", "grpcRoute", "tcpRoute"],
  GatewayRouteSpec: ["priority", "httpRoute", "http2Route", "grpcRoute"],
  Listener: ["portMapping", "healthCheck", "timeout", "tls", "connectionPool", "outlierDetection"],
  VirtualGatewayListener: ["portMapping", "healthCheck", "tls", "connectionPool"],
  ServiceDiscovery: ["dns", "awsCloudMap"],
  DnsServiceDiscovery: ["hostname", "responseType", "ipPreference"],
  AwsCloudMapServiceDiscovery: ["namespaceName", "serviceName", "attributes", "ipPreference"],
  HealthCheckPolicy: ["protocol", "port", "path", "intervalMillis", "timeoutMillis", "healthyThreshold"],
  VirtualGatewayHealthCheckPolicy: [
    "protocol",
    "port",
    "path",
    "intervalMillis",
    "timeoutMillis",
    "healthyThreshold",
  ],
  HttpTimeout: ["perRequest", "idle"],
  GrpcTimeout: ["perRequest", "idle"],
  ListenerTimeout: ["http", "http2", "grpc", "tcp"],
  VirtualNodeConnectionPool: ["http", "http2", "grpc", "tcp"],
  VirtualGatewayConnectionPool: ["http", "http2", "grpc"],
  OutlierDetection: ["maxServerErrors", "interval", "baseEjectionDuration", "maxEjectionPercent"],
  ListenerTls: ["mode", "certificate", "validation"],
  VirtualGatewayListenerTls: ["mode", "certificate", "validation"],
  ClientPolicyTls: ["enforce", "validation", "certificate", "ports"],
  VirtualGatewayClientPolicyTls: ["enforce", "validation", "certificate", "ports"],
  TlsValidationContext: ["trust", "subjectAlternativeNames"],
  VirtualGatewayTlsValidationContext: ["trust", "subjectAlternativeNames"],
  ListenerTlsValidationContext: ["trust", "subjectAlternativeNames"],
  VirtualGatewayListenerTlsValidationContext: ["trust", "subjectAlternativeNames"],
  FileAccessLog: ["path", "format"],
  VirtualGatewayFileAccessLog: ["path", "format"],
  LoggingFormat: ["text", "json"],
  VirtualServiceBackend: ["virtualServiceName", "clientPolicy"],
  HttpRoute: ["match", "action", "retryPolicy", "timeout"],
  GrpcRoute: ["match", "action", "retryPolicy", "timeout"],
  TcpRoute: ["match", "action", "timeout"],
  HttpGatewayRoute: ["match", "action"],
  GrpcGatewayRoute: ["match", "action"],
  HttpRouteMatch: ["method", "prefix", "path", "headers", "queryParameters", "port", "scheme"],
  HttpGatewayRouteMatch: ["method", "prefix", "path", "hostname", "headers", "queryParameters", "port"],
  GrpcRouteMatch: ["serviceName", "methodName", "metadata", "port"],
  GrpcGatewayRouteMatch: ["serviceName", "hostname", "metadata", "port"],
  HttpRouteHeader: ["name", "match", "invert"],
  HttpGatewayRouteHeader: ["name", "match", "invert"],
  GrpcRouteMetadata: ["name", "match", "invert"],
  GrpcGatewayRouteMetadata: ["name", "match", "invert"],
  HeaderMatchMethod: ["exact", "prefix", "suffix", "regex", "range"],
  GrpcRouteMetadataMatchMethod: ["exact", "prefix", "suffix", "regex", "range"],
  GrpcMetadataMatchMethod: ["exact", "prefix", "suffix", "regex", "range"],
  MatchRange: ["start", "end"],
  WeightedTarget: ["virtualNode", "weight", "port"],
  GatewayRouteTarget: ["virtualService", "port"],
  HttpRetryPolicy: ["maxRetries", "perRetryTimeout", "httpRetryEvents", "tcpRetryEvents"],
  GrpcRetryPolicy: ["maxRetries", "perRetryTimeout", "grpcRetryEvents", "httpRetryEvents", "tcpRetryEvents"],
  HttpGatewayRouteAction: ["target", "rewrite"],
  GrpcGatewayRouteAction: ["target", "rewrite"],
  HttpQueryParameter: ["name", "match"],
};
