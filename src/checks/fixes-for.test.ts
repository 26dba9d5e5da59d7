import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../lib/json.ts";
import { applyChange } from "../model/change/apply.ts";
import { reverseChange } from "../model/change/reverse.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { fixesFor } from "./fixes-for.ts";
import type { Problem } from "./problem.ts";
import { ProblemIndex } from "./problem-index.ts";
import { CODES } from "./rules.ts";

const folder = new URL("cases/", import.meta.url);

function designOf(resources: Readonly<Record<string, Resource>>): Design {
  return { ...emptyDesign(), resources: new Map(Object.entries(resources)) };
}

/** All cases that have a problem, as designs. */
const cases = CODES.flatMap((code) =>
  readdirSync(new URL(`${code}/`, folder))
    .filter((file) => file.endsWith(".problem.json"))
    .map((file) => {
      const { id, resource, around } = JSON.parse(readFileSync(new URL(`${code}/${file}`, folder), "utf8"));
      return { name: `${code}/${file}`, design: designOf({ ...around, [id]: resource }) };
    }),
);

const problemsIn = (design: Design): Problem[] => [...new ProblemIndex(design)];

describe("fixesFor", () => {
  it.each(cases)("$name: each way out mends the problem, makes no other, and can be undone", ({ design }) => {
    for (const problem of problemsIn(design)) {
      for (const { label, change } of fixesFor(design, problem)) {
        expect(label).toMatch(/^[A-Z][a-z]+ .*[^.]$/);
        const mended = applyChange(design, change);
        const left = problemsIn(mended);
        expect(left.length, label).toBeLessThan(problemsIn(design).length);
        expect(applyChange(mended, reverseChange(change)).resources).toEqual(design.resources);
      }
    }
  });

  const labelsOf = (resources: Readonly<Record<string, Resource>>): (readonly string[])[] => {
    const design = designOf(resources);
    return problemsIn(design).map((problem) => fixesFor(design, problem).map(({ label }) => label));
  };
  const route = (http: JsonObject): Resource => ({ spec: { httpRoute: http } });
  const action: Json = { weightedTargets: [{ virtualNode: "a", weight: 1 }] };
  const listener = (port: number, protocol: string): JsonObject => ({ portMapping: { port, protocol } });
  const NODE: Resource = {
    spec: { listeners: [listener(80, "http")], serviceDiscovery: { dns: { hostname: "a" } } },
  };

  it("offers what can be meant: of two listeners the one that fits", () => {
    const router = { spec: { listeners: [listener(80, "http"), listener(81, "grpc")] } };
    expect(
      labelsOf({
        "virtualNode/m/a": NODE,
        "virtualRouter/m/r": router,
        "route/m/r/x": route({ match: { prefix: "/" }, action }),
      }),
    ).toEqual([["Set port 80"]]);
  });

  it("adds what is missing", () => {
    expect(labelsOf({ "route/m/r/x": route({ match: { prefix: "/" }, action }) })).toEqual([
      ["Add virtual router r"],
      ["Add virtual node a"],
    ]);
  });

  it("asks people where only they know, and lets placeholders be", () => {
    const whole = { "virtualNode/m/a": NODE, "virtualRouter/m/r": { spec: {} } };
    const grpc = { grpcRoute: { match: {}, action } };
    expect(labelsOf({ ...whole, "route/m/r/x": { spec: grpc } })).toEqual([[]]);
    const design = designOf({
      ...whole,
      "route/m/r/x": route({ match: { prefix: { $hole: "$P" } }, action }),
    });
    const at = { id: "route/m/r/x", pointer: "/spec/httpRoute/match/prefix" };
    expect(fixesFor(design, { code: "MW201", severity: "error", at, args: { actual: "cart" } })).toEqual([]);
  });
});
