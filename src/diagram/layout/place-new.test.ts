import { describe, expect, it } from "vitest";
import { meshDesign } from "../../model/graph/testing/mesh-shape.ts";
import { GridIndex } from "../geometry/grid-index.ts";
import { Scene } from "../scene.ts";
import { placeNew } from "./place-new.ts";

const calls = (...names: string[]) => ({
  backends: names.map((name) => ({ virtualService: { virtualServiceName: name } })),
});

/** Nodes that each answer to a service of their own name; `a` and `b` stand at these places. */
function board(nodes: Record<string, string[]>, standing: Record<string, { x: number; y: number }>) {
  const design = meshDesign(
    Object.fromEntries(
      Object.entries(nodes).flatMap(([name, names]) => [
        [`virtualNode/m/${name}`, calls(...names)],
        [`virtualService/m/${name}`, { provider: { virtualNode: { virtualNodeName: name } } }],
      ]),
    ),
  );
  const scene = new Scene(design, "services", "mesh/m");
  const index = new GridIndex();
  for (const [name, place] of Object.entries(standing)) {
    const card = scene.cards.get(`virtualNode/m/${name}`);
    if (card === undefined) throw new Error(`no card for ${name}`);
    index.setCard(card.id, { ...place, width: card.width, height: card.height });
  }
  const missing = [...scene.cards.keys()].filter((id) => index.cardRect(id) === undefined);
  const height = scene.cards.get("virtualNode/m/a")?.height ?? Number.NaN;
  const places = (block: string[] = []) =>
    Object.fromEntries(
      [...placeNew(scene, index, missing, block)].map(([id, place]) => [id.split("/").at(-1), place]),
    );
  return { places, height };
}

describe("new cards", () => {
  it("stand one column right of their last caller, level with their neighbours", () => {
    const { places } = board(
      { a: ["new"], b: ["new"], new: [] },
      { a: { x: 0, y: 0 }, b: { x: 400, y: 80 } },
    );
    expect(places()).toEqual({ new: { x: 784, y: 40 } });
  });

  it("stand left of what they call, where nobody calls them", () => {
    const { places } = board({ a: [], new: ["a"] }, { a: { x: 0, y: 48 } });
    expect(places()).toEqual({ new: { x: -384, y: 48 } });
  });

  it("make way for what stands, up or down, whichever is nearer", () => {
    const { places, height } = board(
      { a: ["new"], b: [], new: [] },
      { a: { x: 0, y: 0 }, b: { x: 384, y: 8 } },
    );
    expect(places()).toEqual({ new: { x: 384, y: Math.floor((8 - 32 - height) / 8) * 8 } });
  });

  it("follow each other along a chain", () => {
    const { places } = board({ a: ["n2"], n2: ["n1"], n1: ["ghost"] }, { a: { x: 0, y: 0 } });
    const found = places();
    expect([found["n2"]?.x, found["n1"]?.x, found["ghost"]?.x]).toEqual([384, 768, 1152]);
  });

  it("go below everything where nothing connects them, and fill the rows of their block", () => {
    const { places, height } = board(
      { a: [], n1: [], n2: [], n3: [], n4: [], n5: [] },
      { a: { x: 0, y: 0 } },
    );
    const row = height + 64 + 48;
    expect(places()).toEqual({
      n1: { x: 0, y: row },
      n2: { x: 296, y: row },
      n3: { x: 592, y: row },
      n4: { x: 888, y: row },
      n5: { x: 0, y: row + height + 32 },
    });
  });

  it("start at the origin of an empty board", () => {
    const { places } = board({ a: [] }, {});
    expect(places()).toEqual({ a: { x: 0, y: 0 } });
  });
});
