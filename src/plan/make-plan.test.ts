import { describe, expect, it } from "vitest";
import type { JsonObject } from "../lib/json.ts";
import type { Design } from "../model/design/design.ts";
import { makePlan } from "./make-plan.ts";
import type { Plan, PlanOptions, Step } from "./plan.ts";
import { listening, routeTo, smallDesign } from "./testing/small-design.ts";

const NOTHING = smallDesign({});
const OFF: PlanOptions = { deletions: false };
const ON: PlanOptions = { deletions: true };

const provided = (kind: "virtualNode" | "virtualRouter", name: string): JsonObject => ({
  provider: { [kind]: { [`${kind}Name`]: name } },
});
const gatewayRouteTo = (service: string, port?: number): JsonObject => ({
  httpRoute: {
    match: { prefix: "/" },
    action: {
      target: { virtualService: { virtualServiceName: service }, ...(port === undefined ? {} : { port }) },
    },
  },
});

const ids = ({ steps }: Plan): string[] => steps.map(({ id }) => id);
const stepOf = ({ steps }: Plan, id: string): Step => {
  const step = steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`no step ${id} among ${steps.map((s) => s.id).join(", ")}`);
  return step;
};
const only = (target: Design, design: Design) => makePlan(target, design, OFF);

const ALL = smallDesign({
  "mesh/shop": {},
  "virtualNode/shop/n": listening("8080"),
  "virtualRouter/shop/r": listening("80"),
  "route/shop/r/x": routeTo("n", "http"),
  "virtualService/shop/s": provided("virtualRouter", "r"),
  "virtualGateway/shop/g": listening("80"),
  "gatewayRoute/shop/g/y": gatewayRouteTo("s"),
});

describe("order", () => {
  it("creates what is referred to first", () => {
    const plan = only(NOTHING, ALL);
    expect(ids(plan)).toEqual([
      "create:mesh/shop",
      "create:virtualNode/shop/n",
      "create:virtualGateway/shop/g",
      "create:virtualRouter/shop/r",
      "create:route/shop/r/x",
      "create:virtualService/shop/s",
      "create:gatewayRoute/shop/g/y",
    ]);
    expect(stepOf(plan, "create:route/shop/r/x")).toEqual({
      id: "create:route/shop/r/x",
      action: "create",
      operation: "CreateRoute",
      target: "route/shop/r/x",
      input: { meshName: "shop", virtualRouterName: "r", routeName: "x", spec: routeTo("n", "http") },
      reason: { code: "new" },
      dependsOn: ["create:mesh/shop", "create:virtualNode/shop/n", "create:virtualRouter/shop/r"],
      fields: [{ pointer: "/spec", after: routeTo("n", "http") }],
    });
  });

  it("deletes the other way round, when deletions are on", () => {
    expect(only(ALL, NOTHING)).toEqual({
      steps: [],
      refused: [],
      leftOut: [],
      deletionsOff: [...ALL.resources.keys()].sort(),
    });
    const plan = makePlan(ALL, NOTHING, {
      ...ON,
      observed: new Map([["mesh/shop", { arn: "a", version: 3 }]]),
    });
    expect(ids(plan)).toEqual([
      "delete:gatewayRoute/shop/g/y",
      "delete:virtualService/shop/s",
      "delete:route/shop/r/x",
      "delete:virtualRouter/shop/r",
      "delete:virtualGateway/shop/g",
      "delete:virtualNode/shop/n",
      "delete:mesh/shop",
    ]);
    expect(stepOf(plan, "delete:mesh/shop")).toMatchObject({
      input: { meshName: "shop" },
      precondition: { version: 3 },
    });
  });

  it("renames by creating, repointing and deleting", () => {
    const renamed = smallDesign({
      "mesh/shop": {},
      "virtualNode/shop/new": listening("8080"),
      "virtualRouter/shop/r": listening("80"),
      "route/shop/r/x": routeTo("new", "http"),
    });
    const before = smallDesign({
      ...Object.fromEntries([...ALL.resources].slice(0, 4).map(([id, r]) => [id, r.spec])),
    });
    const plan = makePlan(before, renamed, ON);
    expect(ids(plan)).toEqual([
      "create:virtualNode/shop/new",
      "update:route/shop/r/x",
      "delete:virtualNode/shop/n",
    ]);
    expect(stepOf(plan, "delete:virtualNode/shop/n").dependsOn).toEqual(["update:route/shop/r/x"]);
    expect(stepOf(plan, "update:route/shop/r/x").fields).toEqual([
      { pointer: "/spec/httpRoute/action/weightedTargets/0/virtualNode", before: "n", after: "new" },
    ]);
    const kept = makePlan(before, renamed, OFF);
    expect(ids(kept)).toEqual(["create:virtualNode/shop/new", "update:route/shop/r/x"]);
    expect(kept.deletionsOff).toEqual(["virtualNode/shop/n"]);
  });

  it("deletes and creates a route around the change of its router's protocol, deletions off or on", () => {
    const base = { "mesh/shop": {}, "virtualNode/shop/n": listening("8080") };
    const before = smallDesign({
      ...base,
      "virtualRouter/shop/r": listening("80 http"),
      "route/shop/r/x": routeTo("n", "http"),
    });
    const after = smallDesign(
      { ...base, "virtualRouter/shop/r": listening("80 tcp"), "route/shop/r/x": routeTo("n", "tcp") },
      { "route/shop/r/x": [{ key: "team", value: "x" }] },
    );
    const plan = only(before, after);
    expect(ids(plan)).toEqual([
      "delete:route/shop/r/x",
      "update:virtualRouter/shop/r",
      "create:route/shop/r/x",
    ]);
    expect(stepOf(plan, "delete:route/shop/r/x")).toMatchObject({
      reason: { code: "recreated", around: ["virtualRouter/shop/r"] },
      fields: [],
    });
    expect(stepOf(plan, "create:route/shop/r/x")).toMatchObject({
      reason: { code: "recreated" },
      input: { tags: [{ key: "team", value: "x" }] },
      dependsOn: ["delete:route/shop/r/x", "update:virtualRouter/shop/r"],
    });
  });

  it("gives routes their ports before a second listener comes, and takes them after it went", () => {
    const base = { "mesh/shop": {}, "virtualNode/shop/n": listening("8080") };
    const one = smallDesign({
      ...base,
      "virtualRouter/shop/r": listening("80"),
      "route/shop/r/x": routeTo("n", "http"),
    });
    const two = smallDesign({
      ...base,
      "virtualRouter/shop/r": listening("80", "81"),
      "route/shop/r/x": routeTo("n", "http", 80),
    });
    expect(ids(only(one, two))).toEqual(["update:route/shop/r/x", "update:virtualRouter/shop/r"]);
    expect(ids(only(two, one))).toEqual(["update:virtualRouter/shop/r", "update:route/shop/r/x"]);
  });

  it("gives a gateway route its port before the provider of its service has a second listener", () => {
    const base = {
      "mesh/shop": {},
      "virtualGateway/shop/g": listening("80"),
      "virtualService/shop/s": provided("virtualNode", "n"),
    };
    const one = smallDesign({
      ...base,
      "virtualNode/shop/n": listening("8080"),
      "gatewayRoute/shop/g/y": gatewayRouteTo("s"),
    });
    const two = smallDesign({
      ...base,
      "virtualNode/shop/n": listening("8080", "9090"),
      "gatewayRoute/shop/g/y": gatewayRouteTo("s", 9090),
    });
    const plan = only(one, two);
    expect(stepOf(plan, "update:virtualNode/shop/n").dependsOn).toEqual(["update:gatewayRoute/shop/g/y"]);
    expect(stepOf(only(two, one), "update:gatewayRoute/shop/g/y").dependsOn).toEqual([
      "update:virtualNode/shop/n",
    ]);
  });

  it("updates a caller before the service that it no longer calls is deleted", () => {
    const calls = { backends: [{ virtualService: { virtualServiceName: "s" } }] };
    const before = smallDesign({ "mesh/shop": {}, "virtualNode/shop/n": calls, "virtualService/shop/s": {} });
    const plan = makePlan(before, smallDesign({ "mesh/shop": {}, "virtualNode/shop/n": {} }), ON);
    expect(stepOf(plan, "delete:virtualService/shop/s").dependsOn).toEqual(["update:virtualNode/shop/n"]);
    expect(stepOf(plan, "update:virtualNode/shop/n").fields).toEqual([
      { pointer: "/spec/backends/0", before: calls.backends[0] },
    ]);
  });
});

describe("tags", () => {
  it("follow the update in steps of their own", () => {
    const before = smallDesign(
      { "mesh/shop": {}, "virtualNode/shop/n": {} },
      {
        "virtualNode/shop/n": [
          { key: "old", value: "1" },
          { key: "team", value: "a" },
          { key: "aws:x", value: "y" },
        ],
      },
    );
    const after = smallDesign(
      { "mesh/shop": {}, "virtualNode/shop/n": listening("80") },
      { "virtualNode/shop/n": [{ key: "team", value: "b" }] },
    );
    const observed = new Map([["virtualNode/shop/n", { arn: "arn:n", version: 2 }]]);
    const plan = makePlan(before, after, { deletions: false, observed });
    expect(ids(plan)).toEqual([
      "update:virtualNode/shop/n",
      "untag:virtualNode/shop/n",
      "tag:virtualNode/shop/n",
    ]);
    expect(plan.steps[0]).toMatchObject({ precondition: { version: 2 } });
    expect(plan.steps[0]?.input).not.toHaveProperty("tags");
    expect(plan.steps[1]).toMatchObject({
      input: { resourceArn: "arn:n", tagKeys: ["old"] },
      dependsOn: ["update:virtualNode/shop/n"],
    });
    expect(plan.steps[2]).toMatchObject({
      input: { resourceArn: "arn:n", tags: [{ key: "team", value: "b" }] },
      fields: [{ pointer: "/tags/team", before: "a", after: "b" }],
      dependsOn: ["untag:virtualNode/shop/n", "update:virtualNode/shop/n"],
    });
  });
});

describe("refusals", () => {
  const MESH = { "mesh/shop": {} };

  it("of drafts that the API would not take, and of what needs them", () => {
    const hole = { listeners: [{ portMapping: { port: { $hole: "PORT" }, protocol: "http" } }] };
    const design = smallDesign({
      ...MESH,
      "virtualNode/shop/n": hole,
      "virtualNode/shop/fine": {},
      "virtualRouter/shop/r": listening("80"),
      "route/shop/r/x": routeTo("n", "http"),
    });
    const plan = only(NOTHING, design);
    expect(ids(plan)).toEqual([
      "create:mesh/shop",
      "create:virtualNode/shop/fine",
      "create:virtualRouter/shop/r",
    ]);
    expect(plan.refused).toMatchObject([
      { id: "route/shop/r/x", reason: { code: "waits-for", on: "virtualNode/shop/n" } },
      {
        id: "virtualNode/shop/n",
        reason: {
          code: "does-not-match-shape",
          violations: [{ rule: "hole", pointer: "/spec/listeners/0/portMapping/port" }],
        },
      },
    ]);
  });

  it("of tags that the API would not take, where nothing else differs", () => {
    const tags = { "virtualNode/shop/n": [{ key: "k", value: { $hole: "X" } }] };
    const specs = { ...MESH, "virtualNode/shop/n": {} };
    const plan = only(smallDesign(specs), smallDesign(specs, tags));
    expect(plan.steps).toEqual([]);
    expect(plan.refused).toMatchObject([
      { id: "virtualNode/shop/n", reason: { code: "does-not-match-shape" } },
    ]);
  });

  it("of what names nothing", () => {
    const design = smallDesign({
      "virtualNode/lost/n": {},
      ...MESH,
      "route/shop/gone/x": routeTo("n", "http"),
      "virtualService/shop/s": provided("virtualNode", "nobody"),
    });
    expect(only(NOTHING, design).refused).toEqual([
      { id: "route/shop/gone/x", reason: { code: "parent-missing", parent: "virtualRouter/shop/gone" } },
      { id: "virtualNode/lost/n", reason: { code: "mesh-missing", mesh: "mesh/lost" } },
      { id: "virtualService/shop/s", reason: { code: "reference-missing", to: "virtualNode/shop/nobody" } },
    ]);
  });

  it("of deleting what the design still uses; a mesh that it does not hold is used as it is", () => {
    const target = smallDesign({ ...MESH, "virtualNode/shop/n": {} });
    const plan = makePlan(target, smallDesign({ "virtualService/shop/s": provided("virtualNode", "n") }), ON);
    expect(ids(plan)).toEqual(["create:virtualService/shop/s"]);
    expect(plan.refused).toEqual([
      { id: "virtualNode/shop/n", reason: { code: "still-used", by: "virtualService/shop/s" } },
    ]);
  });

  it("of what needs a deletion while they are off", () => {
    const base = { ...MESH, "virtualNode/shop/n": {} };
    const before = smallDesign({
      ...base,
      "virtualRouter/shop/r": listening("80 http"),
      "route/shop/r/x": routeTo("n", "http"),
    });
    const after = smallDesign({ ...base, "virtualRouter/shop/r": listening("80 tcp") });
    expect(only(before, after)).toMatchObject({
      steps: [],
      refused: [{ id: "virtualRouter/shop/r", reason: { code: "needs-deletion", of: "route/shop/r/x" } }],
      deletionsOff: ["route/shop/r/x"],
    });
    expect(ids(makePlan(before, after, ON))).toEqual([
      "delete:route/shop/r/x",
      "update:virtualRouter/shop/r",
    ]);
  });

  it("of changing a mesh of another account, but not what is in it", () => {
    const target = smallDesign({ "mesh/m@111122223333": {} });
    const design = smallDesign({
      "mesh/m@111122223333": { egressFilter: { type: "ALLOW_ALL" } },
      "virtualNode/m@111122223333/n": {},
    });
    const plan = only(target, design);
    expect(plan.refused).toEqual([
      { id: "mesh/m@111122223333", reason: { code: "mesh-of-another-account" } },
    ]);
    expect(plan.steps.map(({ input }) => input)).toEqual([
      { meshName: "m", meshOwner: "111122223333", virtualNodeName: "n", spec: {} },
    ]);
  });
});

describe("what is sent", () => {
  it("leaves out what the API does not know, and says so", () => {
    const design = smallDesign({
      "mesh/shop": { egressFilter: { type: "DROP_ALL", note: "x" }, color: "red" },
    });
    const plan = only(NOTHING, design);
    expect(plan.steps[0]?.input).toEqual({ meshName: "shop", spec: { egressFilter: { type: "DROP_ALL" } } });
    expect(plan.leftOut).toEqual([
      { id: "mesh/shop", pointer: "/spec/color", value: "red" },
      { id: "mesh/shop", pointer: "/spec/egressFilter/note", value: "x" },
    ]);
  });

  it("is of one mesh where one is asked for", () => {
    const design = smallDesign({ "mesh/a": {}, "mesh/b": {}, "virtualNode/b/n": {} });
    expect(ids(makePlan(smallDesign({ "mesh/c": {} }), design, { ...ON, mesh: "mesh/b" }))).toEqual([
      "create:mesh/b",
      "create:virtualNode/b/n",
    ]);
  });
});
