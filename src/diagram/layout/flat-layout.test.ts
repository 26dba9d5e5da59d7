import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { breakCycles } from "./break-cycles.ts";
import { flatLayout, type LayoutInput } from "./flat-layout.ts";
import { COLUMN_GAP, ROW_GAP } from "./spacing.ts";

interface Case {
  readonly heights: readonly number[];
  readonly edges: readonly (readonly [number, number])[];
  readonly placed: readonly (readonly [number, number] | undefined)[];
}

const WIDTHS = [264, 216];

function inputOf({ heights, edges, placed }: Case): LayoutInput {
  return {
    sizes: Float64Array.from(heights.flatMap((height, i) => [WIDTHS[i % 2] as number, height])),
    edges: Int32Array.from(edges.flat()),
    placed: Float64Array.from(heights.flatMap((_, i) => placed[i] ?? [Number.NaN, Number.NaN])),
    callers: Uint8Array.from(heights, (_, i) => (i % 3 === 0 ? 0 : 1)),
  };
}

/** Up to 30 cards; edges that go anywhere, or (acyclic) only to higher numbers; some cards placed. */
function cases(options: { acyclic: boolean; placed: boolean }): fc.Arbitrary<Case> {
  const step = fc.integer({ min: -120, max: 120 }).map((n) => n * 8);
  const point = fc.option(fc.tuple(step, step), { nil: undefined, freq: 3 });
  return fc
    .array(fc.record({ height: fc.integer({ min: 6, max: 40 }), point }), { maxLength: 30 })
    .chain((cards) => {
      const number = fc.nat(Math.max(cards.length - 1, 0));
      const list =
        cards.length === 0 ? fc.constant([]) : fc.array(fc.tuple(number, number), { maxLength: 50 });
      return list.map((pairs) => ({
        heights: cards.map(({ height }) => height * 8),
        edges: pairs
          .map(([a, b]): [number, number] => (options.acyclic && a > b ? [b, a] : [a, b]))
          .filter(([a, b]) => !options.acyclic || a !== b),
        placed: cards.map(({ point: at }) => (options.placed ? at : undefined)),
      }));
    });
}

const sidesOf = ({ heights }: Case, positions: Float64Array) =>
  heights.map((height, i) => {
    const [x, y] = [positions[2 * i] as number, positions[2 * i + 1] as number];
    return { x, y, right: x + (WIDTHS[i % 2] as number), bottom: y + height };
  });

describe("the layout", () => {
  it("lets no two cards overlap or touch, and stands on multiples of 8", () => {
    fc.assert(
      fc.property(cases({ acyclic: false, placed: false }), (each) => {
        const { positions } = flatLayout(inputOf(each));
        expect([...positions].every((n) => Number.isInteger(n / 8))).toBe(true);
        const cards = sidesOf(each, positions);
        for (const [i, a] of cards.entries()) {
          for (const b of cards.slice(i + 1)) {
            const apart = Math.max(a.x - b.right, b.x - a.right, a.y - b.bottom, b.y - a.bottom);
            expect(apart).toBeGreaterThanOrEqual(ROW_GAP);
          }
        }
      }),
      propertyRuns(200),
    );
  });

  it("runs from left to right where calls make no cycle", () => {
    fc.assert(
      fc.property(cases({ acyclic: true, placed: false }), (each) => {
        const cards = sidesOf(each, flatLayout(inputOf(each)).positions);
        for (const [a, b] of each.edges) {
          const [from, to] = [cards[a], cards[b]];
          expect((to?.x ?? 0) - (from?.right ?? 0)).toBeGreaterThanOrEqual(COLUMN_GAP);
        }
      }),
      propertyRuns(200),
    );
  });

  it("leaves placed cards where they are, and lets nothing that it places overlap anything", () => {
    fc.assert(
      fc.property(cases({ acyclic: false, placed: true }), (each) => {
        const { positions } = flatLayout(inputOf(each));
        const cards = sidesOf(each, positions);
        each.placed.forEach((at, i) => {
          if (at !== undefined) expect([cards[i]?.x, cards[i]?.y]).toEqual(at);
        });
        for (const [i, a] of cards.entries()) {
          for (const [j, b] of cards.entries()) {
            if (j === i || each.placed[i] !== undefined) continue;
            const apart = Math.max(a.x - b.right, b.x - a.right, a.y - b.bottom, b.y - a.bottom);
            expect(apart).toBeGreaterThanOrEqual(ROW_GAP);
          }
        }
      }),
      propertyRuns(200),
    );
  });

  it("gives the same again, and works on what was sent to a worker", () => {
    fc.assert(
      fc.property(cases({ acyclic: false, placed: true }), (each) => {
        const input = inputOf(each);
        const once = flatLayout(structuredClone(input));
        expect(structuredClone(once)).toEqual(once);
        expect(flatLayout(input)).toEqual(once);
        expect(input).toEqual(inputOf(each));
      }),
      propertyRuns(50),
    );
  });

  it("puts cards without edges in a block below the others", () => {
    const { positions, inBlock } = flatLayout(
      inputOf({ heights: [96, 96, 96, 96], edges: [[1, 2]], placed: [] }),
    );
    expect([...inBlock]).toEqual([1, 0, 0, 1]);
    const bottom = Math.max(positions[3] as number, positions[5] as number) + 96;
    expect(positions[1]).toBeGreaterThan(bottom);
    expect(positions[7]).toBe(positions[1]);
  });

  it("has no crossing where none is needed", () => {
    // Two callers whose targets would cross in the order of their numbers.
    const { positions } = flatLayout(
      inputOf({
        heights: [96, 96, 96, 96, 96],
        edges: [
          [1, 4],
          [2, 3],
          [1, 0],
          [2, 0],
        ],
        placed: [],
      }),
    );
    const y = (card: number): number => positions[2 * card + 1] as number;
    expect(Math.sign(y(1) - y(2))).toBe(Math.sign(y(4) - y(3)));
  });
});

describe("ports", () => {
  const input = inputOf({
    heights: [240, 96, 96],
    edges: [
      [0, 1],
      [0, 2],
    ],
    placed: [],
  });
  const tops = (ports: readonly number[]): number[] => {
    const { positions } = flatLayout({ ...input, ports: Float64Array.from(ports) });
    return [1, 3, 5].map((i) => positions[i] as number);
  };

  it("put what the upper row leads to above what the lower row leads to", () => {
    const [, first = 0, second = 0] = tops([-80, 80]);
    expect(first).toBeLessThan(second);
    const [, third = 0, fourth = 0] = tops([80, -80]);
    expect(third).toBeGreaterThan(fourth);
  });

  it("put the only target of a row level with the row", () => {
    const one = inputOf({ heights: [240, 96], edges: [[0, 1]], placed: [] });
    const { positions } = flatLayout({ ...one, ports: Float64Array.from([80]) });
    expect((positions[3] as number) + 48 - ((positions[1] as number) + 120)).toBe(80);
  });
});

/** True where taking away edges that start at what nothing leads to takes away all. */
function isAcyclic(pairs: readonly (readonly [number, number])[]): boolean {
  let left = pairs;
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    const entered = new Set(left.map(([, to]) => to));
    left = left.filter(([from]) => entered.has(from));
  }
  return left.length === 0;
}

function turnedOf(count: number, pairs: readonly (readonly [number, number])[]): Uint8Array {
  const from = Int32Array.from(pairs, ([a]) => a);
  return breakCycles(
    count,
    from,
    Int32Array.from(pairs, ([, b]) => b),
  );
}

describe("breaking cycles", () => {
  it("turns edges so that no cycle is left", () => {
    fc.assert(
      fc.property(cases({ acyclic: false, placed: false }), ({ heights, edges }) => {
        const pairs = edges.filter(([a, b]) => a !== b);
        const turned = turnedOf(heights.length, pairs);
        expect(
          isAcyclic(pairs.map(([a, b], i): [number, number] => (turned[i] === 1 ? [b, a] : [a, b]))),
        ).toBe(true);
      }),
      propertyRuns(100),
    );
  });

  it("turns none where there is no cycle", () => {
    fc.assert(
      fc.property(cases({ acyclic: true, placed: false }), ({ heights, edges }) => {
        expect(turnedOf(heights.length, edges).every((flag) => flag === 0)).toBe(true);
      }),
      propertyRuns(50),
    );
  });
});
