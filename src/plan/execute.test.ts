import { describe, expect, it } from "vitest";
import type { JsonObject } from "../lib/json.ts";
import type { Design } from "../model/design/design.ts";
import type { ApiClient } from "./client.ts";
import { executePlan } from "./execute.ts";
import type { StepProgress } from "./execution.ts";
import { makePlan } from "./make-plan.ts";
import type { Plan } from "./plan.ts";
import { readTarget } from "./read-target.ts";
import { FakeControlPlane } from "./testing/fake-control-plane.ts";
import { listening, smallDesign } from "./testing/small-design.ts";

const MESH = { "mesh/shop": {} };
const nodes = (...names: readonly string[]): Record<string, JsonObject> =>
  Object.fromEntries(names.map((name) => [`virtualNode/shop/${name}`, {}]));

async function planFor(target: FakeControlPlane, design: Design): Promise<Plan> {
  const read = await readTarget(target.client, [{ name: "shop" }]);
  if (!read.ok) throw new Error(read.error.code);
  return makePlan(read.value.design, design, { deletions: true, observed: read.value.observed });
}

describe("executing a plan", () => {
  it("tells each state of each step, and what the target answered", async () => {
    const target = new FakeControlPlane();
    const plan = await planFor(target, smallDesign({ ...MESH, ...nodes("a") }));
    const seen: string[] = [];
    const onProgress = ({ step, state }: StepProgress) => void seen.push(`${step.id} ${state}`);
    const execution = await executePlan(plan, target.client, { onProgress });
    expect(seen).toEqual([
      "create:mesh/shop running",
      "create:mesh/shop done",
      "create:virtualNode/shop/a running",
      "create:virtualNode/shop/a done",
    ]);
    expect(execution).toMatchObject({ outcome: "done", done: plan.steps.map(({ id }) => id) });
    expect(execution.observed.get("virtualNode/shop/a")).toMatchObject({ version: 1, status: "ACTIVE" });
  });

  it("starts nothing after a failure, awaits what runs, and resumes", async () => {
    const target = new FakeControlPlane();
    const plan = await planFor(target, smallDesign({ ...MESH, ...nodes("a", "b", "c", "d") }));
    target.before = (_operation, input) =>
      input["virtualNodeName"] === "a"
        ? { code: "LimitExceededException", status: 400, message: "full" }
        : undefined;
    const first = await executePlan(plan, target.client, { concurrency: 2 });
    expect(first).toMatchObject({
      outcome: "failed",
      done: ["create:mesh/shop", "create:virtualNode/shop/b"],
      failed: [
        {
          id: "create:virtualNode/shop/a",
          failure: { code: "api-error", error: { code: "LimitExceededException" } },
        },
      ],
      notDone: ["create:virtualNode/shop/c", "create:virtualNode/shop/d"],
    });
    target.before = undefined;
    const before = target.writes.length;
    const second = await executePlan(plan, target.client, { done: first.done });
    expect(second).toMatchObject({ outcome: "done", notDone: [] });
    expect(target.writes.length - before).toBe(3);
  });

  it("sends the same client token with a create or update that is resumed, and none with deletes", async () => {
    const target = new FakeControlPlane(smallDesign({ ...MESH, ...nodes("old") }));
    const plan = await planFor(target, smallDesign({ ...MESH, ...nodes("a", "b") }));
    const tokens: string[] = [];
    target.before = (operation, { clientToken }) => {
      if (/^(Create|Delete)/.test(operation)) tokens.push(`${operation} ${clientToken}`);
      return operation === "CreateVirtualNode" && tokens.length <= 2
        ? { code: "ServiceUnavailableException", status: 503, message: "later" }
        : undefined;
    };
    const first = await executePlan(plan, target.client, { run: "r1" });
    expect(first.outcome).toBe("failed");
    const failed = [...tokens];
    await executePlan(plan, target.client, { run: "r1", done: first.done });
    const creates = tokens.filter((token) => token.startsWith("Create"));
    expect(failed.filter((token) => token.startsWith("Create")).length).toBeGreaterThan(0);
    expect(new Set(creates).size).toBe(2);
    expect(creates.length).toBeGreaterThan(2);
    expect(creates.every((token) => /^CreateVirtualNode r1-\d+$/.test(token))).toBe(true);
    expect(tokens.filter((token) => token.startsWith("Delete"))).toEqual(["DeleteVirtualNode undefined"]);
  });

  it("stops after what runs", async () => {
    const target = new FakeControlPlane();
    const plan = await planFor(target, smallDesign({ ...MESH, ...nodes("a", "b", "c") }));
    const signal = { aborted: false };
    target.onWrite = () => {
      signal.aborted = target.stored.size >= 2;
    };
    const execution = await executePlan(plan, target.client, { signal, concurrency: 1 });
    expect(execution).toMatchObject({
      outcome: "stopped",
      done: ["create:mesh/shop", "create:virtualNode/shop/a"],
      notDone: ["create:virtualNode/shop/b", "create:virtualNode/shop/c"],
    });
  });

  it("runs no more at a time than asked", async () => {
    const target = new FakeControlPlane(smallDesign(MESH));
    const plan = await planFor(target, smallDesign({ ...MESH, ...nodes("a", "b", "c", "d", "e") }));
    let running = 0;
    let most = 0;
    const client: ApiClient = async (operation, input) => {
      running += 1;
      most = Math.max(most, running);
      const answer = await target.client(operation, input);
      running -= 1;
      return answer;
    };
    await executePlan(plan, client, { concurrency: 3 });
    expect(most).toBe(3);
  });

  it("changes nothing that was changed since, unless it became what was wanted", async () => {
    const target = new FakeControlPlane(smallDesign({ ...MESH, ...nodes("a", "b", "gone") }));
    const wanted = listening("80");
    const plan = await planFor(
      target,
      smallDesign({ ...MESH, "virtualNode/shop/a": wanted, "virtualNode/shop/b": wanted }),
    );
    const update = (name: string, spec: JsonObject) =>
      target.client("UpdateVirtualNode", { meshName: "shop", virtualNodeName: name, spec });
    await update("a", wanted);
    await update("b", listening("81"));
    await update("gone", listening("81"));
    const execution = await executePlan(plan, target.client, { concurrency: 3 });
    expect(execution.done).toEqual(["update:virtualNode/shop/a"]);
    expect(execution.failed).toEqual([
      { id: "update:virtualNode/shop/b", failure: { code: "changed-on-target", expected: 1, found: 2 } },
      { id: "delete:virtualNode/shop/gone", failure: { code: "changed-on-target", expected: 1, found: 2 } },
    ]);
    expect(target.stored.has("virtualNode/shop/gone")).toBe(true);
  });

  it("changes nothing that was deleted and created anew since, though its version is the same", async () => {
    const target = new FakeControlPlane(smallDesign({ ...MESH, ...nodes("a", "b", "gone") }));
    const wanted = listening("80");
    const plan = await planFor(
      target,
      smallDesign({ ...MESH, "virtualNode/shop/a": wanted, "virtualNode/shop/b": wanted }),
    );
    for (const [virtualNodeName, spec] of [
      ["a", wanted],
      ["b", listening("81")],
      ["gone", {}],
    ] as const) {
      await target.client("DeleteVirtualNode", { meshName: "shop", virtualNodeName });
      await target.client("CreateVirtualNode", { meshName: "shop", virtualNodeName, spec });
    }
    const execution = await executePlan(plan, target.client, { concurrency: 3 });
    expect(execution.done).toEqual(["update:virtualNode/shop/a"]);
    expect(execution.failed).toEqual([
      { id: "update:virtualNode/shop/b", failure: { code: "replaced-on-target" } },
      { id: "delete:virtualNode/shop/gone", failure: { code: "replaced-on-target" } },
    ]);
    expect(target.stored.get("virtualNode/shop/b")?.spec).toEqual(listening("81"));
  });

  it("finds that what was to be updated is gone, and that what was to be deleted is gone", async () => {
    const target = new FakeControlPlane(smallDesign({ ...MESH, ...nodes("a", "b") }));
    const plan = await planFor(target, smallDesign({ ...MESH, "virtualNode/shop/a": listening("80") }));
    target.stored.delete("virtualNode/shop/a");
    target.stored.delete("virtualNode/shop/b");
    const execution = await executePlan(plan, target.client, { concurrency: 2 });
    expect(execution.failed).toEqual([
      { id: "update:virtualNode/shop/a", failure: { code: "gone-from-target" } },
    ]);
    expect(execution.done).toEqual(["delete:virtualNode/shop/b"]);
    expect([...execution.deleted]).toEqual(["virtualNode/shop/b"]);
  });

  it("takes what is there already for created only where it is the same, tags included", async () => {
    const tags = { "virtualNode/shop/a": [{ key: "team", value: "x" }] };
    const wanted = smallDesign({ ...MESH, ...nodes("a") }, tags);
    const plan = await planFor(new FakeControlPlane(), wanted);
    const same = await executePlan(plan, new FakeControlPlane(wanted).client);
    expect(same).toMatchObject({ outcome: "done" });
    expect(same.observed.get("virtualNode/shop/a")).toMatchObject({ version: 1 });
    const untagged = await executePlan(
      plan,
      new FakeControlPlane(smallDesign({ ...MESH, ...nodes("a") })).client,
    );
    expect(untagged.failed).toEqual([
      { id: "create:virtualNode/shop/a", failure: { code: "exists-on-target" } },
    ]);
  });

  it("asks for the ARN that tags need where it was not observed", async () => {
    const design = smallDesign({ ...MESH, ...nodes("a") });
    const tagged = smallDesign(
      { ...MESH, ...nodes("a") },
      { "virtualNode/shop/a": [{ key: "team", value: "x" }] },
    );
    const target = new FakeControlPlane(design);
    const plan = makePlan(design, tagged, { deletions: false });
    expect(await executePlan(plan, target.client)).toMatchObject({ outcome: "done" });
    expect(target.stored.get("virtualNode/shop/a")?.tags).toEqual(new Map([["team", "x"]]));
  });
});
