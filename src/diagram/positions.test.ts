import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { reverseChange } from "../model/change/reverse.ts";
import { squashChanges } from "../model/change/squash.ts";
import {
  type Design,
  type MutableDesign,
  type Placement,
  type Point,
  VIEWS,
} from "../model/design/design.ts";
import { type MeshShape, meshDesign, meshShape, renameIn } from "../model/graph/testing/mesh-shape.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { GridIndex } from "./geometry/grid-index.ts";
import { rectsOverlap } from "./geometry/rect.ts";
import { Positions } from "./positions.ts";
import { Scene } from "./scene.ts";

const MESH = "mesh/m";
const EVERYWHERE = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };

const place = fc
  .record({ x: fc.integer({ min: 0, max: 150 }), y: fc.integer({ min: 0, max: 150 }), auto: fc.boolean() })
  .map(({ x, y, auto }) => ({ x: x * 8, y: y * 8, ...(auto ? ({ auto: true } as const) : {}) }));
const placement: fc.Arbitrary<Placement> = fc.record({ services: place, all: place }, { requiredKeys: [] });
const places = fc.dictionary(
  fc.constantFrom(...["a", "b", "c"].flatMap((n) => [`virtualNode/m/${n}`, `virtualService/m/${n}`])),
  placement,
  { maxKeys: 4, noNullPrototype: true },
);

function designOf(shape: MeshShape, set: Readonly<Record<string, Placement>>): MutableDesign {
  const design = meshDesign(shape);
  for (const [id, each] of Object.entries(set)) design.positions.set(id, each);
  return design;
}

/** Where each card stood, under the id that it has after the renames; nothing for who lost its place to them. */
function stoodBefore(
  before: ReadonlyMap<string, Point | undefined>,
  renamed: Change["renamed"],
  scene: Scene,
): Map<string, Point | undefined> {
  const out = new Map(before);
  const moves = (renamed ?? []).filter(([from, to]) => before.has(from) && scene.cards.has(to));
  for (const [from] of moves) out.delete(from);
  for (const [from, to] of moves) out.set(to, before.get(from));
  return out;
}

const placesOf = (scene: Scene, positions: Positions): Map<string, Point | undefined> =>
  new Map([...scene.cards.keys()].map((id) => [id, positions.of(id)]));

const xy = (point: Point | undefined): Point | undefined => point && { x: point.x, y: point.y };

interface Board {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly index: GridIndex;
}

/** The card stands where it is wanted, or, where nothing is wanted, on free ground; and the index knows. */
function expectPlace(
  { scene, positions, index }: Board,
  id: string,
  wanted: Point | undefined,
  wasSet: boolean,
): void {
  const card = scene.cards.get(id);
  const now = xy(positions.of(id));
  const rect = { x: now?.x ?? Number.NaN, y: now?.y ?? Number.NaN, width: card?.width, height: card?.height };
  expect(index.cardRect(id)).toEqual(rect);
  if (wanted === undefined) expect(index.cardsIn(index.cardRect(id) ?? EVERYWHERE)).toEqual([id]);
  // A place that is no longer set leaves the card to the place that was computed for it, if any.
  else if (!wasSet) expect(now).toEqual(xy(wanted));
}

describe("positions", () => {
  const steps = fc.array(fc.record({ shape: meshShape(), set: places, from: fc.nat(2), to: fc.nat(3) }), {
    minLength: 1,
    maxLength: 3,
  });

  it("place every card, move none that stands, and put new ones where nothing is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), meshShape(), places, steps, (view, start, first, list) => {
        let design: Design = designOf(start, first);
        const scene = new Scene(design, view, MESH);
        const index = new GridIndex();
        const positions = new Positions(scene, design, index);
        const board = { scene, positions, index };
        for (const step of list) {
          const rename = renameIn(
            design,
            `virtualNode/m/${"abc"[step.from]}`,
            `virtualNode/m/${"abcd"[step.to]}`,
          );
          const moved = applyChange(design, rename);
          const change = squashChanges(rename, diffDesigns(moved, designOf(step.shape, step.set)));
          const placesBefore = placesOf(scene, positions);
          const setBefore = [design.positions, moved.positions];
          design = applyChange(design, change);
          const reported = new Set(positions.apply(change, scene.apply(change)));
          const before = stoodBefore(placesBefore, change.renamed, scene);
          for (const id of scene.cards.keys()) {
            if (!reported.has(id)) expect(xy(positions.of(id))).toEqual(xy(placesBefore.get(id)));
            const wasSet = setBefore.some((set) => set.get(id)?.[view] !== undefined);
            expectPlace(board, id, design.positions.get(id)?.[view] ?? before.get(id), wasSet);
          }
          expect(index.cardsIn(EVERYWHERE)).toEqual([...scene.cards.keys()].sort());
        }
      }),
      propertyRuns(150),
    );
  });

  it("bring a deleted card back to its place", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VIEWS),
        meshShape(),
        fc.constantFrom("a", "b", "c"),
        (view, shape, name) => {
          const design = meshDesign(shape);
          const record = design.resources.get(`virtualNode/m/${name}`);
          fc.pre(record !== undefined);
          if (record === undefined) return;
          const scene = new Scene(design, view, MESH);
          const positions = new Positions(scene, design, new GridIndex());
          const all = (): unknown => [...scene.cards.keys()].sort().map((id) => [id, positions.of(id)]);
          const before = all();
          const change = { resources: { removed: { [`virtualNode/m/${name}`]: record } } };
          positions.apply(change, scene.apply(change));
          positions.apply(reverseChange(change), scene.apply(reverseChange(change)));
          expect(all()).toEqual(before);
        },
      ),
      propertyRuns(50),
    );
  });

  it("lay out many new cards around those that stand", () => {
    const node = (...names: string[]) => ({
      spec: { backends: names.map((virtualServiceName) => ({ virtualService: { virtualServiceName } })) },
    });
    const design = meshDesign({ "virtualNode/m/a": node("s0").spec, "virtualNode/m/z": {} });
    const scene = new Scene(design, "services", MESH);
    const positions = new Positions(scene, design, new GridIndex());
    const before = [...scene.cards.keys()].map((id) => [id, positions.of(id)]);
    const added: Record<string, { spec: object }> = {};
    for (let i = 0; i < 100; i++) {
      added[`virtualNode/m/n${i}`] = node(`s${i + 1}`, `s${2 * i}`);
      added[`virtualService/m/s${i}`] = { spec: { provider: { virtualNode: { virtualNodeName: `n${i}` } } } };
    }
    const change = diffDesigns(design, {
      ...design,
      resources: new Map([...design.resources, ...Object.entries(added)]) as Design["resources"],
    });
    positions.apply(change, scene.apply(change));
    // The ghost s0 became a service with a provider, which is no card in this view.
    const kept = before.filter(([id]) => scene.cards.has(String(id)));
    expect(kept.map(([id]) => [id, positions.of(String(id))])).toEqual(kept);
    const rects = [...scene.cards].map(([id, { width, height }]) => ({
      ...(positions.of(id) ?? { x: Number.NaN, y: Number.NaN }),
      width,
      height,
    }));
    rects.forEach((a, i) => {
      for (const b of rects.slice(i + 1)) expect(rectsOverlap(a, b)).toBe(false);
    });
    expect(rects).toHaveLength(scene.cards.size);
    expect(rects.length).toBeGreaterThan(100);
  });

  it("know the block of cards without edges, until the user takes one out of it", () => {
    const design = meshDesign({ "virtualNode/m/a": {}, "virtualNode/m/b": {} });
    const scene = new Scene(design, "services", MESH);
    const positions = new Positions(scene, design, new GridIndex());
    expect(positions.block.sort()).toEqual(["virtualNode/m/a", "virtualNode/m/b"]);
    const change = { positions: { added: { "virtualNode/m/a": { services: { x: 800, y: 0 } } } } };
    expect(positions.apply(change, scene.apply(change))).toEqual(["virtualNode/m/a"]);
    expect(positions.block).toEqual(["virtualNode/m/b"]);
    expect(positions.isPlacedByUser("virtualNode/m/a")).toBe(true);
    const { input, ids } = positions.arrangeTask();
    expect(ids.map((id, i) => [id, input.placed[2 * i]])).toEqual([
      ["virtualNode/m/a", 800],
      ["virtualNode/m/b", Number.NaN],
    ]);
  });
});
