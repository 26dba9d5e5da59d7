import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { squashChanges } from "../model/change/squash.ts";
import { type Design, VIEWS, type View } from "../model/design/design.ts";
import { meshDesign, meshShape, renameIn } from "../model/graph/testing/mesh-shape.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { Scene } from "./scene.ts";

const MESH = "mesh/m";

const callee = (name: string) => ({ virtualService: { virtualServiceName: name } });
const node = (hostname: string, ...backends: string[]) => ({
  listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
  serviceDiscovery: { dns: { hostname } },
  backends: backends.map(callee),
});
const toNode = (name: string) => ({ provider: { virtualNode: { virtualNodeName: name } } });
const toRouter = (name: string) => ({ provider: { virtualRouter: { virtualRouterName: name } } });
const route = (prefix: string, targets: Record<string, number>) => ({
  httpRoute: {
    match: { prefix },
    action: {
      weightedTargets: Object.entries(targets).map(([virtualNode, weight]) => ({ virtualNode, weight })),
    },
  },
});
const gatewayRoute = (prefix: string, service: string) => ({
  httpRoute: { match: { prefix }, action: { target: callee(service) } },
});

const SHOP = meshDesign({
  "virtualNode/m/web": node("web.shop.local", "cart.shop.local", "pay.shop.local", "fraud.example"),
  "virtualNode/m/cart": node("cart.shop.local"),
  "virtualNode/m/canary": node("canary.shop.local"),
  "virtualNode/m/pay": node("pay.shop.local"),
  "virtualService/m/cart.shop.local": toRouter("cart"),
  "virtualService/m/pay.shop.local": toNode("pay"),
  "virtualService/m/lost.shop.local": toNode("gone"),
  "virtualService/m/web.shop.local": toNode("web"),
  "virtualRouter/m/cart": { listeners: [{ portMapping: { port: 80, protocol: "http" } }] },
  "route/m/cart/main": route("/cart", { cart: 90, canary: 10 }),
  "virtualGateway/m/public": { listeners: [{ portMapping: { port: 443, protocol: "http" } }] },
  "gatewayRoute/m/public/web": gatewayRoute("/", "web.shop.local"),
});

describe("the services view", () => {
  const scene = new Scene(SHOP, "services", MESH);

  it("shows nodes, gateways, ghosts and services without a provider that exists", () => {
    expect([...scene.cards.values()].map(({ id, item, missing }) => [id, item, missing]).sort()).toEqual([
      ["virtualGateway/m/public", "gateway", undefined],
      ["virtualNode/m/canary", "node", undefined],
      ["virtualNode/m/cart", "node", undefined],
      ["virtualNode/m/pay", "node", undefined],
      ["virtualNode/m/web", "node", undefined],
      ["virtualService/m/fraud.example", "ghost", "not defined in this mesh"],
      ["virtualService/m/lost.shop.local", "service", "provider gone is not defined"],
    ]);
  });

  it("shows a node as its name, hostname, listeners and the services it answers to", () => {
    const card = scene.cards.get("virtualNode/m/canary");
    expect(card?.subtitle).toEqual({
      own: "canary",
      shared: ".shop.local",
      full: "canary.shop.local",
      mono: true,
    });
    expect(card?.pills.map(({ text }) => text)).toEqual(["8080 http"]);
    expect(card?.chips.map(({ text, share }) => [text, share])).toEqual([["cart.shop.local", "10 %"]]);
    expect(card?.width).toBe(264);
    expect((card?.height ?? 1) % 8).toBe(0);
  });

  it("draws a backend through a router as one line to each target, with its share", () => {
    const edges = scene.edgesOfBackend("virtualNode/m/web", "virtualService/m/cart.shop.local");
    expect(edges.map((id) => scene.edges.get(id))).toMatchObject([
      { to: "virtualNode/m/canary", label: "10 %", labelAtRest: true, through: ["virtualRouter/m/cart"] },
      { to: "virtualNode/m/cart", label: "90 %", labelAtRest: true, through: ["virtualRouter/m/cart"] },
    ]);
    expect(scene.backendsOf(edges[0] ?? "")).toEqual([
      {
        caller: "virtualNode/m/web",
        service: "virtualService/m/cart.shop.local",
        serviceName: "cart.shop.local",
        via: [],
      },
    ]);
  });

  it("labels a plain line with the target's port, and dashes a line to a ghost", () => {
    const edges = new Map([...scene.edges.values()].map((edge) => [`${edge.from} ${edge.to}`, edge]));
    expect(edges.get("virtualNode/m/web virtualNode/m/pay")).toMatchObject({
      label: "8080 http",
      labelAtRest: false,
      dashed: false,
    });
    expect(edges.get("virtualNode/m/web virtualService/m/fraud.example")).toMatchObject({ dashed: true });
    expect(edges.get("virtualGateway/m/public virtualNode/m/web")?.backends[0]?.via).toEqual([
      "gatewayRoute/m/public/web",
    ]);
  });

  it("draws two services from one caller to one target as one line marked 2, and a self-call as a loop", () => {
    const design = meshDesign({
      "virtualNode/m/a": node("a.local", "one", "two"),
      "virtualService/m/one": toNode("a"),
      "virtualService/m/two": toNode("a"),
    });
    const lines = [...new Scene(design, "services", MESH).edges.values()];
    expect(lines).toMatchObject([
      {
        from: "virtualNode/m/a",
        to: "virtualNode/m/a",
        services: ["one", "two"],
        label: "2",
        labelAtRest: true,
      },
    ]);
  });

  it("says on which cards a resource is seen", () => {
    expect(scene.cardsShowing("virtualService/m/cart.shop.local")).toEqual([
      "virtualNode/m/canary",
      "virtualNode/m/cart",
    ]);
    expect(scene.cardsShowing("route/m/cart/main")).toEqual(["virtualNode/m/canary", "virtualNode/m/cart"]);
    expect(scene.cardsShowing("gatewayRoute/m/public/web")).toEqual(["virtualGateway/m/public"]);
    expect(scene.cardsShowing("virtualNode/m/nobody")).toEqual([]);
  });
});

describe("the all-resources view", () => {
  const scene = new Scene(SHOP, "all", MESH);

  it("shows routes as rows of their router, in evaluation order", () => {
    const design = applyChange(SHOP, {
      resources: {
        added: {
          "route/m/cart/any": { spec: route("/", { cart: 1 }) },
          "route/m/cart/first": { spec: { ...route("/", { canary: 1 }), priority: 0 } },
        },
      },
    });
    const rows = new Scene(design, "all", MESH).cards.get("virtualRouter/m/cart")?.rows;
    expect(rows?.map(({ id, priority, match, targets }) => [id, priority, match, targets])).toEqual([
      ["route/m/cart/first", "0", "/*", "canary 1"],
      ["route/m/cart/main", "", "/cart*", "cart 90 · canary 10"],
      ["route/m/cart/any", "", "/*", "cart 1"],
    ]);
  });

  it("connects caller, service, router and nodes; a route's lines leave from its row", () => {
    const lines = scene.edgesOfBackend("virtualNode/m/web", "virtualService/m/cart.shop.local");
    expect(lines.map((id) => scene.edges.get(id))).toMatchObject([
      { role: "target", fromRow: "route/m/cart/main", to: "virtualNode/m/canary", label: "10 %" },
      { role: "target", fromRow: "route/m/cart/main", to: "virtualNode/m/cart", label: "90 %" },
      { role: "call", from: "virtualNode/m/web", to: "virtualService/m/cart.shop.local" },
      { role: "provider", from: "virtualService/m/cart.shop.local", to: "virtualRouter/m/cart" },
    ]);
    for (const id of lines) {
      expect(scene.backendsOf(id).map(({ caller }) => caller)).toEqual(["virtualNode/m/web"]);
    }
  });
});

/** All that a scene says, in one order. */
function said(scene: Scene): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    cards: sorted(scene.cards),
    edges: sorted(scene.edges),
    at: [...scene.cards.keys()].sort().map((id) => [id, [...scene.edgesAt(id)].sort()]),
  };
}

const view: fc.Arbitrary<View> = fc.constantFrom(...VIEWS);

describe("following changes", () => {
  const steps = fc.array(fc.record({ shape: meshShape(), from: fc.nat(2), to: fc.nat(3) }), {
    minLength: 1,
    maxLength: 3,
  });

  it("gives the scene that a fresh one is, and tells the difference", () => {
    fc.assert(
      fc.property(view, meshShape(), steps, (of, start, list) => {
        let design: Design = meshDesign(start);
        const scene = new Scene(design, of, MESH);
        for (const { shape, from, to } of list) {
          const kind = ["virtualNode", "virtualService", "virtualRouter"][from] ?? "virtualNode";
          const rename = renameIn(design, `${kind}/m/${"abc"[from]}`, `${kind}/m/${"abcd"[to]}`);
          const moved = applyChange(design, rename);
          // Half of the records stay, so that changes are small, as edits are.
          const next = new Map([...moved.resources].filter((_, index) => index % 2 === 0));
          for (const [id, record] of meshDesign(shape).resources) if (!next.has(id)) next.set(id, record);
          const change: Change = squashChanges(rename, diffDesigns(moved, { ...moved, resources: next }));
          const before = { cards: new Map(scene.cards), edges: new Map(scene.edges) };
          design = applyChange(design, change);
          const delta = scene.apply(change);
          expect(said(scene)).toEqual(said(new Scene(design, of, MESH)));
          for (const part of ["cards", "edges"] as const) {
            const now: ReadonlyMap<string, unknown> = scene[part];
            const old: ReadonlyMap<string, unknown> = before[part];
            expect(delta[part]).toEqual({
              added: [...now.keys()].filter((id) => !old.has(id)).sort(),
              changed: [...now.keys()].filter((id) => old.has(id) && old.get(id) !== now.get(id)).sort(),
              removed: [...old.keys()].filter((id) => !now.has(id)).sort(),
            });
          }
        }
      }),
      propertyRuns(150),
    );
  });

  it("draws every line between two cards, from a row that its card has or leaves out", () => {
    fc.assert(
      fc.property(view, meshShape(), (of, shape) => {
        const scene = new Scene(meshDesign(shape), of, MESH);
        for (const edge of scene.edges.values()) {
          const from = scene.cards.get(edge.from);
          expect(from).toBeDefined();
          expect(scene.cards.has(edge.to)).toBe(true);
          expect(edge.dashed).toBe(scene.cards.get(edge.to)?.item === "ghost");
          if (edge.fromRow !== undefined && from?.moreRows === 0) {
            expect(from.rows.map(({ id }) => id)).toContain(edge.fromRow);
          }
          for (const { caller, service } of scene.backendsOf(edge.id)) {
            expect(scene.edgesOfBackend(caller, service)).toContain(edge.id);
          }
        }
      }),
      propertyRuns(150),
    );
  });

  it("touches only the card itself when a field inside changes", () => {
    const scene = new Scene(SHOP, "services", MESH);
    const from = SHOP.resources.get("virtualNode/m/pay");
    if (from === undefined) throw new Error("the example has a node pay");
    const to = { spec: { ...from.spec, serviceDiscovery: { dns: { hostname: "pay2.shop.local" } } } };
    const delta = scene.apply({ resources: { updated: { "virtualNode/m/pay": [from, to] } } });
    expect(delta).toEqual({
      cards: { added: [], changed: ["virtualNode/m/pay"], removed: [] },
      edges: { added: [], changed: [], removed: [] },
      renamed: [],
    });
  });
});
