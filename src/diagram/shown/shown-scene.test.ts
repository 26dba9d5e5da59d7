import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../../model/change/apply.ts";
import { diffDesigns } from "../../model/change/diff.ts";
import { VIEWS } from "../../model/design/design.ts";
import { meshDesign, meshShape } from "../../model/graph/testing/mesh-shape.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { Scene } from "../scene.ts";
import { isRolledEdge } from "./rolled-edge.ts";
import { ShownScene } from "./shown-scene.ts";

const MESH = "mesh/m";
const calls = (...names: string[]) => ({
  backends: names.map((virtualServiceName) => ({ virtualService: { virtualServiceName } })),
});
const toNode = (name: string) => ({ provider: { virtualNode: { virtualNodeName: name } } });

/** web calls a and b; a calls b; b calls c, which nobody defines. */
const SHOP = meshDesign({
  "virtualNode/m/web": calls("a", "b"),
  "virtualNode/m/a": calls("b"),
  "virtualNode/m/b": calls("c"),
  "virtualService/m/a": toNode("a"),
  "virtualService/m/b": toNode("b"),
});

function snapshot(scene: ShownScene) {
  const ends = new Set([...scene.edges.values()].flatMap(({ from, to }) => [from, to]));
  return {
    cards: [...scene.cards].sort(([a], [b]) => (a < b ? -1 : 1)),
    edges: [...scene.edges].sort(([a], [b]) => (a < b ? -1 : 1)),
    at: [...ends].sort().map((id) => [id, [...scene.edgesAt(id)].sort()]),
    of: [...scene.edges.keys()].sort().map((line) => scene.edgesOf(line)),
  };
}

describe("a scene of which a part is shown", () => {
  it("is the scene itself where nothing is hidden", () => {
    const scene = new Scene(SHOP, "services", MESH);
    const shown = new ShownScene(scene);
    expect(shown.cards).toBe(scene.cards);
    expect(shown.edges).toBe(scene.edges);
  });

  it("rolls up the lines of what is within a group, and lists what they stand for", () => {
    const scene = new Scene(SHOP, "services", MESH);
    const shown = new ShownScene(scene);
    shown.show((id) => (/\/[ab]$/.test(id) ? "group/g" : id));
    expect([...shown.cards.keys()].sort()).toEqual(["virtualNode/m/web", "virtualService/m/c"]);
    const lines = [...shown.edges.values()].map(({ id, from, to, label }) => [
      from,
      to,
      label,
      isRolledEdge(id),
    ]);
    expect(lines.sort()).toEqual([
      ["group/g", "virtualService/m/c", "", true],
      ["virtualNode/m/web", "group/g", "2", true],
    ]);
    const [line] = shown.edgesAt("virtualNode/m/web");
    expect(shown.backendsOf(line ?? "").map(({ serviceName }) => serviceName)).toEqual(["a", "b"]);
    expect(shown.cardsShowing("virtualService/m/a")).toEqual(["group/g"]);
    expect(shown.edgesOfBackend("virtualNode/m/a", "virtualService/m/b")).toEqual([]);
  });

  it("hides lines with a hidden end", () => {
    const shown = new ShownScene(new Scene(SHOP, "services", MESH));
    shown.show((id) => (id.endsWith("/b") ? undefined : id));
    expect([...shown.edges.values()].map(({ from, to }) => [from, to])).toEqual([
      ["virtualNode/m/web", "virtualNode/m/a"],
    ]);
    expect(shown.cardsShowing("virtualService/m/b")).toEqual([]);
  });

  it("follows changes of the scene and of the rule, and its deltas say all that is shown otherwise", () => {
    const rule = fc.dictionary(
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom("group/g", "group/h", "hidden"),
    );
    const steps = fc.array(fc.tuple(meshShape(), rule), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(meshShape(), steps, fc.constantFrom(...VIEWS), (first, rest, view) => {
        let design = meshDesign(first);
        let places: Readonly<Record<string, string>> = {};
        const seenAs = (id: string): string | undefined => {
          const place = places[id.split("/").at(-1) ?? ""];
          return place === "hidden" ? undefined : (place ?? id);
        };
        const scene = new Scene(design, view, MESH);
        const shown = new ShownScene(scene);
        shown.show(seenAs);
        for (const [shape, next] of rest) {
          const to = meshDesign(shape);
          const change = diffDesigns(design, to);
          design = applyChange(design, change);
          const { cards, edges } = scene.apply(change);
          places = next;
          const before = new Map<string, unknown>([...shown.cards, ...shown.edges]);
          const all = [...scene.cards.keys(), ...cards.removed];
          const delta = shown.renew({
            cards: all,
            edges: [...edges.added, ...edges.changed, ...edges.removed],
          });
          const fresh = new ShownScene(new Scene(design, view, MESH));
          fresh.show(seenAs);
          expect(snapshot(shown)).toEqual(snapshot(fresh));
          const now = new Map<string, unknown>([...shown.cards, ...shown.edges]);
          const said = [...delta.cards.added, ...delta.edges.added];
          expect(said.sort()).toEqual([...now.keys()].filter((id) => !before.has(id)).sort());
          const gone = [...delta.cards.removed, ...delta.edges.removed];
          expect(gone.sort()).toEqual([...before.keys()].filter((id) => !now.has(id)).sort());
        }
      }),
      propertyRuns(200),
    );
  });
});
