import { describe, expect, it } from "vitest";
import type { ApiClient } from "./client.ts";
import { listMeshes } from "./list-meshes.ts";
import { meshesOf } from "./meshes-of.ts";
import { readTarget } from "./read-target.ts";
import { FakeControlPlane } from "./testing/fake-control-plane.ts";
import { listening, routeTo, smallDesign } from "./testing/small-design.ts";

const DESIGN = smallDesign(
  {
    "mesh/shop": {},
    "mesh/other": {},
    "virtualNode/other/far": {},
    "virtualNode/shop/a": listening("8080"),
    "virtualNode/shop/b": {},
    "virtualNode/shop/c": {},
    "virtualRouter/shop/r": listening("80"),
    "route/shop/r/x": routeTo("a", "http"),
    "virtualGateway/shop/g": listening("80"),
  },
  { "virtualNode/shop/a": ["k1", "k2", "k3"].map((key) => ({ key, value: "v" })) },
);

describe("reading a target", () => {
  it("reads all kinds of a mesh over several pages, with tags and what is observed", async () => {
    const read = await readTarget(new FakeControlPlane(DESIGN).client, [{ name: "shop" }]);
    if (!read.ok) throw new Error(read.error.code);
    const { design, observed, absent } = read.value;
    const inShop = [...DESIGN.resources].filter(([id]) => id.split("/")[1] === "shop");
    expect([...design.resources.keys()].sort()).toEqual(inShop.map(([id]) => id).sort());
    expect(design.resources.get("virtualNode/shop/a")?.tags).toEqual(
      DESIGN.resources.get("virtualNode/shop/a")?.tags,
    );
    expect(observed.get("route/shop/r/x")).toMatchObject({
      version: 1,
      status: "ACTIVE",
      meshOwner: "111122223333",
    });
    expect(absent).toEqual([]);
  });

  it("names a mesh that is not there, and lists those that are", async () => {
    const { client } = new FakeControlPlane(DESIGN);
    const read = await readTarget(client, [{ name: "none" }, { name: "other" }]);
    expect(read.ok && read.value.absent).toEqual(["mesh/none"]);
    const meshes = await listMeshes(client);
    expect(meshes.ok && meshes.value.map(({ name }) => name)).toEqual(["other", "shop"]);
    expect(meshesOf(DESIGN)).toEqual([{ name: "other" }, { name: "shop" }]);
  });

  it("fails as a whole, and says what could not be read", async () => {
    const target = new FakeControlPlane(DESIGN);
    target.before = (operation, input) =>
      operation === "DescribeVirtualNode" && input["virtualNodeName"] === "b"
        ? { code: "ForbiddenException", status: 403, message: "no" }
        : undefined;
    const read = await readTarget(target.client, [{ name: "shop" }]);
    expect(read).toMatchObject({
      ok: false,
      error: {
        code: "api-error",
        operation: "DescribeVirtualNode",
        at: "virtualNode/shop/b",
        error: { status: 403 },
      },
    });
  });

  it("takes what disappears while reading for absent", async () => {
    const target = new FakeControlPlane(DESIGN);
    target.before = (operation) => {
      if (operation === "ListRoutes") target.stored.delete("route/shop/r/x");
      if (operation === "DescribeVirtualNode") target.stored.delete("virtualNode/shop/c");
      return undefined;
    };
    const read = await readTarget(target.client, [{ name: "shop" }]);
    expect(read.ok && [...read.value.design.resources.keys()]).not.toContain("virtualNode/shop/c");
    expect(read.ok && [...read.value.observed.keys()]).toContain("virtualNode/shop/b");
  });

  it("asks at most so many questions at a time, and none once stopped", async () => {
    const { client } = new FakeControlPlane(DESIGN);
    let running = 0;
    let most = 0;
    const signal = { aborted: false };
    const counting: ApiClient = async (operation, input) => {
      running += 1;
      most = Math.max(most, running);
      const answer = await client(operation, input);
      running -= 1;
      return answer;
    };
    await readTarget(counting, [{ name: "shop" }], { concurrency: 3 });
    expect(most).toBe(3);
    let asked = 0;
    const stopping: ApiClient = (operation, input) => {
      asked += 1;
      signal.aborted = asked >= 2;
      return client(operation, input);
    };
    const read = await readTarget(stopping, [{ name: "shop" }], { signal, concurrency: 1 });
    expect(read).toMatchObject({ ok: false, error: { code: "stopped" } });
    expect(asked).toBe(2);
  });

  it("does not follow a token for ever, nor take a wrong answer for an empty list", async () => {
    const again: ApiClient = async () => ({ ok: true, value: { meshes: [], nextToken: "same" } });
    expect(await listMeshes(again)).toMatchObject({ ok: false, error: { code: "unexpected-answer" } });
    const nothing: ApiClient = async () => ({ ok: true, value: {} });
    expect(await listMeshes(nothing)).toMatchObject({ ok: false, error: { code: "unexpected-answer" } });
    expect(await readTarget(nothing, [{ name: "shop" }])).toMatchObject({
      ok: false,
      error: { code: "unexpected-answer", at: "mesh/shop" },
    });
  });
});
