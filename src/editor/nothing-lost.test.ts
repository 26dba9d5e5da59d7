import { describe, expect, it } from "vitest";
import type { JsonObject } from "../lib/json.ts";
import { copyDesign, emptyDesign } from "../model/design/design.ts";
import { isDone, isRefused } from "./command.ts";
import { callNewNode } from "./commands/call-new-node.ts";
import { callService } from "./commands/call-service.ts";
import { connect } from "./commands/connect.ts";
import { moveCards } from "./commands/move-cards.ts";
import { nameDesign } from "./commands/name-design.ts";
import { remove } from "./commands/remove.ts";
import { setField } from "./commands/set-field.ts";
import { Editor } from "./editor.ts";

function editorOf(specs: Readonly<Record<string, JsonObject>>): Editor {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(specs)) design.resources.set(id, { spec });
  return new Editor(design);
}

const found = (hostname: string) => ({
  listeners: [{ portMapping: { port: 80, protocol: "http" } }],
  serviceDiscovery: { dns: { hostname } },
});
const FIELDS = { port: "80", protocol: "http", hostname: "" };
const hole = { $hole: `\${NAME}` };

describe("what a command does not speak of stays as it is", () => {
  it("what was known beside a resource goes with it, and comes back with it", () => {
    const design = emptyDesign();
    design.resources.set("virtualNode/m/a", { spec: {} });
    const part = { file: "a.json", format: "cli-json", resource: { spec: {} }, lines: {} };
    const group = { type: "deployment", name: "a", file: "a.yaml", line: 1 } as const;
    design.origins.set("virtualNode/m/a", { parts: [part] });
    design.taskGroups.set("virtualNode/m/a", { groups: [group] });
    const before = copyDesign(design);
    const editor = new Editor(design);
    editor.run(remove, { items: ["virtualNode/m/a"], backends: [] });
    expect(copyDesign(editor.design)).toEqual(emptyDesign());
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("a service that gets its provider keeps what else its spec holds", () => {
    const editor = editorOf({
      "virtualNode/m/a": {},
      "virtualNode/m/b": found("b.m.local"),
      "virtualService/m/b.m.local": { note: "kept" },
      "virtualService/m/c.m.local": { note: "kept" },
    });
    editor.run(connect, { from: "virtualNode/m/a", to: "virtualNode/m/b" });
    expect(editor.design.resources.get("virtualService/m/b.m.local")?.spec).toEqual({
      note: "kept",
      provider: { virtualNode: { virtualNodeName: "b" } },
    });
    editor.run(callNewNode, { caller: "virtualNode/m/a", mesh: "mesh/m", name: "c", ...FIELDS });
    expect(editor.design.resources.get("virtualService/m/c.m.local")?.spec).toEqual({
      note: "kept",
      provider: { virtualNode: { virtualNodeName: "c" } },
    });
  });

  it("a provider that is a placeholder is a provider: the name is taken", () => {
    const provider = { virtualNode: { virtualNodeName: hole } };
    const editor = editorOf({
      "virtualNode/m/a": {},
      "virtualNode/m/b": found("b.m.local"),
      "virtualService/m/b.m.local": { provider },
      "virtualService/m/c.m.local": { provider },
    });
    const before = copyDesign(editor.design);
    const asked = editor.run(connect, { from: "virtualNode/m/a", to: "virtualNode/m/b" });
    expect(asked).toEqual({
      ask: {
        kind: "name-taken",
        name: "b.m.local",
        provider: "${NAME}",
        suggestion: "b-2.m.local",
      },
    });
    const args = { caller: "virtualNode/m/a", mesh: "mesh/m", name: "c", ...FIELDS };
    const outcome = editor.run(callNewNode, args);
    expect(isRefused(outcome) && outcome.refused).toBe(
      "c.m.local already leads to ${NAME}: give the node another hostname.",
    );
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("backends that are a placeholder are not overwritten by a list", () => {
    const editor = editorOf({ "virtualNode/m/a": { backends: hole }, "virtualNode/m/b": found("b.m.local") });
    const before = copyDesign(editor.design);
    const outcomes = [
      editor.run(connect, { from: "virtualNode/m/a", to: "virtualNode/m/b" }),
      editor.run(callService, { caller: "virtualNode/m/a", service: "x" }),
      editor.run(callNewNode, { caller: "virtualNode/m/a", mesh: "mesh/m", name: "c", ...FIELDS }),
    ];
    for (const outcome of outcomes) {
      expect(isRefused(outcome) && outcome.refused).toBe(
        "The backends of a are not a list: correct them in its panel first.",
      );
    }
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("only a virtual node gets backends", () => {
    const editor = editorOf({ "virtualGateway/m/g": {} });
    const caller = "virtualGateway/m/g";
    expect(isRefused(editor.run(callService, { caller, service: "x" }))).toBe(true);
    // A gateway leads there by a gateway route.
    editor.run(callNewNode, {
      caller,
      mesh: "mesh/m",
      name: "n",
      port: "80",
      protocol: "http",
      hostname: "",
    });
    expect(editor.graph.outgoing("gatewayRoute/m/g/n").map(({ to }) => to.name)).toEqual(["n.m.local"]);
    expect(editor.design.resources.get(caller)?.spec).toEqual({});
  });

  it("a service that only a gateway route names is not deleted in words alone", () => {
    const target = { virtualService: { virtualServiceName: "s" } };
    const editor = editorOf({ "gatewayRoute/m/g/r": { httpRoute: { action: { target } } } });
    const outcome = editor.run(remove, { items: ["virtualService/m/s"], backends: [] });
    expect(isRefused(outcome) && outcome.refused).toBe(
      "s: not in the design, and no backend names it. Change what else does.",
    );
  });
});

describe("what changes nothing is no step of undo", () => {
  it("a card moved within its place on the grid, a field set to its value, an equal name", () => {
    const editor = editorOf({ "virtualNode/m/a": found("a") });
    const to = (x: number, y: number) => ({
      view: "all" as const,
      to: new Map([["virtualNode/m/a", { x, y }]]),
    });
    editor.run(moveCards, to(8, 16));
    editor.run(nameDesign, { name: "shop" });
    const steps = editor.history.done.length;
    editor.run(moveCards, to(9, 15));
    const pointer = "/spec/listeners/0/portMapping/port";
    editor.run(setField, { id: "virtualNode/m/a", pointer, value: 80 });
    editor.run(setField, {
      id: "virtualNode/m/a",
      pointer: "/spec/backendDefaults/clientPolicy",
      value: undefined,
    });
    editor.run(nameDesign, { name: "shop " });
    expect(editor.history.done.length).toBe(steps);
    editor.run(nameDesign, { name: "" });
    expect(editor.design.settings.size).toBe(0);
    editor.run(nameDesign, { name: " " });
    expect(editor.history.done.length).toBe(steps + 1);
  });

  it("places are whole numbers without a sign of their own for zero, as files keep them", () => {
    const editor = editorOf({ "virtualNode/m/a": {} });
    const outcome = editor.run(moveCards, {
      view: "all",
      to: new Map([["virtualNode/m/a", { x: -3, y: -2 }]]),
    });
    expect(isDone(outcome)).toBe(true);
    expect(editor.design.positions.get("virtualNode/m/a")).toEqual({ all: { x: 0, y: 0 } });
  });
});
