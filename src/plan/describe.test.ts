import { describe, expect, it } from "vitest";
import {
  countPlan,
  describeFailure,
  describeReadFailure,
  describeRefusal,
  describeResourceId,
  describeStep,
  summarizePlan,
} from "./describe.ts";
import { makePlan } from "./make-plan.ts";
import { listening, routeTo, smallDesign } from "./testing/small-design.ts";

const BASE = { "mesh/shop": {}, "virtualNode/shop/n": listening("8080") };
const BEFORE = smallDesign({
  ...BASE,
  "virtualNode/shop/old": {},
  "virtualRouter/shop/r": listening("80 http"),
  "route/shop/r/x": routeTo("n", "http"),
});
const AFTER = smallDesign(
  {
    ...BASE,
    "virtualNode/shop/new": {},
    "virtualNode/shop/wrong": { listeners: [{ portMapping: { port: 0, protocol: "http" } }] },
    "virtualRouter/shop/r": listening("80 tcp"),
    "route/shop/r/x": routeTo("n", "tcp"),
  },
  { "virtualNode/shop/n": [{ key: "team", value: "x" }] },
);

describe("texts of plans", () => {
  it("says what each step does", () => {
    expect(makePlan(BEFORE, AFTER, { deletions: true }).steps.map(describeStep)).toEqual([
      "Create virtual node new.",
      "Delete route x of r for a moment: it is in the way of the change of virtual router r.",
      "Update virtual router r: 1 field.",
      "Create route x of r again, after the change of virtual router r.",
      "Delete virtual node old.",
      "Set 1 tag of virtual node n.",
    ]);
  });

  it("names resources as people do", () => {
    expect(["mesh/shop", "gatewayRoute/shop/g/a%20b"].map(describeResourceId)).toEqual([
      "mesh shop",
      "gateway route a b of g",
    ]);
  });

  it("counts each resource once", () => {
    const plan = makePlan(BEFORE, AFTER, { deletions: true });
    expect(countPlan(plan)).toEqual({ create: 1, update: 2, delete: 1, recreate: 1 });
    expect(summarizePlan(plan)).toBe(
      "1 to create, 2 to update, 1 to delete, 1 to delete and create again, 1 not possible yet",
    );
    expect(summarizePlan(makePlan(BEFORE, smallDesign(BASE), { deletions: false }))).toBe(
      "3 left, as deletions are off",
    );
    expect(summarizePlan(makePlan(BEFORE, BEFORE, { deletions: true }))).toBe(
      "Nothing to do: the target holds this design",
    );
  });

  it("says why, and what to do", () => {
    const { refused } = makePlan(BEFORE, AFTER, { deletions: true });
    expect(refused.map(({ id, reason }) => describeRefusal(id, reason))).toEqual([
      "Virtual node wrong is not ready: /spec/listeners/0/portMapping/port must be 1 to 65535. Correct it in the design.",
    ]);
    const [step] = makePlan(smallDesign({}), smallDesign({ "mesh/shop": {} }), { deletions: false }).steps;
    if (step === undefined) throw new Error("no step");
    expect(describeFailure(step, { code: "changed-on-target", expected: 1, found: 2 })).toBe(
      "Mesh shop was changed on the target since the plan was made (version 2, was 1). Read the target and plan again.",
    );
    const error = { code: "ForbiddenException", status: 403, message: "no" };
    expect(describeFailure(step, { code: "api-error", error })).toBe(
      "CreateMesh of mesh shop was refused: ForbiddenException: no",
    );
    const unreached = { code: "NetworkFailure", status: 0, message: "Failed to fetch" };
    expect(describeFailure(step, { code: "api-error", error: unreached })).toBe(
      "CreateMesh of mesh shop had no answer (Failed to fetch). Check that the server runs, then resume.",
    );
    expect(describeReadFailure({ code: "api-error", operation: "ListMeshes", error })).toBe(
      "Could not read the list of meshes (ListMeshes): ForbiddenException: no",
    );
  });
});
