// Over 400 lines: the laws share one model of what may lead where.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../checks/problems-of.ts";
import { mayConnect } from "../model/connections/may-connect.ts";
import { listenerEnds } from "../model/connections/protocols.ts";
import { copyDesign, type Design, emptyDesign } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import type { Reference } from "../model/reference/reference.ts";
import { memberAt } from "../model/routes/spec-access.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { isDone } from "./command.ts";
import { addCanary } from "./commands/add-canary.ts";
import { addGateway } from "./commands/add-gateway.ts";
import { addGatewayRoute } from "./commands/add-gateway-route.ts";
import { addRoute } from "./commands/add-route.ts";
import { addRouter } from "./commands/add-router.ts";
import { addTarget } from "./commands/add-target.ts";
import { connect } from "./commands/connect.ts";
import { exposeThroughGateway } from "./commands/expose-through-gateway.ts";
import { extractService } from "./commands/extract-service.ts";
import { mayMoveEnd, moveEnd } from "./commands/move-end.ts";
import { moveRoute } from "./commands/move-route.ts";
import { putRouterInFront } from "./commands/put-router-in-front.ts";
import { remove } from "./commands/remove.ts";
import { rename } from "./commands/rename.ts";
import { setProvider } from "./commands/set-provider.ts";
import { setShare } from "./commands/set-share.ts";
import { splitTraffic } from "./commands/split-traffic.ts";
import { targetsOf, weightOf } from "./connecting/route-specs.ts";
import type { Connection } from "./connection.ts";
import { Editor } from "./editor.ts";

type Step = (editor: Editor) => object;
type Pick = (editor: Editor, kind?: string) => ResourceId;

/** Any resource of the design, or a service that nobody defines. */
const pick: fc.Arbitrary<Pick> = fc.nat().map((n) => (editor: Editor, kind?: string) => {
  const ids = [...editor.design.resources.keys(), "virtualService/shop/ghost.shop.local"].filter(
    (id) => kind === undefined || refOf(id).kind === kind,
  );
  return ids[n % Math.max(ids.length, 1)] ?? "virtualNode/shop/nobody";
});
const name = fc.constantFrom("cart", "new", "new-2", "", "cart.shop.local");
const percent = fc.constantFrom(0, 1, 10, 33, 50, 90, 100);
const mesh = "mesh/shop";

/** The connections that a design has. */
function connectionsOf(editor: Editor): Connection[] {
  return [...editor.design.resources.keys()].flatMap((id) =>
    editor.graph.outgoing(id).map((reference) => connectionOf(id, reference)),
  );
}

function connectionOf(id: ResourceId, { role, to }: Reference): Connection {
  switch (role) {
    case "backend":
      return { kind: "backend", caller: id, service: to.name };
    case "provider":
      return { kind: "provider", service: id };
    case "target":
      return { kind: "target", route: id, node: idOf(to) };
    case "gatewayTarget":
      return { kind: "gateway-target", gatewayRoute: id };
  }
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(pick, pick, fc.option(name)).map(
    ([from, to, service]): Step =>
      (e) =>
        e.run(connect, { from: from(e), to: to(e), ...(service === null ? {} : { service }) }),
  ),
  fc.tuple(pick, pick, fc.constantFrom("from", "to"), fc.nat()).map(([to, , end, n]): Step => {
    return (e) => {
      const all = connectionsOf(e);
      const connection = all[n % Math.max(all.length, 1)];
      return connection === undefined ? {} : e.run(moveEnd, { connection, end, to: to(e) });
    };
  }),
  fc.nat().map((n): Step => {
    return (e) => {
      const all = connectionsOf(e);
      const connection = all[n % Math.max(all.length, 1)];
      const connections = connection === undefined ? [] : [connection];
      return e.run(remove, { items: [], backends: [], connections });
    };
  }),
  name.map(
    (n): Step =>
      (e) =>
        e.run(addRouter, { mesh, name: n, port: "80", protocol: "http" }),
  ),
  name.map(
    (n): Step =>
      (e) =>
        e.run(addGateway, { mesh, name: n, port: "80", protocol: "grpc" }),
  ),
  fc.tuple(pick, pick, name).map(
    ([router, target, n]): Step =>
      (e) =>
        e.run(addRoute, { router: router(e, "virtualRouter"), target: target(e, "virtualNode"), name: n }),
  ),
  fc.tuple(pick, pick, name).map(
    ([gateway, to, n]): Step =>
      (e) =>
        e.run(addGatewayRoute, { gateway: gateway(e, "virtualGateway"), to: to(e), name: n }),
  ),
  fc.tuple(pick, fc.option(pick)).map(
    ([service, provider]): Step =>
      (e) =>
        e.run(setProvider, { service: service(e, "virtualService"), provider: provider?.(e) }),
  ),
  fc.tuple(pick, pick).map(
    ([route, node]): Step =>
      (e) =>
        e.run(addTarget, { route: route(e, "route"), node: node(e, "virtualNode") }),
  ),
  fc.tuple(pick, fc.nat({ max: 3 }), percent).map(
    ([route, index, share]): Step =>
      (e) =>
        e.run(setShare, { route: route(e, "route"), index, percent: share }),
  ),
  fc.tuple(pick, pick, fc.constantFrom("route", "gatewayRoute")).map(
    ([route, before, kind]): Step =>
      (e) =>
        e.run(moveRoute, { route: route(e, kind), before: before(e, kind) }),
  ),
  pick.map(
    (node): Step =>
      (e) =>
        e.run(putRouterInFront, { node: node(e, "virtualNode") }),
  ),
  fc.tuple(pick, name, percent).map(
    ([node, n, share]): Step =>
      (e) =>
        e.run(splitTraffic, { node: node(e, "virtualNode"), name: n, percent: share }),
  ),
  fc.tuple(pick, fc.boolean()).map(
    ([node, header]): Step =>
      (e) =>
        e.run(addCanary, {
          node: node(e, "virtualNode"),
          ...(header ? { header: { name: "x-canary", value: "on" } } : {}),
        }),
  ),
  pick.map(
    (item): Step =>
      (e) =>
        e.run(exposeThroughGateway, { item: item(e) }),
  ),
  fc.tuple(pick, name).map(
    ([node, n]): Step =>
      (e) =>
        e.run(extractService, { node: node(e, "virtualNode"), name: n }),
  ),
);

/** Names that lead nowhere, but for backends, which may name what nobody defines. */
function dangling(design: Design): string[] {
  const graph = new ReferenceGraph(design);
  return [...design.resources.keys()].flatMap((id) =>
    graph
      .outgoing(id)
      .filter(({ role, to }) => role !== "backend" && !design.resources.has(idOf(to)))
      .map(({ role, to }) => `${role} ${idOf(to)}`),
  );
}

/** By each route of a service, the nodes that callers reach with the share of each: what a refactoring leaves alone. */
function reached(editor: Editor, service: ResourceId): [unknown, number][][] {
  const [provider] = editor.graph.outgoing(service);
  if (provider === undefined) return [];
  if (provider.to.kind === "virtualNode") return [[[provider.to.name, 1]]];
  return editor.graph.childrenOf(idOf(provider.to), "route").map((route) => sharesOf(editor, route));
}

function sharesOf(editor: Editor, route: ResourceId): [unknown, number][] {
  const { targets } = targetsOf(editor.design.resources.get(route)?.spec ?? {});
  const total = targets.reduce<number>((sum, each) => sum + (weightOf(each) ?? 0), 0);
  return targets.map((each) => [memberAt(each, "virtualNode"), (weightOf(each) ?? 0) / total]);
}

/** Protocol and port of each listener. */
function listens(editor: Editor, id: ResourceId): string[] {
  return listenerEnds(editor.design.resources.get(id)?.spec ?? {}).map(
    ({ port, protocol }) => `${port} ${protocol}`,
  );
}

describe("commands of connections", () => {
  it("do one change that undo takes back whole, and leave no name that leads nowhere", () => {
    fc.assert(
      fc.property(designArbitrary(), fc.array(step, { minLength: 1, maxLength: 6 }), (design, steps) => {
        const editor = new Editor(design);
        for (const each of steps) {
          const before = copyDesign(editor.design);
          const nowhere = dangling(before);
          const count = editor.history.done.length;
          const outcome = each(editor);
          const after = copyDesign(editor.design);
          if (!isDone(outcome)) {
            expect(after).toEqual(before);
            continue;
          }
          expect(editor.history.done.length).toBe(count + 1);
          expect(after).not.toEqual(before);
          expect(dangling(after).filter((one) => !nowhere.includes(one))).toEqual([]);
          editor.undo();
          expect(copyDesign(editor.design)).toEqual(before);
          editor.redo();
          expect(copyDesign(editor.design)).toEqual(after);
        }
      }),
      propertyRuns(150),
    );
  });

  it("make specs that the API model takes", () => {
    fc.assert(
      fc.property(designArbitrary(), fc.array(step, { minLength: 1, maxLength: 4 }), (design, steps) => {
        const editor = new Editor(design);
        const ids = new Set(design.resources.keys());
        for (const each of steps) each(editor);
        for (const [id, resource] of editor.design.resources) {
          // A new route may wait for its target; an emptied one too.
          const structural = problemsOf(id, resource).filter(
            ({ code }) => /^MW10/.test(code) && code !== "MW106",
          );
          if (!ids.has(id)) expect(structural).toEqual([]);
        }
      }),
      propertyRuns(100),
    );
  });

  it("a router put in front leaves what callers reach as it was, by each listener", () => {
    fc.assert(
      fc.property(designArbitrary(), pick, (design, node) => {
        const editor = new Editor(design);
        const at = node(editor, "virtualNode");
        const services = [...design.resources.keys()].filter((id) => refOf(id).kind === "virtualService");
        const before = services.map((service) => reached(editor, service));
        const outcome = editor.run(putRouterInFront, { node: at });
        if (!isDone(outcome)) return;
        const [router = ""] = outcome.select ?? [];
        expect(listens(editor, router)).toEqual(listens(editor, at));
        const routes = editor.graph.childrenOf(router, "route");
        expect(routes).toHaveLength(Math.max(1, listens(editor, at).length));
        services.forEach((service, index) => {
          const was = before[index] ?? [];
          const isMoved = editor.graph.outgoing(service).some(({ to }) => idOf(to) === router);
          const expected = isMoved ? routes.map(() => [[refOf(at).name, 1]]) : was;
          expect(reached(editor, service)).toEqual(expected);
          if (isMoved) expect(was).toEqual([[[refOf(at).name, 1]]]);
        });
      }),
      propertyRuns(150),
    );
  });

  it("a split takes from the node alone: the others of a route keep their share", () => {
    fc.assert(
      fc.property(designArbitrary(), pick, percent, (design, node, share) => {
        const editor = new Editor(design);
        const at = node(editor, "virtualNode");
        const own = refOf(at).name;
        const before = new Map(
          [...design.resources.keys()]
            .filter((id) => refOf(id).kind === "route")
            .map((id) => [id, sharesOf(editor, id)] as const),
        );
        if (!isDone(editor.run(splitTraffic, { node: at, name: "newer", percent: share }))) return;
        for (const [route, was] of before) {
          const now = sharesOf(editor, route);
          const had = was.findIndex(([name]) => name === own);
          const gets = now.find(([name]) => name === "newer")?.[1] ?? 0;
          expect(now.length).toBe(was.length + (had < 0 ? 0 : 1));
          was.forEach(([name, part], i) => {
            // A node without requests has none to share; weights are whole numbers up to 100.
            if (Number.isNaN(part)) return;
            const left = (now[i]?.[1] ?? 0) + (i === had ? gets : 0);
            expect([name, Math.abs(left - part) < 0.05]).toEqual([name, true]);
          });
        }
      }),
      propertyRuns(150),
    );
  });

  it("a rename takes every reference along: nodes, services, routers, gateways and their routes", () => {
    fc.assert(
      fc.property(designArbitrary(), pick, (design, item) => {
        const editor = new Editor(design);
        const id = item(editor);
        if (refOf(id).kind === "mesh") return;
        const to = idOf({ ...refOf(id), name: "renamed" });
        const [named, children, nowhere] = [
          editor.graph.incoming(id).length,
          editor.graph.childrenOf(id).map((child) => idOf({ ...refOf(child), parent: "renamed" })),
          dangling(editor.design),
        ];
        const before = copyDesign(editor.design);
        if (!isDone(editor.run(rename, { id, name: "renamed" }))) return;
        expect(editor.graph.incoming(id)).toEqual([]);
        expect(editor.graph.incoming(to)).toHaveLength(named);
        expect(editor.graph.childrenOf(to).sort()).toEqual(children.sort());
        expect(editor.graph.childrenOf(id)).toEqual([]);
        expect(dangling(editor.design)).toEqual(nowhere);
        const after = copyDesign(editor.design);
        editor.undo();
        expect(copyDesign(editor.design)).toEqual(before);
        editor.redo();
        expect(copyDesign(editor.design)).toEqual(after);
      }),
      propertyRuns(200),
    );
  });

  it("a moved end leads where it was moved to, or starts there, and nothing else is connected or cut", () => {
    fc.assert(
      fc.property(designArbitrary(), pick, fc.nat(), fc.constantFrom("from", "to"), (design, aim, n, end) => {
        const editor = new Editor(design);
        const all = connectionsOf(editor);
        const connection = all[n % Math.max(all.length, 1)];
        if (connection === undefined) return;
        const to = aim(editor);
        const verdict = mayMoveEnd(editor, { connection, end, to });
        const outcome = editor.run(moveEnd, { connection, end, to });
        if (!verdict.ok) expect(outcome).toEqual({ refused: verdict.reason });
        if (!isDone(outcome)) return;
        const now = connectionsOf(editor);
        const [was, is] = [all.map(textOf), now.map(textOf)];
        expect(ofKind(now, connection)).toBe(ofKind(all, connection) - lostBy(all, connection, end, to));
        // The line itself, and the one whose place it takes.
        expect(new Set(was.filter((each) => !is.includes(each))).size).toBeLessThanOrEqual(2);
        expect(is).not.toContain(connection.kind === "backend" ? textOf(connection) : "");
      }),
      propertyRuns(300),
    );
  });
});

const textOf = (connection: Connection): string => JSON.stringify(connection);

const ofKind = (all: readonly Connection[], { kind }: Connection): number =>
  all.filter((each) => each.kind === kind).length;

/** How many names a moved end may take away: the provider that a service had before, a node named twice by a route. */
function lostBy(
  all: readonly Connection[],
  connection: Connection,
  end: "from" | "to",
  to: ResourceId,
): number {
  if (end === "to") return 0;
  if (connection.kind === "provider") {
    return all.some((each) => each.kind === "provider" && each.service === to) ? 1 : 0;
  }
  if (connection.kind !== "target" || refOf(to).kind === "route") return 0;
  return all.filter((each) => textOf(each) === textOf(connection)).length - 1;
}

describe("mayConnect", () => {
  it("agrees with connect: what it allows is done, asked or there already, what it refuses is refused", () => {
    fc.assert(
      fc.property(designArbitrary(), pick, pick, (design, a, b) => {
        const editor = new Editor(design);
        const [from, to] = [a(editor), b(editor)];
        const verdict = mayConnect(editor.design, from, to);
        const outcome = editor.run(connect, { from, to });
        if (!verdict.ok) expect(outcome).toEqual({ refused: verdict.reason });
        if ("refused" in outcome) expect(outcome.refused).toMatch(/^\S.*\.$/);
        if (verdict.ok && "refused" in outcome) expect(outcome.refused).toMatch(/ already /);
      }),
      propertyRuns(300),
    );
  });

  it("tells why not", () => {
    const shop = (kind: Parameters<typeof siblingRef>[1], of: string) =>
      idOf(siblingRef({ kind: "mesh", mesh: "shop", name: "shop" }, kind, of));
    const editor = new Editor(smallShop());
    const reason = (from: ResourceId, to: ResourceId): string => {
      const verdict = mayConnect(editor.design, from, to);
      return verdict.ok ? "" : verdict.reason;
    };
    expect(reason(shop("virtualNode", "web"), shop("virtualNode", "web"))).toBe("web cannot call itself.");
    expect(reason(shop("virtualRouter", "r"), shop("virtualNode", "grpc"))).toBe(
      "grpc listens with grpc; r carries http.",
    );
    expect(reason(shop("virtualGateway", "g"), shop("virtualService", "nobody.local"))).toBe(
      "nobody.local is not defined in this mesh: define it first; a gateway route leads to a service that exists.",
    );
    expect(reason(shop("virtualService", "a.local"), shop("virtualService", "b.local"))).toBe(
      "The provider of a virtual service is a virtual node or router; a virtual service is neither.",
    );
    expect(reason(shop("virtualNode", "web"), shop("virtualGateway", "g"))).toBe(
      "A virtual node calls services; a virtual gateway is none.",
    );
    expect(reason(shop("virtualNode", "web"), "virtualNode/other/x")).toBe(
      "x is in another mesh: a virtual node names what is in its own mesh.",
    );
  });
});

function smallShop(): Design {
  const listener = (protocol: string) => ({ listeners: [{ portMapping: { port: 80, protocol } }] });
  const design = emptyDesign();
  design.resources.set("virtualNode/shop/web", { spec: listener("http") });
  design.resources.set("virtualNode/shop/grpc", { spec: listener("grpc") });
  design.resources.set("virtualRouter/shop/r", { spec: listener("http") });
  design.resources.set("virtualGateway/shop/g", { spec: listener("http") });
  design.resources.set("virtualService/shop/a.local", { spec: {} });
  return design;
}
