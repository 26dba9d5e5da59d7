import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../testing/property-runs.ts";
import { prioritiesAfterMove } from "./priorities-after-move.ts";
import { inEvaluationOrder, type RouteEntry } from "./route-order.ts";

const route = (name: string, priority: number | undefined, prefix = "/"): RouteEntry => ({
  id: `route/m/r/${name}`,
  spec: { httpRoute: { match: { prefix } }, ...(priority === undefined ? {} : { priority }) },
});
const id = (name: string) => `route/m/r/${name}`;

const entries = fc
  .array(
    fc.record({
      priority: fc.option(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 990, max: 1000 })), {
        nil: undefined,
      }),
      prefix: fc.constantFrom("/", "/a", "/abc"),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) => list.map(({ priority, prefix }, index) => route(`r${index}`, priority, prefix)));

/** How few priorities make this order, by trying every set of routes that stay as they are. */
function fewest(wanted: readonly RouteEntry[]): number {
  const own = wanted.map(({ spec }) => spec["priority"] as number | undefined);
  let best = wanted.length + 1;
  for (let kept = 0; kept < 2 ** wanted.length; kept += 1) {
    const stays = own.map((_, index) => Math.floor(kept / 2 ** index) % 2 === 1);
    const changed = stays.filter((each) => !each).length;
    if (changed < best && canStay(wanted, own, stays)) best = changed;
  }
  return best;
}

/** True where the others can get priorities that make the order: each its own, those without at the end. */
function canStay(
  wanted: readonly RouteEntry[],
  own: readonly (number | undefined)[],
  stays: readonly boolean[],
): boolean {
  const rest = wanted.filter((_, index) => stays[index] && own[index] === undefined);
  const numbered = wanted.length - rest.length;
  if (rest.some((route) => wanted.indexOf(route) < numbered)) return false;
  if (inEvaluationOrder(rest).some((route, index) => route !== rest[index])) return false;
  let last = -1;
  for (let index = 0; index < numbered; index += 1) {
    const priority = stays[index] ? (own[index] ?? last + 1) : last + 1;
    if (priority <= last || priority > 1000) return false;
    last = priority;
  }
  return true;
}

describe("prioritiesAfterMove", () => {
  it("sets one priority where there is room for it", () => {
    const routes = [route("a", 10), route("b", 20), route("c", 30)];
    expect(prioritiesAfterMove(routes, id("c"), id("b"))).toEqual(new Map([[id("c"), 15]]));
    expect(prioritiesAfterMove(routes, id("a"), undefined)).toEqual(new Map([[id("a"), 40]]));
    expect(prioritiesAfterMove(routes, id("b"), id("a"))).toEqual(new Map([[id("b"), 5]]));
  });

  it("numbers those that must come first, and leaves the others without", () => {
    const routes = [
      route("long", undefined, "/abc"),
      route("mid", undefined, "/ab"),
      route("short", undefined),
    ];
    expect(prioritiesAfterMove(routes, id("short"), id("long"))).toEqual(new Map([[id("short"), 10]]));
  });

  it("does nothing where the order is that already", () => {
    expect(prioritiesAfterMove([route("a", 1), route("b", 2)], id("a"), id("b"))).toEqual(new Map());
  });

  it("sets as few as any other way would", () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (routes, from, to) => {
        const now = inEvaluationOrder(routes);
        const moved = now[from % now.length]?.id ?? "";
        const others = now.filter((each) => each.id !== moved);
        const at = to % (others.length + 1);
        const set = prioritiesAfterMove(routes, moved, others[at]?.id);
        const wanted = others.toSpliced(at, 0, ...now.filter((each) => each.id === moved));
        if (set === undefined || set.size === 0) return;
        expect(set.size).toBe(fewest(wanted));
      }),
      propertyRuns(300),
    );
  });

  it("gives the wanted order with valid priorities, whatever the routes have", () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (routes, from, to) => {
        const now = inEvaluationOrder(routes);
        const moved = now[from % now.length]?.id ?? "";
        const others = now.filter((each) => each.id !== moved);
        const before = others[to % (others.length + 1)]?.id;
        const set = prioritiesAfterMove(routes, moved, before);
        if (set === undefined) throw new Error("there is room for eight");
        const after = routes.map(({ id: each, spec }) => {
          const priority = set.get(each);
          return { id: each, spec: priority === undefined ? spec : { ...spec, priority } };
        });
        const wanted = others.map((each) => each.id);
        wanted.splice(before === undefined ? wanted.length : wanted.indexOf(before), 0, moved);
        expect(inEvaluationOrder(after).map((each) => each.id)).toEqual(wanted);
        for (const priority of set.values()) {
          expect(Number.isInteger(priority) && priority >= 0 && priority <= 1000).toBe(true);
        }
      }),
      propertyRuns(500),
    );
  });
});
