import { describe, expect, it } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const MESH = JSON.stringify({ meshName: "shop", spec: {} });
const node = (name: string, spec: object = {}): string =>
  JSON.stringify({ meshName: "shop", virtualNodeName: name, spec });
const SERVICE = JSON.stringify({
  meshName: "shop",
  virtualServiceName: "cart.local",
  spec: { provider: { virtualRouter: { virtualRouterName: "cart" } } },
});
const ROUTER = JSON.stringify({
  meshName: "shop",
  virtualRouterName: "cart",
  spec: { listeners: [{ portMapping: { port: 80, protocol: "http" } }] },
});
const route = (weightedTargets: object[]): string =>
  JSON.stringify({
    meshName: "shop",
    virtualRouterName: "cart",
    routeName: "all",
    spec: { httpRoute: { action: { weightedTargets }, match: { prefix: "/" } } },
  });
const CALLER = node("serviceA", { backends: [{ virtualService: { virtualServiceName: "cart.local" } }] });
const FILES = {
  "mesh.json": MESH,
  "a.json": CALLER,
  "v1.json": node("v1"),
  "v2.json": node("v2"),
  "service.json": SERVICE,
  "router.json": ROUTER,
};
const before = route([{ virtualNode: "v1", weight: 1 }]);
const after = route([
  { virtualNode: "v1", weight: 90 },
  { virtualNode: "v2", weight: 10 },
]);

async function diff(...args: string[]) {
  const files = Object.entries(FILES).flatMap(([name, text]) => [
    [`base/${name}`, text],
    [`head/${name}`, text],
  ]);
  const folder = await temporaryFolder({
    ...Object.fromEntries(files),
    "base/route.json": before,
    "head/route.json": after,
  });
  return capturedRun(["diff", ...args], { cwd: folder });
}

describe("meshwright diff", () => {
  it("says what moves traffic, then what differs field by field, and ends with 1", async () => {
    const { exit, stdout, stderr } = await diff("base", "head");
    expect(stderr).toBe("");
    expect(stdout).toBe(`Traffic
  traffic shifts  serviceA → cart.local: v1 100 % → v1 90 %, v2 10 %. Callers: 1.

Resources: 1 resource differs: 1 changed
~ route all of cart
    spec.httpRoute.action.weightedTargets[0].weight: 1 → 90
    spec.httpRoute.action.weightedTargets[1]: {"virtualNode":"v2","weight":10} (was not set)
`);
    expect(exit).toBe(EXIT.problems);
  });

  it("finds no difference in what is the same, and ends with 0", async () => {
    const { exit, stdout } = await diff("base", "base");
    expect(stdout).toBe("No difference.\n");
    expect(exit).toBe(EXIT.ok);
  });

  it("ends by the gravest impact where asked", async () => {
    expect((await diff("base", "head", "--fail-on", "traffic-shifts")).exit).toBe(EXIT.problems);
    expect((await diff("base", "head", "--fail-on", "calls-may-fail")).exit).toBe(EXIT.ok);
  });

  it("writes Markdown for a pull request, and JSON for programs", async () => {
    const { stdout } = await diff("base", "head", "--format", "markdown");
    expect(stdout).toContain(
      "| traffic shifts | serviceA → cart.local: v1 100 % → v1 90 %, v2 10 %. Callers: 1. |",
    );
    expect(stdout).toContain("<details><summary>1 resource differs: 1 changed</summary>");
    const json = JSON.parse((await diff("base", "head", "--format", "json")).stdout);
    expect(json).toMatchObject({
      base: "base",
      head: "head",
      differences: [{ resource: "route/shop/cart/all", state: "changed" }],
      traffic: [
        { code: "who-answers", impact: "traffic-shifts", resource: "virtualService/shop/cart.local" },
      ],
    });
  });

  it.each([
    [["base"], "diff expects two paths"],
    [["-", "-"], "- for one of BASE and HEAD"],
    [
      ["base", "head", "--format", "svgz"],
      "--format expects text, markdown, json, svg or html, but is svgz.",
    ],
    [["base", "head", "--fail-on", "doom"], "--fail-on expects none, traffic-shifts"],
    [["base", "nowhere"], "nowhere"],
  ])("refuses %j and says why", async (args, words) => {
    const { exit, stderr } = await diff(...args);
    expect(exit).toBe(EXIT.usage);
    expect(stderr).toContain(words);
  });
});

describe("a picture of a difference", () => {
  it("shows only what differs and what is connected to it, with signs, fields and sentences", async () => {
    const { exit, stdout, stderr } = await diff("base", "head", "--format", "svg");
    expect([exit, stderr]).toEqual([EXIT.problems, ""]);
    const texts = [...stdout.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);
    expect(texts).toContain("What differs · 1 changed");
    expect(texts).toContain("~ all");
    expect(texts).toContain("~");
    expect(texts.join(" ")).toContain("serviceA → cart.local: v1 100 % → v1 90 %, v2 10 %. Callers: 1.");
    const cards = [...stdout.matchAll(/^<title>(.*)<\/title>$/gm)].map(([, name]) => name);
    expect(cards.slice(1).sort()).toEqual(["cart", "cart.local", "v1", "v2"]);
    expect((await diff("base", "head", "--format", "svg")).stdout).toBe(stdout);
  });

  it("has added and removed by sign, colour and dashes", async () => {
    const added = await diff("base/mesh.json", "head", "--format", "svg");
    expect(added.stdout).toContain("6 added");
    expect(added.stdout).not.toContain('stroke="#c62f2f"');
    const removed = await diff("base", "head/mesh.json", "--format", "svg", "--theme", "dark");
    expect(removed.stdout).toMatch(/stroke="#ff7b72" stroke-width="2" stroke-dasharray="5 4"/);
    expect(removed.stdout).toContain(">−</text>");
  });

  it("is one page with both looks, sentences and fields before and after, and without script", async () => {
    const { exit, stdout } = await diff("base", "head", "--format", "html");
    expect(exit).toBe(EXIT.problems);
    expect(stdout).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    expect(stdout.match(/<svg /g)).toHaveLength(2);
    expect(stdout).toContain('<th scope="row" class="traffic-shifts">traffic shifts</th>');
    expect(stdout).toContain("spec.httpRoute.action.weightedTargets[0].weight");
    expect(stdout).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it("says so where nothing differs, and asks which mesh where several do", async () => {
    const same = await diff("base", "base", "--format", "html");
    expect([same.exit, same.stdout.includes("No difference in the mesh.")]).toEqual([EXIT.ok, true]);
    const none = await diff("base", "base", "--format", "svg");
    expect([none.exit, none.stdout.includes("What differs · nothing")]).toEqual([EXIT.ok, true]);
    const folder = temporaryFolder({
      "a.json": MESH,
      "b/shop.json": node("x"),
      "b/other.json": JSON.stringify({ meshName: "other", virtualNodeName: "y", spec: {} }),
    });
    const several = await capturedRun(["diff", "a.json", "b", "--format", "svg"], { cwd: folder });
    expect(several.exit).toBe(EXIT.usage);
    expect(several.stderr).toContain("2 meshes differ: say which by --mesh: other or shop.");
  });
});
