import fc from "fast-check";
import { expect, it } from "vitest";
import { isJsonArray } from "../lib/json.ts";
import { applyChange } from "../model/change/apply.ts";
import type { Design } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, refOf, siblingRef } from "../model/reference/ref.ts";
import { matchOf, patternOf } from "../model/routes/match-of.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { exampleRequest } from "../traffic/example-request.ts";
import { matchRequest } from "../traffic/match-request.ts";
import type { TrafficRequest } from "../traffic/traffic-request.ts";
import { compareDesigns } from "./compare-designs.ts";
import { takeField } from "./take-field.ts";
import { takeOver } from "./take-over.ts";
import { serviceOutcome } from "./traffic/outcome.ts";
import { trafficChanges } from "./traffic/traffic-changes.ts";

const design = designArbitrary();

it("a design differs from itself in nothing, however its records and backends are ordered", () => {
  fc.assert(
    fc.property(design, (a) => {
      const turned = [...a.resources].reverse().map(([id, resource]) => {
        const { backends, ...others } = resource.spec;
        const spec = isJsonArray(backends) ? { ...others, backends: [...backends].reverse() } : resource.spec;
        return [id, { ...resource, spec }] as const;
      });
      expect(compareDesigns(a, { resources: new Map(turned) })).toEqual([]);
    }),
    propertyRuns(),
  );
});

it("taking over every difference leaves none; one alone leaves all others", () => {
  fc.assert(
    fc.property(design, design, fc.nat(), (a, b, pick) => {
      const differences = compareDesigns(a, b);
      const taken = (ids: readonly string[]): Design => {
        const change = takeOver(a, b, ids);
        return applyChange(a, change);
      };
      const ids = differences.map(({ id }) => id);
      expect(compareDesigns(taken(ids), b)).toEqual([]);
      const one = ids[pick % Math.max(1, ids.length)];
      if (one === undefined) return;
      expect(compareDesigns(taken([one]), b)).toEqual(differences.filter(({ id }) => id !== one));
    }),
    propertyRuns(),
  );
});

it("taking the fields of a resource one by one makes it what it is in the other design", () => {
  fc.assert(
    fc.property(design, design, fc.nat(), (a, b, pick) => {
      const changed = compareDesigns(a, b).find(({ state }) => state === "changed");
      if (changed === undefined) return;
      const { id } = changed;
      const left = (one: Design) => compareDesigns(one, b).find((each) => each.id === id)?.fields ?? [];
      let now = a;
      for (let step = 0; left(now).length > 0; step += 1) {
        expect(step).toBeLessThan(200);
        const fields = left(now);
        const field = fields[pick % fields.length];
        if (field === undefined) throw new Error("no field");
        const change = takeField(now, id, field.pointer, field.after);
        if (change === undefined) throw new Error("no change");
        now = applyChange(now, change);
        expect(JSON.stringify(now.resources.get(id)?.spec)).not.toMatch(/[[,]null[,\]]/);
      }
    }),
    propertyRuns(),
  );
});

it("the shares that are told are those of all paths, tried one by one", () => {
  let told = 0;
  fc.assert(
    fc.property(design, design, (a, b) => {
      for (const change of trafficChanges(a, b, compareDesigns(a, b))) {
        if (change.code === "who-answers" && change.args.requests !== "") told += 1;
      }
      const routes = [...b.resources].filter(([id]) => refOf(id).kind === "route");
      const services = [...b.resources.keys()].filter((id) => refOf(id).kind === "virtualService");
      for (const [, { spec }] of routes) {
        const { request } = exampleRequest("route", spec);
        for (const service of services) expectShares(b, service, request);
      }
    }),
    propertyRuns(),
  );
  expect(told).toBeGreaterThan(0);
});

function expectShares(design: Design, service: string, request: TrafficRequest): void {
  const outcome = serviceOutcome(new ReferenceGraph(design), service, request);
  if (outcome.is === "unknown") return;
  const shares = outcome.is === "nodes" ? outcome.shares : new Map();
  expect(shares).toEqual(sharesOfPaths(design, service, request));
}

/** Who answers, by the sum over every route and target of the service's router: no order, no search. */
function sharesOfPaths({ resources }: Design, service: string, request: TrafficRequest): Map<string, number> {
  const spec = resources.get(service)?.spec as Record<string, never> | undefined;
  const provider = (spec?.["provider"] ?? {}) as {
    virtualNode?: { virtualNodeName: string };
    virtualRouter?: { virtualRouterName: string };
  };
  const nodeId = (name: string): string => idOf(siblingRef(refOf(service), "virtualNode", name));
  if (provider.virtualNode !== undefined) {
    const { virtualNodeName } = provider.virtualNode;
    return resources.has(nodeId(virtualNodeName)) ? new Map([[virtualNodeName, 1]]) : new Map();
  }
  const router = provider.virtualRouter?.virtualRouterName;
  const routes = [...resources].filter(([id]) => {
    const { kind, mesh, parent } = refOf(id);
    return kind === "route" && mesh === refOf(service).mesh && parent === router && router !== undefined;
  });
  const matching = routes.filter(([, each]) => matchRequest("route", each.spec, request).result === "yes");
  const shares = new Map<string, number>();
  for (const one of matching) {
    if (matching.some((other) => other !== one && comesBefore(other, one))) continue;
    const targets = Object.values(one[1].spec)
      .flatMap((part) => (part as { action?: { weightedTargets?: Target[] } })?.action?.weightedTargets ?? [])
      .filter(({ virtualNode }) => resources.has(nodeId(virtualNode)));
    const total = targets.reduce((sum, { weight }) => sum + weight, 0);
    for (const { virtualNode, weight } of targets) {
      if (weight === 0) continue;
      shares.set(virtualNode, (shares.get(virtualNode) ?? 0) + weight);
    }
    for (const [node, weight] of shares) shares.set(node, weight / total);
  }
  return shares;
}

interface Target {
  readonly virtualNode: string;
  readonly weight: number;
}

/** A lower priority first, then the longer path, then more conditions, then the name (user guide, routes). */
function comesBefore(
  [idA, { spec: a }]: [string, { spec: Record<string, unknown> }],
  [idB, { spec: b }]: [string, { spec: Record<string, unknown> }],
): boolean {
  const key = (spec: Record<string, unknown>) => {
    const match = matchOf(spec as never);
    const priority = typeof spec["priority"] === "number" ? spec["priority"] : Number.POSITIVE_INFINITY;
    return [priority, -patternOf(match).length, -Object.keys(match ?? {}).length] as const;
  };
  const [left, right] = [key(a), key(b)];
  for (const [index, value] of left.entries()) if (value !== right[index]) return value < (right[index] ?? 0);
  return idA < idB;
}
