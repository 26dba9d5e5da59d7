import type { Json, JsonObject } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";

/** What a block starts with: values that App Mesh takes, all of them to be seen in the form. */
type Starter = (beside: Json | undefined) => Json;

/** CDK's health check, with a path where the protocol has one. */
const healthCheck: Starter = (listener) => {
  const protocol = protocolOf(listener);
  const path: JsonObject = protocol.startsWith("http") ? { path: "/" } : {};
  return {
    protocol,
    ...path,
    intervalMillis: 5000,
    timeoutMillis: 2000,
    healthyThreshold: 2,
    unhealthyThreshold: 2,
  };
};

/** A timeout or pool belongs to the listener's own protocol (appmesh user guide, virtual nodes). */
const byProtocol: Starter = (listener) => ({ [protocolOf(listener)]: {} });

const strictTls: Starter = () => ({ mode: "STRICT" });

/** By shape. What is not here starts as an empty object. */
const STARTERS: Readonly<Record<string, Starter>> = {
  Listener: () => ({ portMapping: { protocol: "http" } }),
  VirtualGatewayListener: () => ({ portMapping: { protocol: "http" } }),
  PortMapping: () => ({ protocol: "http" }),
  HealthCheckPolicy: healthCheck,
  VirtualGatewayHealthCheckPolicy: healthCheck,
  ListenerTimeout: byProtocol,
  VirtualNodeConnectionPool: byProtocol,
  VirtualGatewayConnectionPool: byProtocol,
  ListenerTls: strictTls,
  VirtualGatewayListenerTls: strictTls,
  // Envoy's own defaults for outlier detection.
  OutlierDetection: () => ({
    maxServerErrors: 5,
    interval: { unit: "s", value: 10 },
    baseEjectionDuration: { unit: "s", value: 30 },
    maxEjectionPercent: 10,
  }),
  // App Mesh's own default policy, as a start (appmesh user guide, Envoy defaults).
  HttpRetryPolicy: () => ({
    maxRetries: 2,
    perRetryTimeout: { unit: "s", value: 15 },
    httpRetryEvents: ["server-error"],
    tcpRetryEvents: ["connection-error"],
  }),
  GrpcRetryPolicy: () => ({
    maxRetries: 2,
    perRetryTimeout: { unit: "s", value: 15 },
    grpcRetryEvents: ["unavailable"],
    tcpRetryEvents: ["connection-error"],
  }),
  HttpRoute: () => ({ match: { prefix: "/" }, action: { weightedTargets: [{ weight: 1 }] } }),
  GrpcRoute: () => ({ match: {}, action: { weightedTargets: [{ weight: 1 }] } }),
  HttpGatewayRoute: () => ({ match: { prefix: "/" }, action: { target: {} } }),
  WeightedTarget: () => ({ weight: 1 }),
};

/** The value that a block of this shape starts with; `beside` is the structure that it comes into. */
export function starterOf(shape: string, beside: Json | undefined): Json {
  const starter = STARTERS[shape];
  return starter === undefined ? ({} as JsonObject) : starter(beside);
}

/** True where a block starts with values of its own, so that adding it is worth a step. */
export function hasStarter(shape: string): boolean {
  return STARTERS[shape] !== undefined;
}

function protocolOf(listener: Json | undefined): string {
  const protocol = valueAt(listener, "/portMapping/protocol");
  return typeof protocol === "string" ? protocol : "http";
}
