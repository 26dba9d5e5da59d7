import { stringify } from "yaml";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";

/** A service of `v1beta1` with its router and routes, by the names that App Mesh has for them. */
export interface OldService {
  readonly service: string;
  readonly router: { readonly name: string; readonly spec: JsonObject };
  readonly routes: readonly { readonly name: string; readonly spec: JsonObject }[];
}

const NAMESPACE = "ns";
const MEMBERS: Readonly<Record<string, string>> = {
  hostname: "hostName",
  awsCloudMap: "cloudMap",
  httpRoute: "http",
  http2Route: "http2",
  grpcRoute: "grpc",
  tcpRoute: "tcp",
};

/**
 * Nodes and services as manifests of `v1beta1` in namespace `ns`. Names in App Mesh end in `-ns`, as the old
 * controller makes them; specs are in the form of the API, retry timeouts in `ms`.
 */
export function writeV1beta1(
  mesh: string,
  nodes: Readonly<Record<string, JsonObject>>,
  services: readonly OldService[],
): string {
  const documents = [
    ...Object.entries(nodes).map(([name, spec]) =>
      document("VirtualNode", short(name), { meshName: mesh, ...oldForm(spec) }),
    ),
    ...services.map(({ service, router, routes }) =>
      document("VirtualService", service, {
        meshName: mesh,
        virtualRouter: { name: short(router.name), ...oldForm(router.spec) },
        routes: routes.map(({ name, spec }) => ({ name: short(name), ...oldForm(spec) })),
      }),
    ),
  ];
  return documents.map((one) => stringify(one)).join("---\n");
}

function document(kind: string, name: string, spec: Json): Json {
  return { apiVersion: "appmesh.k8s.aws/v1beta1", kind, metadata: { name, namespace: NAMESPACE }, spec };
}

function short(name: string): string {
  return name.replace(/-ns$/, "");
}

function oldForm(spec: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(spec).map(([member, value]) => oldMember(member, value)));
}

function oldMember(member: string, value: Json): [string, Json] {
  if (member === "virtualNode" && typeof value === "string") return ["virtualNodeName", short(value)];
  if (member === "perRetryTimeout" && isJsonObject(value))
    return ["perRetryTimeoutMillis", value["value"] ?? 0];
  if (member === "attributes" && isJsonArray(value)) {
    const pairs = value.flatMap((one) => (isJsonObject(one) ? [[one["key"], one["value"]] as const] : []));
    // A map and not an object, which would sort keys that look like numbers.
    return [member, new Map(pairs) as unknown as Json];
  }
  return [MEMBERS[member] ?? member, oldValue(value)];
}

function oldValue(value: Json): Json {
  if (isJsonArray(value)) return value.map(oldValue);
  return isJsonObject(value) ? oldForm(value) : value;
}
