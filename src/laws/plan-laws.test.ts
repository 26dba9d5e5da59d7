import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../lib/compare-text.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import { refOf } from "../model/reference/ref.ts";
import { designArbitrary, reordered } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { brokenRule } from "../model/testing/strict-rules.ts";
import { executePlan } from "../plan/execute.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { Plan, Step } from "../plan/plan.ts";
import { readTarget } from "../plan/read-target.ts";
import { resourcesEqual } from "../plan/semantic-equal.ts";
import { FakeControlPlane } from "../plan/testing/fake-control-plane.ts";

const design = designArbitrary();

/** The ids whose resources differ in what the API would hold. */
function differences(a: Design, b: Design): string[] {
  const ids = new Set([...a.resources.keys(), ...b.resources.keys()]);
  return [...ids].sort(compareText).filter((id) => {
    const [left, right] = [a.resources.get(id), b.resources.get(id)];
    return left === undefined || right === undefined || !resourcesEqual(refOf(id), left, right);
  });
}

function specsOf(design: Design) {
  return new Map([...design.resources].map(([id, { spec }]) => [id, spec]));
}

/** The steps in another order that respects what each depends on: `picks` says which comes next. */
function otherOrder({ steps }: Plan, picks: Iterator<number>): Step[] {
  const done = new Set<string>();
  const out: Step[] = [];
  const left = [...steps];
  while (left.length > 0) {
    const ready = left.filter((step) => step.dependsOn.every((id) => done.has(id)));
    const step = ready[(picks.next().value ?? 0) % ready.length] as Step;
    left.splice(left.indexOf(step), 1);
    done.add(step.id);
    out.push(step);
  }
  return out;
}

/** Each resource from one of the designs, or from none: so ports, types and references often do not fit. */
function mixture(designs: readonly Design[], picks: Iterator<number>): Design {
  const out = emptyDesign();
  for (const id of new Set(designs.flatMap(({ resources }) => [...resources.keys()]))) {
    const resource = designs[picks.next().value ?? 0]?.resources.get(id);
    if (resource !== undefined) out.resources.set(id, resource);
  }
  return out;
}

describe("laws of plans", () => {
  it("the arbitrary makes designs that the strict API accepts", () => {
    fc.assert(
      fc.property(design, (a) => {
        expect(brokenRule(specsOf(a))).toBeUndefined();
        const plan = makePlan({ ...a, resources: new Map() }, a, { deletions: false });
        expect(plan.refused).toEqual([]);
        expect(plan.leftOut).toEqual([]);
      }),
      propertyRuns(150),
    );
  });

  it("plan(a, a) is empty", () => {
    fc.assert(
      fc.property(design, (a) => {
        expect(makePlan(a, a, { deletions: true })).toEqual({
          steps: [],
          refused: [],
          leftOut: [],
          deletionsOff: [],
        });
      }),
      propertyRuns(200),
    );
  });

  it("never throws, whatever the designs get wrong, and orders what it plans", () => {
    const designs = fc.array(design, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(designs, fc.infiniteStream(fc.nat(4)), fc.boolean(), (all, picks, deletions) => {
        const [a, b] = [mixture(all, picks), mixture(all, picks)];
        const plan = makePlan(a, b, { deletions });
        expect(otherOrder(plan, [].values())).toHaveLength(plan.steps.length);
        expect(new Set(plan.steps.map(({ id }) => id)).size).toBe(plan.steps.length);
      }),
      propertyRuns(200),
    );
  });

  it("does not depend on the order of records", () => {
    fc.assert(
      fc.property(
        fc
          .tuple(design, design)
          .chain(([a, b]) => fc.tuple(fc.constant([a, b] as const), reordered(a), reordered(b))),
        ([[a, b], a2, b2]) => {
          const plan = makePlan(a, b, { deletions: true });
          expect(JSON.stringify(makePlan(a2, b2, { deletions: true }))).toBe(JSON.stringify(plan));
        },
      ),
      propertyRuns(100),
    );
  });

  it("each order that the graph allows is one that the strict API accepts step by step, and gives b", async () => {
    await fc.assert(
      fc.asyncProperty(design, design, fc.infiniteStream(fc.nat(1000)), async (a, b, picks) => {
        const plan = makePlan(a, b, { deletions: true });
        expect(plan.refused).toEqual([]);
        expect(plan.deletionsOff).toEqual([]);
        const target = new FakeControlPlane(a);
        for (const step of otherOrder(plan, picks)) {
          const execution = await executePlan(
            { ...plan, steps: [{ ...step, dependsOn: [] }] },
            target.client,
          );
          expect(execution.failed).toEqual([]);
          expect(brokenRule(specsOf(target.design))).toBeUndefined();
        }
        expect(differences(target.design, b)).toEqual([]);
      }),
      propertyRuns(200),
    );
  });

  it("read, plan, execute, read: the target holds b, and nothing is left to do", async () => {
    await fc.assert(
      fc.asyncProperty(design, design, async (a, b) => {
        const target = new FakeControlPlane(a);
        const before = await readTarget(target.client, [{ name: "shop" }]);
        if (!before.ok) throw new Error("not read");
        expect(differences(before.value.design, a)).toEqual([]);
        const { observed } = before.value;
        const plan = makePlan(before.value.design, b, { deletions: true, observed });
        const execution = await executePlan(plan, target.client);
        expect(execution).toMatchObject({ outcome: "done", failed: [], notDone: [] });
        const after = await readTarget(target.client, [{ name: "shop" }]);
        if (!after.ok) throw new Error("not read");
        expect(differences(after.value.design, b)).toEqual([]);
        expect(makePlan(after.value.design, b, { deletions: true }).steps).toEqual([]);
      }),
      propertyRuns(150),
    );
  });

  it("without deletions nothing goes, what is refused says why, and the rest is done", async () => {
    await fc.assert(
      fc.asyncProperty(design, design, async (a, b) => {
        const plan = makePlan(a, b, { deletions: false });
        const target = new FakeControlPlane(a);
        const execution = await executePlan(plan, target.client);
        expect(execution.failed).toEqual([]);
        const gone = [...a.resources.keys()].filter((id) => !target.stored.has(id));
        expect(gone).toEqual([]);
        expect(plan.deletionsOff).toEqual(
          [...a.resources.keys()].filter((id) => !b.resources.has(id)).sort(),
        );
        const open = new Set([...plan.deletionsOff, ...plan.refused.map(({ id }) => id)]);
        expect(differences(target.design, b).filter((id) => !open.has(id))).toEqual([]);
      }),
      propertyRuns(150),
    );
  });

  it("an execution that fails anywhere can be resumed to the end", async () => {
    await fc.assert(
      fc.asyncProperty(design, design, fc.nat(40), fc.boolean(), async (a, b, at, answerLost) => {
        const plan = makePlan(a, b, { deletions: true });
        const target = new FakeControlPlane(a);
        let writes = 0;
        const fail = () =>
          writes++ === at ? { code: "NetworkFailure", status: 0, message: "connection reset" } : undefined;
        const isWrite = (operation: string) => !/^(Describe|List)/.test(operation);
        if (answerLost) target.after = (operation) => (isWrite(operation) ? fail() : undefined);
        else target.before = (operation) => (isWrite(operation) ? fail() : undefined);
        const first = await executePlan(plan, target.client);
        const second = await executePlan(plan, target.client, { done: first.done });
        expect(first.failed.length).toBe(writes > at ? 1 : 0);
        expect(second).toMatchObject({ outcome: "done", failed: [], notDone: [] });
        expect(second.done).toEqual(plan.steps.map(({ id }) => id));
        expect(differences(target.design, b)).toEqual([]);
      }),
      propertyRuns(200),
    );
  });
});
