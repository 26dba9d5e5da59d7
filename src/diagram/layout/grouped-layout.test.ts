import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { type Rect, rectAround, rectsOverlap } from "../geometry/rect.ts";
import { FRAME } from "../shown/group-box.ts";
import { flatLayout } from "./flat-layout.ts";
import { type GroupedInput, groupedLayout } from "./grouped-layout.ts";

interface Case {
  readonly cards: readonly { readonly height: number; readonly group: number }[];
  readonly edges: readonly (readonly [number, number])[];
}

const anyCase: fc.Arbitrary<Case> = fc
  .array(fc.record({ height: fc.integer({ min: 6, max: 40 }), group: fc.integer({ min: -1, max: 3 }) }), {
    minLength: 1,
    maxLength: 24,
  })
  .chain((cards) => {
    const number = fc.nat(cards.length - 1);
    return fc
      .array(fc.tuple(number, number), { maxLength: 40 })
      .map((edges) => ({ cards: cards.map((card) => ({ ...card, height: 8 * card.height })), edges }));
  });

function inputOf(
  { cards, edges }: Case,
  placed: ReadonlyMap<number, readonly [number, number]>,
): GroupedInput {
  return {
    sizes: Float64Array.from(cards.flatMap(({ height }) => [264, height])),
    edges: Int32Array.from(edges.flat()),
    placed: Float64Array.from(cards.flatMap((_, i) => placed.get(i) ?? [Number.NaN, Number.NaN])),
    callers: Uint8Array.from(cards, (_, i) => (i % 3 === 0 ? 0 : 1)),
    groups: Int32Array.from(cards, ({ group }) => group),
  };
}

function rectsOf({ cards }: Case, positions: Float64Array): Rect[] {
  return cards.map(({ height }, i) => ({
    x: positions[2 * i] as number,
    y: positions[2 * i + 1] as number,
    width: 264,
    height,
  }));
}

/** What is drawn of each group, and the cards that are in none. */
function boxesOf(each: Case, rects: readonly Rect[]): Rect[] {
  const lonely = rects.filter((_, i) => each.cards[i]?.group === -1);
  const frames = [0, 1, 2, 3].flatMap((group) => {
    const around = rectAround(rects.filter((_, i) => each.cards[i]?.group === group));
    if (around === undefined) return [];
    const { x, y, width, height } = around;
    return [
      {
        x: x - FRAME.side,
        y: y - FRAME.top,
        width: width + 2 * FRAME.side,
        height: height + FRAME.top + FRAME.bottom,
      },
    ];
  });
  return [...lonely, ...frames];
}

const overlaps = (rects: readonly Rect[]): boolean =>
  rects.some((a, i) => rects.slice(i + 1).some((b) => rectsOverlap(a, b)));

describe("the layout of groups", () => {
  it("lets no frame meet another or a card of others, and no two cards overlap", () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { positions } = groupedLayout(inputOf(each, new Map()));
        expect([...positions].every((n) => Number.isInteger(n / 8))).toBe(true);
        const rects = rectsOf(each, positions);
        expect(overlaps(rects)).toBe(false);
        expect(overlaps(boxesOf(each, rects))).toBe(false);
      }),
      propertyRuns(150),
    );
  });

  it("moves no card that stands, and puts none upon another", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -50, max: 50 }), (each, step) => {
        const at = [8 * step, 800] as const;
        const { positions } = groupedLayout(inputOf(each, new Map([[0, at]])));
        expect([...positions.slice(0, 2)]).toEqual(at);
        expect(overlaps(rectsOf(each, positions))).toBe(false);
      }),
      propertyRuns(100),
    );
  });

  it("puts groups that call each other in a circle above each other, in the same columns", () => {
    const each: Case = {
      cards: [0, 0, 1, 1, -1].map((group) => ({ height: 96, group })),
      edges: [
        [0, 1],
        [0, 3],
        [2, 1],
        [2, 3],
        [4, 0],
        [4, 2],
      ],
    };
    const input = inputOf(each, new Map());
    input.callers.fill(1);
    const [a, b, c, d, first] = rectsOf(each, groupedLayout(input).positions);
    expect([c?.x, d?.x]).toEqual([a?.x, b?.x]);
    expect(b?.x).toBeGreaterThan(a?.x ?? 0);
    expect(first?.x).toBeLessThan(a?.x ?? 0);
  });

  it("runs from left to right where calls make no circle, whatever the groups", () => {
    fc.assert(
      fc.property(anyCase, ({ cards, edges }) => {
        const forth = edges
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
        const circle = [
          [0, 1],
          [2, 3],
        ] as const;
        const groups = [0, 1, 1, 0];
        const each: Case = {
          cards: [...groups.map((group) => ({ height: 96, group })), ...cards].slice(
            0,
            Math.max(4, cards.length),
          ),
          edges: [...circle, ...forth],
        };
        const rects = rectsOf(each, groupedLayout(inputOf(each, new Map())).positions);
        for (const [a, b] of each.edges) expect(rects[b]?.x ?? 0).toBeGreaterThan(rects[a]?.x ?? 0);
      }),
      propertyRuns(100),
    );
  });

  it("is the flat layout where nothing is in a group", () => {
    fc.assert(
      fc.property(anyCase, ({ cards, edges }) => {
        const input = inputOf({ cards: cards.map((card) => ({ ...card, group: -1 })), edges }, new Map());
        expect(groupedLayout(input)).toEqual(flatLayout(input));
      }),
      propertyRuns(50),
    );
  });
});
