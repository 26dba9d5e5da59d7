import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../lib/json.ts";
import { mayConnect } from "../../model/connections/may-connect.ts";
import { copyDesign, emptyDesign } from "../../model/design/design.ts";
import { refOf } from "../../model/reference/ref.ts";
import { inEvaluationOrder } from "../../model/routes/route-order.ts";
import { addCanary } from "../commands/add-canary.ts";
import { callNewNode } from "../commands/call-new-node.ts";
import { connect } from "../commands/connect.ts";
import { exposeThroughGateway } from "../commands/expose-through-gateway.ts";
import { moveEnd } from "../commands/move-end.ts";
import { moveRoute } from "../commands/move-route.ts";
import { putRouterInFront } from "../commands/put-router-in-front.ts";
import { splitTraffic } from "../commands/split-traffic.ts";
import { Editor } from "../editor.ts";

const listening = (...ends: readonly (readonly [number, string])[]): JsonObject => ({
  listeners: ends.map(([port, protocol]) => ({ portMapping: { port, protocol } })),
});
const provider = (name: string): JsonObject => ({
  provider: { virtualNode: { virtualNodeName: name } },
});
const route = (prefix: string, targets: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  httpRoute: { match: { prefix }, action: { weightedTargets: targets } },
  ...more,
});
const leadsTo = (service: string, prefix = "/"): JsonObject => ({
  httpRoute: {
    match: { prefix },
    action: { target: { virtualService: { virtualServiceName: service } } },
  },
});
const target = (virtualNode: string, weight: number): JsonObject => ({ virtualNode, weight });

function editorOf(specs: Readonly<Record<string, JsonObject>>): Editor {
  const design = emptyDesign();
  design.resources.set("mesh/m", { spec: {} });
  for (const [id, spec] of Object.entries(specs)) design.resources.set(id, { spec });
  return new Editor(design);
}
const specOf = (editor: Editor, id: string) => editor.design.resources.get(id)?.spec;

describe("connecting", () => {
  it("a line dropped on the board makes a node that its start may lead to", () => {
    const editor = editorOf({
      "virtualGateway/m/g": listening([80, "http"]),
      "gatewayRoute/m/g/all": leadsTo("old.local"),
      "virtualRouter/m/r": listening([80, "http"]),
      "route/m/r/all": route("/", []),
    });
    const node = { mesh: "mesh/m", name: "new", port: "80", protocol: "http", hostname: "new.local" };
    editor.run(callNewNode, { ...node, caller: "gatewayRoute/m/g/all" });
    expect(specOf(editor, "gatewayRoute/m/g/all")).toEqual(leadsTo("new.local"));
    expect(specOf(editor, "virtualService/m/new.local")).toEqual(provider("new"));
    const grpc = { ...node, name: "grpc", protocol: "grpc" };
    expect(editor.run(callNewNode, { ...grpc, caller: "route/m/r/all" })).toEqual({
      refused: "grpc listens with grpc; route all carries http.",
    });
  });

  it("a node that is not in the design is called by nobody", () => {
    const editor = editorOf({ "virtualNode/m/web": {} });
    expect(mayConnect(editor.design, "virtualNode/m/web", "virtualNode/m/gone")).toEqual({
      ok: false,
      reason: "gone is not in the design.",
    });
    expect(mayConnect(editor.design, "virtualNode/m/web", "virtualService/m/gone.local")).toEqual({
      ok: true,
      means: "backend",
    });
  });

  it("the route that was chosen must be of the router and carry what the node listens with", () => {
    const editor = editorOf({
      "virtualRouter/m/r": listening([80, "http"], [90, "grpc"]),
      "route/m/r/grpc": { grpcRoute: { match: { port: 90 }, action: { weightedTargets: [] } } },
      "virtualRouter/m/other": listening([80, "http"]),
      "route/m/other/all": route("/", []),
      "virtualNode/m/web": listening([80, "http"]),
    });
    const ends = { from: "virtualRouter/m/r", to: "virtualNode/m/web" };
    expect(editor.run(connect, { ...ends, route: "route/m/r/grpc" })).toEqual({
      refused: "web listens with http; route grpc carries grpc.",
    });
    expect(editor.run(connect, { ...ends, route: "route/m/other/all" })).toEqual({
      refused: "all is no route of r.",
    });
  });

  it("a new route comes after the others where they have priorities, by drag as by command", () => {
    const editor = editorOf({
      "virtualRouter/m/r": listening([80, "http"]),
      "route/m/r/all": route("/", [target("a", 1)], { priority: 20 }),
      "virtualNode/m/a": listening([80, "http"]),
      "virtualNode/m/b": listening([80, "http"]),
    });
    editor.run(connect, { from: "virtualRouter/m/r", to: "virtualNode/m/b", route: "new" });
    expect(specOf(editor, "route/m/r/b")).toMatchObject({ priority: 30 });
  });

  it("a gateway sends the same requests to a service once", () => {
    const editor = editorOf({
      "virtualGateway/m/g": listening([80, "http"]),
      "virtualService/m/cart.local": {},
    });
    const ends = { from: "virtualGateway/m/g", to: "virtualService/m/cart.local" };
    expect(editor.run(connect, ends)).toMatchObject({ message: "g now sends / to cart.local." });
    expect(editor.run(connect, ends)).toEqual({
      refused: "g already sends / to cart.local.",
      select: ["gatewayRoute/m/g/cart"],
    });
  });

  it("a gateway route that leads elsewhere takes the port of the new provider", () => {
    const editor = editorOf({
      "virtualGateway/m/g": listening([80, "http"]),
      "gatewayRoute/m/g/all": leadsTo("one.local"),
      "virtualNode/m/one": listening([80, "http"]),
      "virtualNode/m/two": listening([9000, "grpc"], [8080, "http2"]),
      "virtualService/m/one.local": provider("one"),
      "virtualService/m/two.local": provider("two"),
    });
    const portOf = () => {
      const all = specOf(editor, "gatewayRoute/m/g/all");
      return JSON.stringify(all).match(/"port":(\d+)/)?.[1];
    };
    const from = "gatewayRoute/m/g/all";
    editor.run(connect, { from, to: "virtualService/m/two.local" });
    expect(portOf()).toBe("8080");
    editor.run(connect, { from, to: "virtualService/m/one.local" });
    expect(portOf()).toBeUndefined();
  });
});

describe("an end that is moved", () => {
  it("takes the weight along to another route, and goes nowhere where it is already", () => {
    const editor = editorOf({
      "virtualRouter/m/r": listening([80, "http"]),
      "route/m/r/a": route("/a", [target("x", 7), target("y", 1)]),
      "route/m/r/b": route("/", [target("y", 3)]),
      "virtualNode/m/x": listening([80, "http"]),
      "virtualNode/m/y": listening([80, "http"]),
    });
    const connection = { kind: "target", route: "route/m/r/a", node: "virtualNode/m/x" } as const;
    expect(editor.run(moveEnd, { connection, end: "from", to: "route/m/r/a" })).toMatchObject({
      refused: "x is already a target of route a.",
    });
    expect(editor.run(moveEnd, { connection, end: "from", to: "route/m/r/b" })).toMatchObject({
      message: "Route b now sends requests to x, and route a no longer.",
    });
    expect(specOf(editor, "route/m/r/b")).toEqual(route("/", [target("y", 3), target("x", 7)]));
    expect(specOf(editor, "route/m/r/a")).toEqual(route("/a", [target("y", 1)]));
    expect(editor.run(moveEnd, { connection, end: "to", to: "virtualNode/m/y" })).toEqual({
      refused: "x is no longer a target of route a.",
    });
  });

  it("a gateway route goes only to a gateway that listens in its protocol", () => {
    const editor = editorOf({
      "virtualGateway/m/g": listening([80, "http"]),
      "virtualGateway/m/h": listening([80, "grpc"]),
      "virtualService/m/cart.local": {},
      "gatewayRoute/m/g/cart": leadsTo("cart.local"),
    });
    const connection = { kind: "gateway-target", gatewayRoute: "gatewayRoute/m/g/cart" } as const;
    expect(editor.run(moveEnd, { connection, end: "from", to: "virtualGateway/m/h" })).toEqual({
      refused: "h listens with grpc; gateway route cart carries http.",
    });
  });

  it("a route is moved before one of its own router", () => {
    const editor = editorOf({ "route/m/r/a": route("/", []), "route/m/s/b": route("/", []) });
    expect(editor.run(moveRoute, { route: "route/m/r/a", before: "route/m/s/b" })).toEqual({
      refused: "b is no route of r.",
    });
  });
});

describe("refactorings of nodes with several listeners and of services of other protocols", () => {
  it("a router in front of a node takes the requests of each of its listeners", () => {
    const editor = editorOf({
      "virtualNode/m/a": listening([80, "http"], [81, "http"], [90, "grpc"]),
      "virtualService/m/a.local": provider("a"),
    });
    editor.run(putRouterInFront, { node: "virtualNode/m/a" });
    const to = (port: number): JsonObject => ({
      weightedTargets: [{ virtualNode: "a", weight: 1, port }],
    });
    expect(specOf(editor, "route/m/a-router/default")).toEqual({
      httpRoute: { match: { prefix: "/", port: 80 }, action: to(80) },
    });
    expect(specOf(editor, "route/m/a-router/default-81")).toEqual({
      httpRoute: { match: { prefix: "/", port: 81 }, action: to(81) },
    });
    expect(specOf(editor, "route/m/a-router/default-90")).toEqual({
      grpcRoute: { match: { port: 90 }, action: to(90) },
    });
    editor.run(splitTraffic, { node: "virtualNode/m/a", name: "b", percent: 50 });
    expect(specOf(editor, "route/m/a-router/default-81")).toMatchObject({
      httpRoute: {
        action: {
          weightedTargets: [
            { virtualNode: "a", weight: 1, port: 81 },
            { virtualNode: "b", weight: 1, port: 81 },
          ],
        },
      },
    });
  });

  it("a name that is taken is told, not counted on", () => {
    const editor = editorOf({
      "virtualNode/m/a": listening([80, "http"]),
      "virtualService/m/a.local": provider("a"),
      "virtualRouter/m/r": {},
    });
    expect(editor.run(putRouterInFront, { node: "virtualNode/m/a", name: "r" })).toEqual({
      refused: "Mesh m already has a virtual router r.",
    });
  });

  it("a service is exposed by a gateway that speaks as its provider does, else by a new one", () => {
    const editor = editorOf({
      "virtualNode/m/a": listening([90, "grpc"]),
      "virtualService/m/a.local": provider("a"),
      "virtualGateway/m/first": listening([80, "http"]),
    });
    const item = "virtualService/m/a.local";
    expect(editor.run(exposeThroughGateway, { item })).toMatchObject({
      message: "a-gateway now sends requests for gRPC service a to a.local.",
    });
    expect(specOf(editor, "virtualGateway/m/a-gateway")).toEqual(listening([8080, "grpc"]));
    editor.undo();
    const design = copyDesign(editor.design);
    design.resources.set("virtualGateway/m/second", { spec: listening([80, "grpc"]) });
    const other = new Editor(design);
    expect(other.run(exposeThroughGateway, { item })).toMatchObject({ select: ["gatewayRoute/m/second/a"] });
  });

  it("the header of a canary is matched before the route it is of, by priority", () => {
    const editor = editorOf({
      "virtualNode/m/a": listening([80, "http"]),
      "virtualService/m/a.local": provider("a"),
    });
    editor.run(addCanary, { node: "virtualNode/m/a", header: { name: "x", value: "1" } });
    expect(specOf(editor, "route/m/a-router/default")).not.toHaveProperty("priority");
    expect(specOf(editor, "route/m/a-router/default-canary")).toMatchObject({ priority: 10 });
  });

  it("each route of a canary with a header is tried before its own, in the order that they had", () => {
    const editor = editorOf({
      "virtualRouter/m/r": listening([80, "http"]),
      "route/m/r/a": route("/", [target("a", 1)]),
      "route/m/r/b": route("/b", [target("a", 1)]),
      "route/m/r/c": route("/c/c", [target("x", 1)]),
      "virtualNode/m/a": listening([80, "http"]),
    });
    editor.run(addCanary, { node: "virtualNode/m/a", header: { name: "x", value: "1" } });
    const entries = editor.graph
      .childrenOf("virtualRouter/m/r", "route")
      .map((id) => ({ id, spec: specOf(editor, id) ?? {} }));
    expect(inEvaluationOrder(entries).map(({ id }) => refOf(id).name)).toEqual([
      "c",
      "b-canary",
      "b",
      "a-canary",
      "a",
    ]);
    const priorities = entries.flatMap(({ spec }) => spec["priority"] ?? []);
    expect(new Set(priorities).size).toBe(priorities.length);
  });

  it("TCP has no headers for a canary", () => {
    const editor = editorOf({
      "virtualNode/m/a": listening([80, "tcp"]),
      "virtualService/m/a.local": provider("a"),
    });
    expect(editor.run(addCanary, { node: "virtualNode/m/a", header: { name: "x", value: "1" } })).toEqual({
      refused: "The routes to a are TCP, which has no headers: leave the header empty.",
    });
  });

  it("a gateway route that is moved to another gateway keeps place, group and where it was read", () => {
    const editor = editorOf({
      "virtualGateway/m/g": listening([80, "http"]),
      "virtualGateway/m/h": listening([80, "http"]),
      "virtualService/m/cart": {},
      "gatewayRoute/m/g/cart": leadsTo("cart"),
    });
    const id = "gatewayRoute/m/g/cart";
    const design = copyDesign(editor.design);
    design.positions.set(id, { all: { x: 8, y: 16 } });
    design.groups.set("group/g", { mesh: "mesh/m", name: "g" });
    design.members.set(id, { group: "group/g" });
    design.origins.set(id, { parts: [] });
    const placed = new Editor(design);
    const connection = { kind: "gateway-target", gatewayRoute: id } as const;
    placed.run(moveEnd, { connection, end: "from", to: "virtualGateway/m/h" });
    const moved = "gatewayRoute/m/h/cart";
    expect(placed.design.positions.get(moved)).toEqual({ all: { x: 8, y: 16 } });
    expect(placed.design.members.get(moved)).toEqual({ group: "group/g" });
    expect(placed.design.origins.has(moved)).toBe(true);
    expect([placed.design.resources, placed.design.positions].some((of) => of.has(id))).toBe(false);
    placed.undo();
    expect(placed.design.members.get(id)).toEqual({ group: "group/g" });
    expect(placed.design.resources.has(moved)).toBe(false);
  });

  it("a new version gets requests however small its share, in the group of the old one", () => {
    const editor = editorOf({
      "virtualRouter/m/r": listening([80, "http"]),
      "route/m/r/all": route("/", [target("a", 3), target("b", 100)]),
      "virtualNode/m/a": listening([80, "http"]),
    });
    const design = copyDesign(editor.design);
    design.groups.set("group/g", { mesh: "mesh/m", name: "g" });
    design.members.set("virtualNode/m/a", { group: "group/g" });
    const grouped = new Editor(design);
    grouped.run(splitTraffic, { node: "virtualNode/m/a", name: "c", percent: 1 });
    expect(specOf(grouped, "route/m/r/all")).toMatchObject({
      httpRoute: { action: { weightedTargets: [{ weight: 3 }, { weight: 100 }, { weight: 1 }] } },
    });
    expect(grouped.design.members.get("virtualNode/m/c")).toEqual({ group: "group/g" });
  });
});
