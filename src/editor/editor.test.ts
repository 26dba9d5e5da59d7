import { describe, expect, it } from "vitest";
import { copyDesign, type Design } from "../model/design/design.ts";
import { idOf, type ResourceId } from "../model/reference/ref.ts";
import { isDone, isRefused } from "./command.ts";
import { addNode } from "./commands/add-node.ts";
import { addService } from "./commands/add-service.ts";
import { callNewNode } from "./commands/call-new-node.ts";
import { callService } from "./commands/call-service.ts";
import { connect } from "./commands/connect.ts";
import { defineService } from "./commands/define-service.ts";
import { followMeshName, hostnamesToFollow } from "./commands/follow-mesh-name.ts";
import { remove } from "./commands/remove.ts";
import { rename } from "./commands/rename.ts";
import { renameMesh } from "./commands/rename-mesh.ts";
import { setField } from "./commands/set-field.ts";
import { Editor } from "./editor.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { newDesign } from "./new-design.ts";

const MESH = idOf({ kind: "mesh", mesh: "simpleapp", name: "simpleapp" });
const node = (name: string): ResourceId => idOf({ kind: "virtualNode", mesh: "simpleapp", name });
const service = (name: string): ResourceId => idOf({ kind: "virtualService", mesh: "simpleapp", name });
const HTTP = { port: "8080", protocol: "http" };

function editorWith(...names: string[]): Editor {
  const editor = new Editor(newDesign("simpleapp"));
  for (const name of names) {
    editor.run(addNode, { mesh: MESH, name, ...HTTP, hostname: `${name}.simpleapp.local` });
  }
  return editor;
}

function spec(editor: Editor, id: ResourceId): unknown {
  return editor.design.resources.get(id)?.spec;
}

describe("drawing", () => {
  it("adds a node with listener and hostname, and one without either where no port is given", () => {
    const editor = editorWith("serviceA");
    editor.run(addNode, {
      mesh: MESH,
      name: "bare",
      port: "",
      protocol: "http",
      hostname: "bare.simpleapp.local",
    });
    expect(spec(editor, node("serviceA"))).toEqual({
      listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } },
    });
    expect(spec(editor, node("bare"))).toEqual({});
    expect(editor.session.state.selection.items).toEqual([node("bare")]);
  });

  it("refuses a name that is taken or empty, and changes nothing", () => {
    const editor = editorWith("serviceA");
    const before = copyDesign(editor.design);
    expect(isRefused(editor.run(addNode, { mesh: MESH, name: "serviceA", ...HTTP, hostname: "" }))).toBe(
      true,
    );
    expect(isRefused(editor.run(addNode, { mesh: MESH, name: " ", ...HTTP, hostname: "" }))).toBe(true);
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("an edge makes the callee's hostname a service with the callee as provider, and a backend: one undo", () => {
    const editor = editorWith("serviceA", "serviceB");
    const before = copyDesign(editor.design);
    const outcome = editor.run(connect, { from: node("serviceA"), to: node("serviceB") });
    expect(isDone(outcome) && outcome.message).toBe("serviceA may now call serviceB.simpleapp.local.");
    expect(spec(editor, service("serviceB.simpleapp.local"))).toEqual({
      provider: { virtualNode: { virtualNodeName: "serviceB" } },
    });
    expect(spec(editor, node("serviceA"))).toMatchObject({
      backends: [{ virtualService: { virtualServiceName: "serviceB.simpleapp.local" } }],
    });
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("an edge that exists is not drawn twice, and a node does not call itself", () => {
    const editor = editorWith("serviceA", "serviceB");
    editor.run(connect, { from: node("serviceA"), to: node("serviceB") });
    expect(editor.run(connect, { from: node("serviceA"), to: node("serviceB") })).toMatchObject({
      refused: "serviceB.simpleapp.local is already a backend of serviceA.",
    });
    expect(editor.run(connect, { from: node("serviceA"), to: node("serviceA") })).toMatchObject({
      refused: "serviceA cannot call itself.",
    });
  });

  it("asks where several services lead to the node, and where its name leads elsewhere", () => {
    const editor = editorWith("a", "b", "c");
    editor.run(addService, { mesh: MESH, name: "one", provider: node("b") });
    editor.run(addService, { mesh: MESH, name: "two", provider: node("b") });
    expect(editor.run(connect, { from: node("a"), to: node("b") })).toEqual({
      ask: { kind: "which-service", services: ["one", "two"] },
    });
    expect(isDone(editor.run(connect, { from: node("a"), to: node("b"), service: "two" }))).toBe(true);
    editor.run(addService, { mesh: MESH, name: "c.simpleapp.local", provider: node("b") });
    expect(editor.run(connect, { from: node("a"), to: node("c") })).toEqual({
      ask: {
        kind: "name-taken",
        name: "c.simpleapp.local",
        provider: "b",
        suggestion: "c-2.simpleapp.local",
      },
    });
  });

  it("a callee without hostname is asked for one, and gets it where it has a listener", () => {
    const editor = editorWith("a");
    editor.run(addNode, { mesh: MESH, name: "b", ...HTTP, hostname: "" });
    const question = editor.run(connect, { from: node("a"), to: node("b") });
    expect(question).toEqual({
      ask: { kind: "no-hostname", suggestion: "b.simpleapp.local", setsHostname: true },
    });
    editor.run(connect, { from: node("a"), to: node("b"), service: "b.simpleapp.local" });
    expect(spec(editor, node("b"))).toMatchObject({
      serviceDiscovery: { dns: { hostname: "b.simpleapp.local" } },
    });
    expect(editor.problems.problemsAt(node("b"))).toEqual([]);
  });

  it("an edge on empty canvas adds node, service and backend in one step", () => {
    const editor = editorWith("serviceA");
    const before = copyDesign(editor.design);
    editor.run(callNewNode, {
      caller: node("serviceA"),
      mesh: MESH,
      name: "serviceB",
      ...HTTP,
      hostname: "",
    });
    expect([...editor.design.resources.keys()].sort()).toEqual([
      MESH,
      node("serviceA"),
      node("serviceB"),
      service("serviceB.simpleapp.local"),
    ]);
    expect(spec(editor, node("serviceB"))).toMatchObject({
      serviceDiscovery: { dns: { hostname: "serviceB.simpleapp.local" } },
    });
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("defines a service that a backend names, with the node that is found under its name", () => {
    const editor = editorWith("serviceA", "serviceB");
    editor.run(callService, { caller: node("serviceA"), service: "serviceB.simpleapp.local" });
    editor.run(callService, { caller: node("serviceA"), service: "api.vendor.example" });
    editor.run(defineService, { service: service("serviceB.simpleapp.local") });
    editor.run(defineService, { service: service("api.vendor.example") });
    expect(spec(editor, service("serviceB.simpleapp.local"))).toEqual({
      provider: { virtualNode: { virtualNodeName: "serviceB" } },
    });
    expect(spec(editor, service("api.vendor.example"))).toEqual({});
  });
});

describe("renaming and deleting", () => {
  it("a rename rewrites every reference, takes routes along and keeps the place", () => {
    const design = copyDesign(newDesign("simpleapp"));
    const router = idOf({ kind: "virtualRouter", mesh: "simpleapp", name: "r" });
    const route = idOf({ kind: "route", mesh: "simpleapp", parent: "r", name: "x" });
    design.resources.set(node("b"), { spec: {} });
    design.resources.set(router, { spec: { listeners: [] } });
    const targets = { action: { weightedTargets: [{ virtualNode: "b", weight: 1 }] }, match: {} };
    design.resources.set(route, { spec: { tcpRoute: targets } });
    design.resources.set(service("s"), { spec: { provider: { virtualRouter: { virtualRouterName: "r" } } } });
    design.positions.set(router, { all: { x: 8, y: 16 } });
    const editor = new Editor(design);
    editor.run(rename, { id: router, name: "router" });
    editor.run(rename, { id: node("b"), name: "canary" });
    const moved = idOf({ kind: "route", mesh: "simpleapp", parent: "router", name: "x" });
    expect(spec(editor, service("s"))).toEqual({
      provider: { virtualRouter: { virtualRouterName: "router" } },
    });
    expect(spec(editor, moved)).toMatchObject({
      tcpRoute: { action: { weightedTargets: [{ virtualNode: "canary", weight: 1 }] } },
    });
    const renamedRouter = idOf({ kind: "virtualRouter", mesh: "simpleapp", name: "router" });
    expect(editor.design.positions.get(renamedRouter)).toEqual({ all: { x: 8, y: 16 } });
    editor.undo();
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(copyDesign(design));
  });

  it("renaming a mesh moves everything and leaves hostnames alone until the user says so", () => {
    const editor = editorWith("serviceA", "serviceB");
    editor.run(connect, { from: node("serviceA"), to: node("serviceB") });
    editor.run(renameMesh, { mesh: MESH, name: "prod" });
    const mesh = idOf({ kind: "mesh", mesh: "prod", name: "prod" });
    const moved = idOf({ kind: "virtualNode", mesh: "prod", name: "serviceB" });
    expect(editor.session.state.mesh).toBe(mesh);
    expect(spec(editor, moved)).toMatchObject({
      serviceDiscovery: { dns: { hostname: "serviceB.simpleapp.local" } },
    });
    expect(hostnamesToFollow(editor.design, editor.graph, mesh, "simpleapp")).toHaveLength(2);
    editor.run(followMeshName, { mesh, before: "simpleapp" });
    expect(spec(editor, moved)).toMatchObject({
      serviceDiscovery: { dns: { hostname: "serviceB.prod.local" } },
    });
    expect(
      editor.design.resources.has(
        idOf({ kind: "virtualService", mesh: "prod", name: "serviceB.prod.local" }),
      ),
    ).toBe(true);
    expect(spec(editor, idOf({ kind: "virtualNode", mesh: "prod", name: "serviceA" }))).toMatchObject({
      backends: [{ virtualService: { virtualServiceName: "serviceB.prod.local" } }],
    });
  });

  it("deleting a node leaves its service without provider, and says who called it", () => {
    const editor = editorWith("serviceA", "serviceB");
    editor.run(connect, { from: node("serviceA"), to: node("serviceB") });
    const outcome = editor.run(remove, { items: [node("serviceB")], backends: [] });
    expect(isDone(outcome) && outcome.message).toBe("Deleted serviceB; 1 node called it.");
    expect(spec(editor, service("serviceB.simpleapp.local"))).toEqual({});
  });

  it("deleting an edge takes the backend away and says who no longer calls", () => {
    const editor = editorWith("serviceA", "serviceB");
    editor.run(connect, { from: node("serviceA"), to: node("serviceB") });
    const backends = [{ caller: node("serviceA"), service: "serviceB.simpleapp.local" }];
    const outcome = editor.run(remove, { items: [], backends });
    expect(isDone(outcome) && outcome.message).toBe("serviceA will no longer call serviceB.simpleapp.local.");
    expect(spec(editor, node("serviceA"))).not.toHaveProperty("backends");
  });
});

describe("history and journal", () => {
  it("typing in a field is one step, whatever the number of keystrokes", () => {
    const editor = editorWith("serviceA");
    const pointer = "/spec/serviceDiscovery/dns/hostname";
    const before = copyDesign(editor.design);
    for (const value of ["a", "ab", "abc"])
      editor.run(setField, { id: node("serviceA"), pointer, value }, "f1");
    editor.endGesture();
    editor.run(setField, { id: node("serviceA"), pointer, value: "abcd" }, "f1");
    editor.undo();
    expect(spec(editor, node("serviceA"))).toMatchObject({ serviceDiscovery: { dns: { hostname: "abc" } } });
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(before);
    editor.redo();
    editor.redo();
    expect(spec(editor, node("serviceA"))).toMatchObject({ serviceDiscovery: { dns: { hostname: "abcd" } } });
  });

  it("a gesture that ends where it began leaves no step", () => {
    const editor = editorWith("serviceA");
    const pointer = "/spec/serviceDiscovery/dns/hostname";
    const label = editor.next.undo?.label;
    editor.run(setField, { id: node("serviceA"), pointer, value: "x" }, "f1");
    editor.run(setField, { id: node("serviceA"), pointer, value: "serviceA.simpleapp.local" }, "f1");
    expect(editor.next.undo?.label).toBe(label);
  });

  it("the journal replayed on the start gives the same design and the same history", () => {
    const start: Design = newDesign("simpleapp");
    const editor = new Editor(start);
    const journal: JournalEntry[] = [];
    editor.onJournal((entry) => journal.push(JSON.parse(JSON.stringify(entry)) as JournalEntry));
    editor.run(addNode, { mesh: MESH, name: "a", ...HTTP, hostname: "a.x" });
    editor.run(addNode, { mesh: MESH, name: "b", ...HTTP, hostname: "b.x" });
    editor.run(connect, { from: node("a"), to: node("b") });
    for (const value of [1, 2, 3]) {
      editor.run(setField, { id: node("a"), pointer: "/spec/listeners/0/portMapping/port", value }, "g");
      if (value === 2) editor.endGesture();
    }
    editor.undo();
    editor.undo();
    editor.redo();
    const again = new Editor(start);
    for (const entry of journal) again.replay(entry);
    expect(copyDesign(again.design)).toEqual(copyDesign(editor.design));
    expect(again.history).toEqual(editor.history);
  });
});
