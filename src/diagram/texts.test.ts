import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../model/testing/property-runs.ts";
import type { Box, Card } from "./card.ts";
import { CARD, INTER_12 } from "./card-metrics.ts";
import { cutMiddle, cutName } from "./cut-text.ts";
import { hostnameLine } from "./hostname.ts";
import { layCard } from "./lay-card.ts";
import { portLabel } from "./listener-text.ts";
import { matchText } from "./match-text.ts";
import { SharedSuffix } from "./shared-suffix.ts";
import { routeTargets } from "./shares.ts";

describe("long texts", () => {
  it("are cut in the middle to their budget, and no further", () => {
    expect(cutMiddle("checkout-service", 9)).toBe("chec…vice");
    expect(cutName("payments.production.local", 16)).toBe("payments.….local");
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 50 }), (text, budget) => {
        for (const cut of [cutMiddle(text, budget), cutName(text, budget)]) {
          expect(cut.length).toBe(Math.min(text.length, budget));
          if (text.length <= budget) expect(cut).toBe(text);
        }
      }),
      propertyRuns(),
    );
  });

  it("keep the own part of a hostname before the end that all share", () => {
    expect(hostnameLine("cart.shop.local", ".shop.local", 31)).toMatchObject({
      own: "cart",
      shared: ".shop.local",
    });
    expect(
      hostnameLine("checkout-service.production.svc.cluster.local", ".production.svc.cluster.local", 31),
    ).toEqual({
      own: "checkout-service",
      shared: "….cluster.local",
      full: "checkout-service.production.svc.cluster.local",
      mono: true,
    });
    expect(hostnameLine("elsewhere.example", ".shop.local", 31)).toMatchObject({
      own: "elsewhere.example",
      shared: "",
    });
  });

  it("fit their line", () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), fc.integer({ min: 12, max: 40 }), (own, end, budget) => {
        const { own: a, shared: b } = hostnameLine(`${own}.${end}`, `.${end}`, budget);
        expect(a.length + b.length).toBeLessThanOrEqual(budget);
      }),
      propertyRuns(),
    );
  });
});

describe("the end that hostnames share", () => {
  it("is that of more than half of at least two", () => {
    const suffix = new SharedSuffix();
    suffix.add("a.shop.local");
    expect(suffix.value).toBe("");
    suffix.add("b.shop.local");
    expect(suffix.value).toBe(".shop.local");
    suffix.add("db.example.com");
    expect(suffix.value).toBe(".shop.local");
    suffix.add("mail.example.com");
    expect(suffix.value).toBe("");
    suffix.remove("mail.example.com");
    expect(suffix.value).toBe(".shop.local");
  });

  it("is the same whatever came and went before", () => {
    const host = fc.constantFrom("a.x.l", "b.x.l", "c.y.l", "d.y.l", "e.x.y.l", "f", "g.z");
    fc.assert(
      fc.property(fc.array(fc.tuple(host, fc.boolean()), { maxLength: 30 }), (steps) => {
        const suffix = new SharedSuffix();
        const present: string[] = [];
        for (const [name, adds] of steps) {
          const at = present.indexOf(name);
          if (adds || at === -1) {
            present.push(name);
            suffix.add(name);
          } else {
            present.splice(at, 1);
            suffix.remove(name);
          }
          const ends = present.flatMap((each) =>
            [...each.matchAll(/\./g)].map(({ index }) => each.slice(index)),
          );
          const common = [...new Set(ends)].filter((end) => {
            const count = ends.filter((other) => other === end).length;
            return count >= 2 && count * 2 > present.length;
          });
          const longest = common.reduce((best, end) => (end.length > best.length ? end : best), "");
          expect(suffix.value).toBe(longest);
        }
      }),
      propertyRuns(200),
    );
  });
});

const weighted = (...weights: unknown[]) => ({
  httpRoute: {
    action: {
      weightedTargets: weights.map((weight, i) => ({
        virtualNode: `n${i}`,
        weight: weight as number,
      })),
    },
  },
});
const sharesOf = (...weights: unknown[]) => routeTargets(weighted(...weights)).map(({ share }) => share);

describe("shares", () => {
  it("are relative to the sum of the weights, and left out where they are 100 %", () => {
    expect(sharesOf(90, 10)).toEqual(["90 %", "10 %"]);
    expect(sharesOf(1, 2)).toEqual(["33 %", "67 %"]);
    expect(sharesOf(1)).toEqual([undefined]);
    expect(sharesOf(5, 0)).toEqual([undefined, "0 %"]);
  });

  it("do not round a little to nothing, nor nearly all to all", () => {
    expect(sharesOf(1, 999)).toEqual(["<1 %", ">99 %"]);
  });

  it("are not known where a weight is not", () => {
    expect(sharesOf({ $hole: "W" }, 1)).toEqual(["? %", "? %"]);
    expect(routeTargets(weighted({ $hole: "W" })).map(({ weight }) => weight)).toEqual(["W"]);
  });

  it("add up for a node that stands in a route twice", () => {
    const target = (virtualNode: string, port: number) => ({ virtualNode, port, weight: 1 });
    const spec = {
      tcpRoute: { action: { weightedTargets: [target("a", 1), target("b", 1), target("a", 2)] } },
    };
    expect(routeTargets(spec)).toEqual([
      { node: "a", weight: "2", share: "67 %" },
      { node: "b", weight: "1", share: "33 %" },
    ]);
  });
});

describe("what a route asks for", () => {
  it.each([
    [{ httpRoute: { match: { prefix: "/cart", method: "GET" } } }, "GET /cart*"],
    [{ http2Route: { match: { path: { exact: "/a" }, port: 8080 } } }, "/a :8080"],
    [
      { httpRoute: { match: { path: { regex: "/v[0-9]" }, headers: [{ name: "x-canary" }] } } },
      "~/v[0-9] x-canary",
    ],
    [{ httpRoute: { match: { prefix: "/", queryParameters: [{ name: "q" }] } } }, "/* ?q"],
    [{ grpcRoute: { match: { serviceName: "shop.Cart", methodName: "Add" } } }, "shop.Cart/Add"],
    [{ httpRoute: { match: { hostname: { suffix: ".shop.example" }, prefix: "/" } } }, "*.shop.example /*"],
    [{ tcpRoute: { action: {} } }, "any request"],
    [{ httpRoute: { match: {} } }, "any request"],
    [{ httpRoute: { match: { prefix: { $hole: "$PREFIX" } } } }, "$PREFIX*"],
  ])("%j", (spec, text) => {
    expect(matchText(spec)).toBe(text);
  });
});

describe("ports", () => {
  it("are said with their protocol, further listeners as a number", () => {
    const listener = (port: number) => ({ portMapping: { port, protocol: "grpc" } });
    expect(portLabel({})).toBe("");
    expect(portLabel({ listeners: [listener(1)] })).toBe("1 grpc");
    expect(portLabel({ listeners: [listener(1), listener(2), listener(3)] })).toBe("1 grpc +2");
    expect(portLabel({ listeners: [{}] })).toBe("no port");
  });
});

describe("the card's lines", () => {
  const contents = fc.record({
    id: fc.constant("virtualNode/m/a"),
    item: fc.constantFrom("node" as const, "router" as const, "service" as const, "ghost" as const),
    name: fc.string({ minLength: 1, maxLength: 80 }),
    missing: fc.oneof(fc.constantFrom("no listener", "no route"), fc.string({ minLength: 1, maxLength: 80 })),
    listeners: fc.array(
      fc.record({ text: fc.string({ maxLength: 60 }), healthCheck: fc.boolean(), tls: fc.boolean() }),
      { maxLength: 6 },
    ),
    chips: fc.array(
      fc.record({
        service: fc.constant("virtualService/m/s"),
        name: fc.string({ minLength: 1, maxLength: 80 }),
        share: fc.constantFrom(undefined, "90 %", "by route"),
      }),
      { maxLength: 120 },
    ),
    holes: fc.constantFrom(new Set<string>(), new Set(["a", "${PORT}"])),
    tasks: fc.string({ maxLength: 60 }),
    rows: fc.array(
      fc.record({
        id: fc.constant("route/m/r/x"),
        name: fc.constant("x"),
        priority: fc.constant("10"),
        match: fc.string({ maxLength: 80 }),
        targets: fc.string({ maxLength: 80 }),
      }),
      { maxLength: 8 },
    ),
  });

  it("stand inside the card and do not overlap; what does not fit is counted", () => {
    fc.assert(
      fc.property(contents, (each) => {
        const card = layCard(each);
        expect(card.height % 8).toBe(0);
        const boxes = boxesOf(card);
        for (const [i, a] of boxes.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(CARD.padding);
          expect(a.x + a.width).toBeLessThanOrEqual(card.width - CARD.padding);
          expect(a.y).toBeGreaterThanOrEqual(CARD.padding);
          expect(a.y + a.height).toBeLessThanOrEqual(card.height - CARD.padding);
          for (const b of boxes.slice(i + 1)) {
            const apart = b.y >= a.y + a.height || (b.y === a.y && b.x >= a.x + a.width);
            expect(apart).toBe(true);
          }
        }
        const room = card.width - 2 * CARD.padding;
        expect((card.missing ?? "").length * INTER_12).toBeLessThanOrEqual(room);
        expect(card.fullMissing).toBe(each.missing);
        expect(card.chips.length + card.moreChips).toBe(each.chips.length);
        expect(card.pills.length + card.moreListeners).toBe(each.listeners.length);
        expect(card.rows.length + card.moreRows).toBe(each.rows.length);
      }),
      propertyRuns(300),
    );
  });
});

/** All that stands on a card, from top to bottom; lines are as narrow as can be. */
function boxesOf(card: Card): Box[] {
  const line = (y: number | undefined, height: number): Box[] =>
    y === undefined ? [] : [{ x: CARD.padding, y, width: 1, height }];
  return [
    ...card.chips,
    ...(card.moreChipsBox === undefined ? [] : [card.moreChipsBox]),
    ...line(card.at.title, CARD.titleHeight),
    ...line(card.at.missing, CARD.lineHeight),
    ...card.pills,
    ...(card.moreListenersBox === undefined ? [] : [card.moreListenersBox]),
    ...line(card.at.tasks, CARD.lineHeight),
    ...card.rows,
    ...line(card.at.moreRows, CARD.lineHeight),
  ];
}
