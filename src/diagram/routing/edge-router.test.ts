import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { type Curve, pointOnCurve, segmentCount } from "../geometry/curve.ts";
import { type EdgeEnd, edgeCurve } from "../geometry/edge-curve.ts";
import { GridIndex } from "../geometry/grid-index.ts";
import { type Rect, rectGrown, rectHolds } from "../geometry/rect.ts";
import { EdgeRouter } from "./edge-router.ts";

const A: Rect = { x: 0, y: 0, width: 264, height: 96 };
const C: Rect = { ...A, x: 768 };
const outOf = (card: Rect, y = card.height / 2): EdgeEnd => ({
  port: { x: card.x + card.width, y: card.y + y },
  card,
});
const into = (card: Rect): EdgeEnd => ({ port: { x: card.x, y: card.y + card.height / 2 }, card });

function boardOf(cards: readonly Rect[], edges: readonly (readonly [number, number])[], isPostponed = false) {
  const grid = new GridIndex();
  const router = new EdgeRouter(grid, grid);
  cards.forEach((card, i) => {
    grid.setCard(`c${i}`, card);
  });
  const lead = (edge: number): void => {
    const [a, b] = edges[edge] ?? [0, 0];
    const [from, to] = [grid.cardRect(`c${a}`), grid.cardRect(`c${b}`)];
    if (from !== undefined && to !== undefined) router.set(`e${edge}`, outOf(from), into(to));
  };
  edges.forEach((_, i) => {
    lead(i);
  });
  if (isPostponed) router.postpone();
  router.route();
  return { grid, router, lead, curves: () => edges.map((_, i) => grid.curve(`e${i}`)) };
}

/** Puts a card elsewhere, on the board and in the list. */
function move(
  { grid, router, lead }: ReturnType<typeof boardOf>,
  edges: readonly (readonly [number, number])[],
  cards: Rect[],
  which: number,
  place: Rect,
): void {
  const card = which % cards.length;
  cards[card] = place;
  grid.setCard(`c${card}`, place);
  for (const [i, edge] of edges.entries()) if (edge.includes(card)) lead(i);
  router.route();
}

function meets(curve: Curve, card: Rect): boolean {
  const steps = 40 * segmentCount(curve);
  return Array.from({ length: steps + 1 }, (_, i) => pointOnCurve(curve, i / steps)).some((point) =>
    rectHolds(rectGrown(card, -1), point),
  );
}

const step = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n * 8);
const anyCard: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: 0, max: 5 }).chain((column) => step(0, 6).map((more) => column * 384 + more)),
  y: step(-60, 60),
  width: fc.constantFrom(240, 264),
  height: fc.constantFrom(48, 96, 240),
});
const anyBoard = fc.array(anyCard, { minLength: 2, maxLength: 14 }).chain((cards) => {
  const number = fc.nat(cards.length - 1);
  return fc.record({
    cards: fc.constant(cards),
    edges: fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 16 }),
  });
});

describe("the way of an edge", () => {
  it("crosses no card where the router says that it found a free way", () => {
    fc.assert(
      fc.property(anyBoard, ({ cards, edges }) => {
        const { router, curves } = boardOf(cards, edges);
        for (const [i, curve] of curves().entries()) {
          if (curve === undefined || !router.isClear(`e${i}`)) continue;
          for (const card of cards) expect(meets(curve, card)).toBe(false);
        }
      }),
      propertyRuns(300),
    );
  });

  it("is found wherever a board is laid out in columns", () => {
    const column = (x: number, ys: readonly number[]) => ys.map((y) => ({ ...A, x, y }));
    const cards = [
      A,
      ...column(384, [-256, -128, 0, 128, 256]),
      C,
      ...column(1152, [-64, 64]),
      { ...A, x: 1536 },
    ];
    const edges = [
      [0, 6],
      [0, 9],
      [9, 0],
      [6, 0],
      [3, 3],
    ] as const;
    const { router, curves } = boardOf(cards, edges);
    for (const [i, curve] of curves().entries()) {
      expect(router.isClear(`e${i}`)).toBe(true);
      for (const card of cards) expect(curve !== undefined && meets(curve, card)).toBe(false);
    }
  });

  it("is the plain curve where nothing is between, and where every way is blocked", () => {
    const plain = edgeCurve(outOf(A), into(C));
    expect(boardOf([A, C], [[0, 1]]).curves()).toEqual([plain]);
    const wall = boardOf([A, C, { x: 384, y: -4000, width: 264, height: 8000 }], [[0, 1]]);
    expect(wall.curves()).toEqual([plain]);
    expect(wall.router.isClear("e0")).toBe(false);
  });

  it("climbs far between two columns, and crosses no card of the columns that it passes", () => {
    const tall = Array.from({ length: 40 }, (_, i) => ({ ...A, x: 384, y: i * 128 }));
    const cards = [A, ...tall, { ...C, y: 4800 }];
    const { router, curves } = boardOf(cards, [[0, cards.length - 1]]);
    expect(router.isClear("e0")).toBe(true);
    for (const card of cards) expect(meets(curves()[0] ?? [], card)).toBe(false);
  });
});

describe("edges that share a gap", () => {
  it("run beside each other, in the order in which they come and go", () => {
    const callers = [0, 128, 256].map((y) => ({ ...A, y }));
    const targets = callers.map((card) => ({ ...card, x: 768 }));
    const cards = [
      ...callers,
      ...targets,
      { ...A, x: 384, y: -600, height: 680 },
      { ...A, x: 384, y: 128, height: 700 },
    ];
    const heights = boardOf(cards, [
      [0, 3],
      [1, 4],
      [2, 5],
    ])
      .curves()
      .map((curve) => pointOnCurve(curve ?? [], 0.5).y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });
});

describe("a board that changes", () => {
  const anyMove = fc.tuple(fc.nat(13), anyCard, fc.boolean());

  it("has the ways that it would have if it had been so from the start", () => {
    fc.assert(
      fc.property(anyBoard, fc.array(anyMove, { maxLength: 4 }), ({ cards, edges }, moves) => {
        const board = boardOf(cards, edges);
        const now = [...cards];
        for (const [which, place] of moves) move(board, edges, now, which, place);
        expect(board.curves()).toEqual(boardOf(now, edges).curves());
      }),
      propertyRuns(150),
    );
  });

  it("has the same ways where its edges were postponed, and some came first", () => {
    const anyStep = fc.oneof(anyMove, fc.nat(5), anyCard);
    fc.assert(
      fc.property(anyBoard, fc.array(anyStep, { maxLength: 6 }), ({ cards, edges }, steps) => {
        const board = boardOf(cards, edges, true);
        expect(board.curves()).toEqual(edges.map(() => undefined));
        const now = [...cards];
        for (const step of steps) {
          if (typeof step === "number") board.router.routeSome(step);
          else if (!Array.isArray(step)) board.router.routeFirst(step);
          else move(board, edges, now, step[0], step[1]);
        }
        expect(board.router.routeSome(edges.length)).toBe(true);
        expect(board.curves()).toEqual(boardOf(now, edges).curves());
      }),
      propertyRuns(150),
    );
  });

  it("leads postponed edges first that are looked at", () => {
    const far = { ...A, x: 9000, y: 9000 };
    const cards = [A, C, far, { ...far, x: 9768 }];
    const { router, curves } = boardOf(
      cards,
      [
        [2, 3],
        [0, 1],
      ],
      true,
    );
    router.routeFirst({ x: 100, y: 0, width: 800, height: 600 });
    expect(router.isFirstDone).toBe(false);
    expect(router.routeSome(1)).toBe(false);
    expect(curves()).toEqual([undefined, edgeCurve(outOf(A), into(C))]);
    expect(router.isFirstDone).toBe(true);
    expect(router.routeSome(1)).toBe(true);
  });

  it("leads no edge anew that the change is far from", () => {
    const far = { ...A, x: 9000, y: 9000 };
    const { grid, router, curves } = boardOf([A, C, far], [[0, 1]]);
    const [before] = curves();
    grid.setCard("c2", { ...far, y: 9600 });
    router.route();
    expect(curves()[0]).toBe(before);
    grid.setCard("c2", { ...A, x: 384 });
    router.route();
    expect(curves()[0]).not.toEqual(before);
  });

  it("forgets an edge that goes", () => {
    const { grid, router } = boardOf([A, C], [[0, 1]]);
    router.delete("e0");
    grid.setCard("c0", { ...A, y: 8 });
    router.route();
    expect(grid.curve("e0")).toBeUndefined();
  });
});
