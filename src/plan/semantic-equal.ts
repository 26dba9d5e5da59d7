import { canonicalJson } from "../lib/canonical-json.ts";
import { compareText } from "../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { Resource } from "../model/design/resource.ts";
import type { Ref } from "../model/reference/ref.ts";
import { sentResource } from "./sent-resource.ts";

/**
 * True where the API would hold the same for both specs of `ref`.
 *
 * - Members that the API does not know are not sent, so they make no difference. A hole is never sent
 *   either, but a resource with one is not ready: it equals only the same hole.
 * - An empty list says what an absent one says: describe shows `backends: []` for a node without.
 * - The order of backends has no meaning; the service merged equal ones silently (aws/aws-app-mesh-roadmap
 *   issue 170).
 * - A health check's port must be that of its listener; where it is left out the server fills it in (API
 *   documentation of `HealthCheckPolicy`; the Kubernetes controller compares ignoring an unset port, and
 *   Terraform marks it computed).
 */
export function specsEqual(ref: Ref, a: JsonObject, b: JsonObject): boolean {
  return jsonEqual(comparableSpec(ref, a), comparableSpec(ref, b));
}

/** Specs and tags alike; tags are a set by key. */
export function resourcesEqual(ref: Ref, a: Resource, b: Resource): boolean {
  return (
    specsEqual(ref, a.spec, b.spec) && jsonEqual(Object.fromEntries(tagsOf(a)), Object.fromEntries(tagsOf(b)))
  );
}

/** One form for all specs that `specsEqual` takes for equal. For comparing only: never send it. */
export function comparableSpec(ref: Ref, spec: JsonObject): JsonObject {
  const { spec: sent } = sentResource(ref, { spec });
  const out: Record<string, Json> = { ...sent };
  const { backends, listeners } = out;
  if (ref.kind === "virtualNode" && isJsonArray(backends)) out["backends"] = sortedSet(backends);
  if (isJsonArray(listeners)) out["listeners"] = listeners.map(withHealthCheckPort);
  return withoutEmptyLists(out) as JsonObject;
}

/**
 * Tags by key, sorted, later ones of a key winning. What is no tag, and `aws:` tags (those belong to AWS
 * services; nobody else may set or remove them), is left out.
 */
export function tagsOf(resource: Pick<Resource, "tags">): ReadonlyMap<string, Json> {
  const tags = new Map<string, Json>();
  for (const tag of resource.tags ?? []) {
    if (!isJsonObject(tag)) continue;
    const { key, value } = tag;
    if (typeof key === "string" && value !== undefined && !key.startsWith("aws:")) tags.set(key, value);
  }
  return new Map([...tags].sort(([a], [b]) => compareText(a, b)));
}

function sortedSet(items: readonly Json[]): Json[] {
  const byText = new Map(items.map((item) => [canonicalJson(item), item]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}

function withHealthCheckPort(listener: Json): Json {
  if (!isJsonObject(listener)) return listener;
  const { healthCheck, portMapping } = listener;
  if (!isJsonObject(healthCheck) || Object.hasOwn(healthCheck, "port") || !isJsonObject(portMapping))
    return listener;
  const { port } = portMapping;
  return port === undefined ? listener : { ...listener, healthCheck: { ...healthCheck, port } };
}

function withoutEmptyLists(value: Json): Json {
  if (isJsonArray(value)) return value.map(withoutEmptyLists);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).filter(([, item]) => !(isJsonArray(item) && item.length === 0));
  return Object.fromEntries(members.map(([member, item]) => [member, withoutEmptyLists(item)]));
}
