import { describe, expect, it } from "vitest";
import type { JsonObject } from "../lib/json.ts";
import type { Ref } from "../model/reference/ref.ts";
import { resourcesEqual, specsEqual } from "./semantic-equal.ts";

const NODE: Ref = { kind: "virtualNode", mesh: "shop", name: "cart" };
const backend = (name: string): JsonObject => ({ virtualService: { virtualServiceName: name } });
const checked = (port?: number): JsonObject => ({
  listeners: [
    {
      portMapping: { port: 8080, protocol: "http" },
      healthCheck: { protocol: "http", ...(port === undefined ? {} : { port }) },
    },
  ],
});

describe("semantic comparison", () => {
  it("takes backends as a set", () => {
    expect(
      specsEqual(
        NODE,
        { backends: [backend("a"), backend("b")] },
        { backends: [backend("b"), backend("a")] },
      ),
    ).toBe(true);
    expect(specsEqual(NODE, { backends: [backend("a"), backend("a")] }, { backends: [backend("a")] })).toBe(
      true,
    );
    expect(specsEqual(NODE, { backends: [backend("a")] }, { backends: [backend("b")] })).toBe(false);
  });

  it("takes an empty list for an absent one, but not an empty object", () => {
    expect(specsEqual(NODE, { backends: [] }, {})).toBe(true);
    const route: Ref = { kind: "route", mesh: "shop", parent: "r", name: "x" };
    expect(specsEqual(route, { grpcRoute: { match: {} } }, { grpcRoute: {} })).toBe(false);
  });

  it("lets the server fill in the port of a health check, and no other port", () => {
    expect(specsEqual(NODE, checked(), checked(8080))).toBe(true);
    expect(specsEqual(NODE, checked(), checked(8081))).toBe(false);
  });

  it("ignores members that the API does not know, but not a hole", () => {
    expect(specsEqual(NODE, { color: "red" }, {})).toBe(true);
    expect(specsEqual(NODE, { logging: { $hole: "LOG" } }, {})).toBe(false);
    expect(specsEqual(NODE, { logging: { $hole: "LOG" } }, { logging: { $hole: "LOG" } })).toBe(true);
  });

  it("keeps the order of weighted targets and listeners", () => {
    const a: JsonObject = { portMapping: { port: 8080, protocol: "http" } };
    const b: JsonObject = { portMapping: { port: 9090, protocol: "http" } };
    expect(specsEqual(NODE, { listeners: [a, b] }, { listeners: [b, a] })).toBe(false);
  });

  it("takes tags as a set, without those of AWS", () => {
    const [team, stage] = [
      { key: "team", value: "x" },
      { key: "stage", value: "y" },
    ];
    const ofAws = { key: "aws:cloudformation:stack-name", value: "s" };
    expect(
      resourcesEqual(NODE, { spec: {}, tags: [team, stage] }, { spec: {}, tags: [stage, team, ofAws] }),
    ).toBe(true);
    expect(resourcesEqual(NODE, { spec: {}, tags: [] }, { spec: {} })).toBe(true);
    expect(resourcesEqual(NODE, { spec: {}, tags: [team] }, { spec: {} })).toBe(false);
  });
});
