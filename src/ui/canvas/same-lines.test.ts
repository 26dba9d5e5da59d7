import { expect, test } from "vitest";
import { Scene } from "../../diagram/scene.ts";
import { meshDesign } from "../../model/graph/testing/mesh-shape.ts";
import { sameLines } from "./same-lines.ts";

const design = meshDesign({
  "virtualNode/m/web": { backends: [{ virtualService: { virtualServiceName: "cart" } }] },
  "virtualNode/m/v1": {},
  "virtualNode/m/v2": {},
  "virtualService/m/cart": { provider: { virtualRouter: { virtualRouterName: "r" } } },
  "virtualRouter/m/r": {},
  "route/m/r/all": {
    httpRoute: {
      match: { prefix: "/" },
      action: {
        weightedTargets: [
          { virtualNode: "v1", weight: 9 },
          { virtualNode: "v2", weight: 1 },
        ],
      },
    },
  },
});
const services = new Scene(design, "services", "mesh/m");
const all = new Scene(design, "all", "mesh/m");
const lineTo = (scene: Scene, from: string, to: string): string =>
  [...scene.edges.values()].find((edge) => edge.from === from && edge.to === to)?.id ?? "none";

test("a line to one of the targets is the target's line in the other view, and back", () => {
  const there = lineTo(services, "virtualNode/m/web", "virtualNode/m/v2");
  const here = lineTo(all, "virtualRouter/m/r", "virtualNode/m/v2");
  expect(sameLines(services, all, [there])).toEqual([here]);
  expect(sameLines(all, services, [here])).toEqual([there]);
});

test("the line to a service is the lines to all its targets, each once", () => {
  const call = lineTo(all, "virtualNode/m/web", "virtualService/m/cart");
  const provider = lineTo(all, "virtualService/m/cart", "virtualRouter/m/r");
  const both = ["v1", "v2"].map((node) => lineTo(services, "virtualNode/m/web", `virtualNode/m/${node}`));
  expect(sameLines(all, services, [call, provider])).toEqual(both);
});

test("what another mesh does not have has no lines there", () => {
  const line = lineTo(services, "virtualNode/m/web", "virtualNode/m/v2");
  expect(sameLines(services, new Scene(design, "all", "mesh/other"), [line])).not.toContain(line);
});
