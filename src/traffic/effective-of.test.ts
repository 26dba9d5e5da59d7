import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { emptyDesign } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { DEFAULT_CODES, DEFAULT_RULES } from "./default-rules.ts";
import { effectiveOf } from "./effective-of.ts";

function graphOf(specs: Readonly<Record<string, JsonObject>>): ReferenceGraph {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(specs)) design.resources.set(id, { spec });
  return new ReferenceGraph(design);
}

/** `/pointer: text, who`, for the fields that are not set. */
function emptyFields(specs: Readonly<Record<string, JsonObject>>, id: string): string[] {
  return effectiveOf(graphOf(specs), id)
    .filter(({ decidedBy }) => decidedBy !== "own")
    .map(({ pointer, text, decidedBy }) => `${pointer}: ${text}, ${decidedBy}`);
}

const listener = (more: JsonObject = {}, protocol = "http"): JsonObject => ({
  portMapping: { port: 8080, protocol },
  ...more,
});

describe("what holds where a field is empty", () => {
  it("of a node", () => {
    const specs = {
      "mesh/m": { serviceDiscovery: { ipPreference: "IPv4_ONLY" } },
      "virtualNode/m/a": {
        listeners: [listener({ timeout: { http: { idle: { unit: "s", value: 60 } } } })],
        serviceDiscovery: { dns: { hostname: "a.local" } },
        backends: [{ virtualService: { virtualServiceName: "b" } }],
        backendDefaults: {
          clientPolicy: { tls: { validation: { trust: { file: { certificateChain: "/c" } } } } },
        },
      },
    };
    expect(emptyFields(specs, "virtualNode/m/a")).toEqual([
      "/backendDefaults/clientPolicy/tls/certificate: none, App Mesh",
      "/backendDefaults/clientPolicy/tls/enforce: on, App Mesh",
      "/backendDefaults/clientPolicy/tls/ports: all ports, App Mesh",
      "/backendDefaults/clientPolicy/tls/validation/subjectAlternativeNames: the name by which the called node is found, App Mesh",
      "/backends/0/virtualService/clientPolicy: the client defaults, virtualNode",
      "/listeners/0/connectionPool: 2147483647 connections and requests, App Mesh",
      "/listeners/0/healthCheck: none; every task gets requests, App Mesh",
      "/listeners/0/outlierDetection: off, App Mesh",
      "/listeners/0/timeout/http/perRequest: 15 s, App Mesh",
      "/listeners/0/tls: plain text, App Mesh",
      "/logging: no access log, App Mesh",
      "/serviceDiscovery/dns/ipPreference: IPv4_ONLY, mesh",
      "/serviceDiscovery/dns/responseType: LOADBALANCER, App Mesh",
    ]);
  });

  it("of a route: blocks that are not there, the hidden retries, the target's only port", () => {
    const specs = {
      "virtualNode/m/b": { listeners: [listener()] },
      "route/m/r/all": {
        httpRoute: { match: { prefix: "/" }, action: { weightedTargets: [{ virtualNode: "b", weight: 1 }] } },
      },
    };
    expect(emptyFields(specs, "route/m/r/all")).toEqual([
      "/httpRoute/action/weightedTargets/0/port: 8080, of b, virtualNode",
      "/httpRoute/match/method: any, App Mesh",
      "/httpRoute/match/port: any, App Mesh",
      "/httpRoute/retryPolicy: 2 times on 503, failed connection, refused stream or reset, App Mesh",
      "/httpRoute/timeout/idle: 300 s, App Mesh",
      "/httpRoute/timeout/perRequest: 15 s, App Mesh",
      "/priority: by how specific the match is, App Mesh",
    ]);
  });

  it("of a gateway route: both rewrites", () => {
    const target = { virtualService: { virtualServiceName: "b.local" } };
    const of = (match: JsonObject) =>
      emptyFields(
        { "gatewayRoute/m/g/b": { httpRoute: { match, action: { target } } } },
        "gatewayRoute/m/g/b",
      ).filter((line) => line.includes("/rewrite/"));
    expect(of({ prefix: "/b" })).toEqual([
      "/httpRoute/action/rewrite/hostname/defaultTargetHostname: becomes b.local, App Mesh",
      "/httpRoute/action/rewrite/prefix/defaultPrefix: the matched prefix becomes /, App Mesh",
    ]);
    expect(of({ path: { exact: "/b" } })).toEqual([
      "/httpRoute/action/rewrite/hostname/defaultTargetHostname: becomes b.local, App Mesh",
    ]);
  });

  it("of a mesh, and an own value", () => {
    expect(emptyFields({ "mesh/m": {} }, "mesh/m")[0]).toBe("/egressFilter: DROP_ALL, App Mesh");
    const specs = { "mesh/m": { egressFilter: { type: "ALLOW_ALL" } } };
    expect(effectiveOf(graphOf(specs), "mesh/m")[0]).toMatchObject({
      text: "ALLOW_ALL",
      decidedBy: "own",
      where: { id: "mesh/m", pointer: "/egressFilter" },
    });
  });

  it("says own where a value stands, and only there", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(designArbitrary(), (design) => {
        const graph = new ReferenceGraph(design);
        for (const [id, { spec }] of design.resources) {
          for (const { pointer, decidedBy, code, where } of effectiveOf(graph, id)) {
            seen.add(code);
            expect(decidedBy === "own").toBe(valueAt(spec, pointer) !== undefined);
            if (where !== undefined) {
              expect(valueAt(graph.specOf(where.id), where.pointer)).toBeDefined();
            }
          }
        }
      }),
      propertyRuns(60),
    );
    // Every rule is about something that real designs have.
    expect(DEFAULT_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });

  it("never throws on what no API would take", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const specs = {
          "virtualNode/m/a": { listeners: [a as Json], backends: b as Json },
          "route/m/r/x": { httpRoute: a as Json },
        };
        const graph = graphOf(specs);
        for (const id of Object.keys(specs)) expect(effectiveOf(graph, id)).toBeInstanceOf(Array);
      }),
      propertyRuns(100),
    );
  });
});

describe("the catalogue", () => {
  it("has one rule for a place", () => {
    const places = DEFAULT_CODES.flatMap((code) => DEFAULT_RULES[code].places);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});
