import type { JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { Design } from "../model/design/design.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { nameValue } from "../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";

/** The spec of a virtual service with that provider: a virtual node or router, or none. The rest stays. */
export function withProvider(spec: JsonObject, provider: ResourceId | undefined): JsonObject {
  const { provider: _before, ...rest } = spec;
  if (provider === undefined) return rest;
  const { kind, name } = refOf(provider);
  return kind === "virtualRouter"
    ? { ...rest, provider: { virtualRouter: { virtualRouterName: nameValue(name) } } }
    : { ...rest, provider: { virtualNode: { virtualNodeName: nameValue(name) } } };
}

/**
 * What the provider of a virtual service is called in a sentence; undefined where it has none. A wrong value
 * is a provider too: somebody meant it.
 */
export function providerName(design: Design, graph: ReferenceGraph, service: ResourceId): string | undefined {
  const named = graph.outgoing(service)[0];
  if (named !== undefined) return named.to.name;
  const provider = design.resources.get(service)?.spec["provider"];
  return provider === undefined || jsonEqual(provider, {}) ? undefined : "another provider";
}
