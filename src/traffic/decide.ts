import type { Json, JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import type { ReferenceLinks } from "../model/graph/reference-links.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { idOf, meshRef, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import type { DecidedBy, FieldPlace } from "./decided-by.ts";
import { DEFAULT_RULES, type DefaultCode } from "./default-rules.ts";
import { onlyListener } from "./only-listener.ts";
import { memberOf, routeOf } from "./route-of.ts";
import { valueWords } from "./value-words.ts";

/** An empty field, and what is around it. */
export interface EmptyField {
  readonly graph: ReferenceLinks;
  readonly id: ResourceId;
  readonly spec: JsonObject;
  /** The structures around the field, the nearest last. */
  readonly parents: readonly JsonObject[];
  /** From the spec. */
  readonly at: string;
}

/** What holds in place of an empty field. */
export interface Decision {
  readonly text: string;
  readonly value?: Json;
  readonly decidedBy: DecidedBy;
  readonly where?: FieldPlace;
}

/** What holds for an empty field; undefined where the rule has no say there. */
export function decide(code: DefaultCode, field: EmptyField): Decision | undefined {
  const special = SPECIAL[code];
  return special === undefined ? byAppMesh(code) : special(field);
}

function byAppMesh(code: DefaultCode): Decision {
  const { text, value } = DEFAULT_RULES[code];
  return { text, ...(value === undefined ? {} : { value }), decidedBy: "App Mesh" };
}

/** Rules whose outcome depends on what is around the field. */
const SPECIAL: { readonly [C in DefaultCode]?: (field: EmptyField) => Decision | undefined } = {
  ipPreference,
  listenerTimeout: (field) => listenerText("listenerTimeout", field, "idle 300 s"),
  connectionPool: (field) => listenerText("connectionPool", field, "2147483647 connections"),
  healthCheckPort,
  clientPolicy,
  matchScheme: ({ spec }) => (routeOf(spec)?.protocol === "http2" ? byAppMesh("matchScheme") : undefined),
  retryPolicy: ({ spec }) => {
    const { text, ...rest } = byAppMesh("retryPolicy");
    const more = routeOf(spec)?.protocol === "grpc" ? ", or on unavailable" : "";
    return { text: text + more, ...rest };
  },
  targetPort,
  rewriteHostname,
  rewritePrefix: ({ spec }) => {
    const route = routeOf(spec)?.value;
    const isPrefix = memberOf(memberOf(route, "match"), "prefix") !== undefined;
    const isWhole = memberOf(memberOf(memberOf(route, "action"), "rewrite"), "path") !== undefined;
    return isPrefix && !isWhole ? byAppMesh("rewritePrefix") : undefined;
  },
};

/** The mesh's preference, or what App Mesh does without one. */
function ipPreference({ graph, id, at }: EmptyField): Decision {
  const mesh = idOf(meshRef(refOf(id)));
  const pointer = "/serviceDiscovery/ipPreference";
  const value = valueAt(graph.specOf(mesh), pointer);
  if (value !== undefined) {
    return { text: valueWords(value), value, decidedBy: "mesh", where: { id: mesh, pointer } };
  }
  const isDns = at.startsWith("/serviceDiscovery/dns");
  return { text: isDns ? "IPv6, else IPv4" : "IPv4, else IPv6", decidedBy: "App Mesh" };
}

function listenerText(code: DefaultCode, { parents }: EmptyField, ofTcp: string): Decision {
  const protocol = valueAt(parents.at(-1), "/portMapping/protocol");
  return protocol === "tcp" ? { ...byAppMesh(code), text: ofTcp } : byAppMesh(code);
}

function healthCheckPort({ parents, id, at }: EmptyField): Decision {
  const value = valueAt(parents.at(-2), "/portMapping/port");
  if (value === undefined) return byAppMesh("healthCheckPort");
  const listener = at.split("/").slice(0, 3).join("/");
  const where = { id, pointer: `${listener}/portMapping/port` };
  return { text: `${valueWords(value)}, the listener's`, value, decidedBy: "App Mesh", where };
}

/** A backend without a policy has that of the node, whole. */
function clientPolicy({ spec, id }: EmptyField): Decision {
  const pointer = "/backendDefaults/clientPolicy";
  if (valueAt(spec, pointer) === undefined) return { text: "plain text", decidedBy: "App Mesh" };
  return { text: "the client defaults", decidedBy: refOf(id).kind, where: { id, pointer } };
}

function targetPort({ graph, id, parents }: EmptyField): Decision | undefined {
  const target = parents.at(-1);
  const node = nameIn(memberOf(target, "virtualNode"));
  const ref = refOf(id);
  if (node !== undefined) return fromListener(graph, idOf(siblingRef(ref, "virtualNode", node)));
  const service = nameIn(valueAt(target, "/virtualService/virtualServiceName"));
  if (service === undefined) return byAppMesh("targetPort");
  const [provider] = graph.outgoing(idOf(siblingRef(ref, "virtualService", service)));
  return provider === undefined ? byAppMesh("targetPort") : fromListener(graph, idOf(provider.to));
}

function fromListener(graph: ReferenceLinks, of: ResourceId): Decision {
  const port = onlyListener(graph, of);
  if (port === undefined) return byAppMesh("targetPort");
  const { kind, name } = refOf(of);
  return {
    text: `${valueWords(port.value)}, of ${name}`,
    value: port.value,
    decidedBy: kind,
    where: port.where,
  };
}

function rewriteHostname({ spec }: EmptyField): Decision {
  const route = routeOf(spec);
  const target = valueAt(route?.value, "/action/target/virtualService/virtualServiceName");
  const name = nameIn(target);
  const base = byAppMesh("rewriteHostname");
  return name === undefined ? base : { ...base, text: `becomes ${name}` };
}
