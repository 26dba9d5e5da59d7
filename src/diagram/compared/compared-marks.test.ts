import { expect, it } from "vitest";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { idOf, type ResourceId } from "../../model/reference/ref.ts";
import { Scene } from "../scene.ts";
import { cardMarks, edgeMark, lineMarkText, markText, type ResourceDifference } from "./compared-marks.ts";
import { ComparedScene } from "./compared-scene.ts";
import { badgeBox, badgeText } from "./mark-look.ts";

const MESH = idOf({ kind: "mesh", mesh: "shop", name: "shop" });
const node = (name: string): ResourceId => idOf({ kind: "virtualNode", mesh: "shop", name });
const SERVICE = idOf({ kind: "virtualService", mesh: "shop", name: "cart.local" });
const ROUTER = idOf({ kind: "virtualRouter", mesh: "shop", name: "cart" });
const ROUTE = idOf({ kind: "route", mesh: "shop", parent: "cart", name: "all" });

/** `web` calls `cart.local`, whose route gives these weights. */
function shop(weights: Readonly<Record<string, number>>): Design {
  const targets = Object.entries(weights).map(([virtualNode, weight]) => ({ virtualNode, weight }));
  const specs: readonly (readonly [ResourceId, Resource["spec"]])[] = [
    [MESH, {}],
    [node("web"), { backends: [{ virtualService: { virtualServiceName: "cart.local" } }] }],
    [SERVICE, { provider: { virtualRouter: { virtualRouterName: "cart" } } }],
    [ROUTER, {}],
    [ROUTE, { httpRoute: { match: { prefix: "/" }, action: { weightedTargets: targets } } }],
    ...Object.keys(weights).map((name) => [node(name), {}] as const),
  ];
  return { ...emptyDesign(), resources: new Map(specs.map(([id, spec]) => [id, { spec }])) };
}

function compared(own: Design, other: Design, view: "services" | "all"): ComparedScene {
  return new ComparedScene(new Scene(own, view, MESH), new Scene(other, view, MESH));
}

const OWN = shop({ v1: 80, v2: 20 });
const OTHER = shop({ v1: 90, old: 10 });
const DIFFERENCES: ReadonlyMap<ResourceId, ResourceDifference> = new Map([
  [node("v2"), { state: "added", fields: [1] }],
  [node("old"), { state: "removed", fields: [1] }],
  [ROUTE, { state: "changed", fields: [1, 2] }],
] as const);

it("marks a router whose route differs, with its fields, and the nodes that came and went", () => {
  const scene = compared(OWN, OTHER, "all");
  const marks = cardMarks(scene, DIFFERENCES, "before");
  expect([...marks].map(([id, mark]) => [id, markText(mark)]).sort()).toEqual(
    [
      [node("v2"), "added"],
      [node("old"), "removed"],
      [ROUTER, "changed: 2 fields"],
    ].sort(),
  );
  const router = marks.get(ROUTER);
  if (router === undefined) throw new Error("the router is marked");
  expect(badgeText(router)).toBe("~ 2");
  const box = badgeBox(264, "~ 2");
  expect(box.x + box.width).toBeLessThan(264);
});

it("says how the share of a line differs, and which lines came and went", () => {
  const scene = compared(OWN, OTHER, "services");
  const said = [...scene.edges.values()].map((edge) => {
    const mark = edgeMark(scene, edge.id, "before");
    return [edge.to, mark === undefined ? "" : lineMarkText(edge, mark)];
  });
  expect(new Map(said.map(([to = "", text = ""]) => [to, text]))).toEqual(
    new Map([
      [node("v1"), "~ 90 % → 80 %"],
      [node("v2"), "+ 20 %"],
      [node("old"), "− 10 %"],
    ]),
  );
});

it("a row that came or went is counted on its card", () => {
  const { resources } = shop({ v1: 80, v2: 20 });
  const less = { ...OWN, resources: new Map([...resources].filter(([id]) => id !== ROUTE)) };
  const marks = cardMarks(
    compared(OWN, less, "all"),
    new Map([[ROUTE, { state: "added", fields: [1] }]]),
    "before",
  );
  expect([...marks].map(([id, mark]) => [id, markText(mark)])).toEqual([[ROUTER, "changed: 1 added"]]);
  const gone = cardMarks(
    compared(less, OWN, "all"),
    new Map([[ROUTE, { state: "removed", fields: [1] }]]),
    "before",
  );
  expect([...gone].map(([id, mark]) => [id, markText(mark)])).toEqual([[ROUTER, "changed: 1 removed"]]);
});

it("a card that is there alone because its service lost its provider is changed, not added", () => {
  const own = shop({ v1: 1 });
  const lost = { ...own, resources: new Map([...own.resources, [SERVICE, { spec: {} }] as const]) };
  const marks = cardMarks(
    compared(lost, own, "services"),
    new Map([[SERVICE, { state: "changed", fields: [1] }]]),
    "before",
  );
  expect(marks.get(SERVICE)).toMatchObject({ state: "changed", fields: 1 });
});
