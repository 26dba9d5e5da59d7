import type { JsonObject } from "../../lib/json.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { leafText, memberAt } from "../../model/routes/spec-access.ts";
import { hostnameOf } from "../hostname.ts";
import { calledBy, callersTo, isUnconnected } from "./call-facts.ts";
import type { Expression } from "./expression.ts";
import type { FindSource } from "./find-source.ts";
import type { FindTermName } from "./find-terms.ts";
import { isWhole, isWithin, type NamePattern } from "./name-pattern.ts";
import {
  hasClientTls,
  hasListenerTls,
  hasMember,
  hasMutualTls,
  listenerHas,
  portsOf,
  protocolsOf,
  routeHas,
} from "./spec-facts.ts";

/**
 * True for a resource that the expression asks for; `id` may also be that of a service which nobody defines.
 * Costs as much as the resource and its neighbourhood are large, never as the design is.
 */
export function matches(expression: Expression, id: ResourceId, source: FindSource): boolean {
  switch (expression.op) {
    case "all":
      return expression.of.every((each) => matches(each, id, source));
    case "any":
      return expression.of.some((each) => matches(each, id, source));
    case "not":
      return !matches(expression.of, id, source);
    case "text":
      return (
        isWithin(expression.pattern, source.nameOf(id)) ||
        isWithin(expression.pattern, hostnameOf(specOf(id, source)))
      );
    case "kind":
      return refOf(id).kind === expression.kind && source.design.resources.has(id);
    case "term":
      return FACTS[expression.term]({ id, source, spec: specOf(id, source) }, expression.pattern);
  }
}

interface Subject {
  readonly id: ResourceId;
  readonly source: FindSource;
  readonly spec: JsonObject;
}

/** Says whether the term holds; without a pattern the term stands alone. */
type Fact = (subject: Subject, pattern: NamePattern | undefined) => boolean;

const FACTS: Readonly<Record<FindTermName, Fact>> = {
  name: ({ id, source }, pattern) => isAny(pattern, [source.nameOf(id), refOf(id).name]),
  hostname: ({ spec }, pattern) => isAny(pattern, [hostnameOf(spec)]),
  protocol: ({ spec }, pattern) => isAny(pattern, protocolsOf(spec)),
  port: ({ spec }, pattern) => isAny(pattern, portsOf(spec)),
  calls: callFact(calledBy),
  calledby: callFact(callersTo),
  provider: callFact((graph, id) =>
    refOf(id).kind === "virtualService" ? graph.outgoing(id).map(({ to }) => idOf(to)) : [],
  ),
  tls: ({ spec }, pattern) =>
    (pattern?.written !== "client" && hasListenerTls(spec)) ||
    (pattern?.written !== "listener" && hasClientTls(spec)),
  mtls: ({ spec }) => hasMutualTls(spec),
  healthcheck: ({ spec }) => listenerHas(spec, "healthCheck"),
  timeout: ({ spec }) => listenerHas(spec, "timeout") || routeHas(spec, "timeout"),
  retries: ({ spec }) => routeHas(spec, "retryPolicy"),
  outlier: ({ spec }) => listenerHas(spec, "outlierDetection"),
  pool: ({ spec }) => listenerHas(spec, "connectionPool"),
  dns: ({ spec }) => memberAt(spec, "serviceDiscovery", "dns") !== undefined,
  cloudmap: ({ spec }) => memberAt(spec, "serviceDiscovery", "awsCloudMap") !== undefined,
  has: ({ spec }, pattern) => pattern !== undefined && hasMember(spec, (name) => isWhole(pattern, name)),
  tag: ({ id, source }, pattern) => pattern !== undefined && hasTag(id, source, pattern),
  group: ({ id, source }, pattern) => {
    const group = source.groupOf(id);
    return group !== undefined && (pattern === undefined || isWhole(pattern, group));
  },
  mesh: ({ id }, pattern) => isAny(pattern, [refOf(id).mesh]),
  problem: ({ id, source }) => source.problemsOf(id) > 0,
  undefined: ({ id, source }) => !source.design.resources.has(id),
  unconnected: ({ id, source }) => isUnconnected(source.graph, id),
};

/** A fact about those whom a resource has to do with: their whole name, or that of a service up to its first dot. */
function callFact(others: (graph: ReferenceGraph, id: ResourceId) => readonly ResourceId[]): Fact {
  return ({ id, source }, pattern) => {
    const found = others(source.graph, id);
    if (pattern === undefined) return found.length > 0;
    return found.some((other) => isAny(pattern, namesOf(other, source)));
  };
}

function namesOf(id: ResourceId, { nameOf }: FindSource): string[] {
  const name = nameOf(id);
  return refOf(id).kind === "virtualService" ? [name, name.split(".")[0] ?? name] : [name];
}

function isAny(pattern: NamePattern | undefined, texts: readonly string[]): boolean {
  return pattern !== undefined && texts.some((text) => text !== "" && isWhole(pattern, text));
}

function hasTag(id: ResourceId, { design }: FindSource, pattern: NamePattern): boolean {
  return (design.resources.get(id)?.tags ?? []).some((tag) => {
    const key = leafText(memberAt(tag, "key"));
    return isWhole(pattern, key) || isWhole(pattern, `${key}=${leafText(memberAt(tag, "value"))}`);
  });
}

function specOf(id: ResourceId, { design }: FindSource): JsonObject {
  return design.resources.get(id)?.spec ?? {};
}
