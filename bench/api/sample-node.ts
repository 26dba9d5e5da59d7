import type { JsonObject } from "../../src/lib/json.ts";
import type { Call } from "./requests.ts";

export const MESH = "bench";
const NODES = `meshes/${MESH}/virtualNodes`;

/** A spec of about 500 bytes: a listener with health check and time limits, DNS, two backends. */
export function sampleSpec(index: number): JsonObject {
  return {
    listeners: [
      {
        portMapping: { port: 8080, protocol: "http" },
        healthCheck: {
          healthyThreshold: 2,
          intervalMillis: 5000,
          path: "/ping",
          port: 8080,
          protocol: "http",
          timeoutMillis: 2000,
          unhealthyThreshold: 3,
        },
        timeout: { http: { perRequest: { value: 15, unit: "s" } } },
      },
    ],
    serviceDiscovery: { dns: { hostname: `node-${index}.bench.local` } },
    backends: [
      { virtualService: { virtualServiceName: `service-${index % 100}.bench.local` } },
      { virtualService: { virtualServiceName: `service-${(index + 7) % 100}.bench.local` } },
    ],
  };
}

export const nodeName = (index: number): string => `node-${String(index).padStart(6, "0")}`;

export const createMesh: Call = { method: "PUT", path: "meshes", body: JSON.stringify({ meshName: MESH }) };

/** Creates a node as the AWS CLI and SDKs do: with a token of its own. */
export function createNode(index: number): Call {
  const clientToken = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  const body = JSON.stringify({ virtualNodeName: nodeName(index), spec: sampleSpec(index), clientToken });
  return { method: "PUT", path: NODES, body };
}

export function describeNode(index: number): Call {
  return { method: "GET", path: `${NODES}/${nodeName(index)}` };
}

export function updateNode(index: number): Call {
  return {
    method: "PUT",
    path: `${NODES}/${nodeName(index)}`,
    body: JSON.stringify({ spec: sampleSpec(index) }),
  };
}

export function listPage(nextToken: string | undefined, limit = 100): Call {
  const token = nextToken === undefined ? "" : `&nextToken=${encodeURIComponent(nextToken)}`;
  return { method: "GET", path: `${NODES}?limit=${limit}${token}` };
}
