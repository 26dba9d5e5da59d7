import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../lib/json.ts";
import { KINDS } from "../model/kinds/kind.ts";
import { idOf } from "../model/reference/ref.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { problemText } from "./problem-text.ts";
import { problemsOf } from "./problems-of.ts";

const json = fc.jsonValue() as fc.Arbitrary<Json>;
const object = fc.dictionary(
  fc.constantFrom(
    "listeners",
    "serviceDiscovery",
    "httpRoute",
    "match",
    "path",
    "$hole",
    "x/y~z",
    "__proto__",
  ),
  json,
) as fc.Arbitrary<JsonObject>;

describe("problemsOf", () => {
  it("takes any JSON as spec, tags and further members, and has whole sentences for what it finds", () => {
    const resource = fc.record({ spec: object, tags: fc.array(json), extra: object });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), resource, (kind, some) => {
        for (const problem of problemsOf(idOf({ kind, mesh: "m", parent: "p", name: "n" }), some)) {
          const { message, fix } = problemText(problem);
          expect(message).toMatch(/^[A-Zg].*[.?]$/s);
          expect(fix).toMatch(/^[A-Z].*\.$/s);
          expect(`${message}${fix}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      propertyRuns(300),
    );
  });

  it("orders by place, entries by number", () => {
    const spec = {
      listeners: Array.from({ length: 11 }, (_, index) => ({
        portMapping: { port: -index, protocol: "http" },
      })),
      serviceDiscovery: { dns: {} },
    };
    const places = problemsOf("virtualNode/m/n", { spec }).map((problem) => problem.at.pointer);
    expect(places).toEqual([
      ...spec.listeners.map((_, index) => `/spec/listeners/${index}/portMapping/port`),
      "/spec/serviceDiscovery/dns/hostname",
    ]);
  });
});
