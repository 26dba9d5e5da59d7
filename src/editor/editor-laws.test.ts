import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../lib/json.ts";
import { copyDesign, type Design } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { copyItems } from "./clipboard.ts";
import { addNode } from "./commands/add-node.ts";
import { addNote } from "./commands/add-note.ts";
import { addService } from "./commands/add-service.ts";
import { addToGroup } from "./commands/add-to-group.ts";
import { arrange } from "./commands/arrange.ts";
import { callNewNode } from "./commands/call-new-node.ts";
import { callService } from "./commands/call-service.ts";
import { connect } from "./commands/connect.ts";
import { defineService } from "./commands/define-service.ts";
import { editNote } from "./commands/edit-note.ts";
import { followMeshName } from "./commands/follow-mesh-name.ts";
import { groupItems } from "./commands/group-items.ts";
import { moveCards } from "./commands/move-cards.ts";
import { nameDesign } from "./commands/name-design.ts";
import { paste } from "./commands/paste.ts";
import { remove } from "./commands/remove.ts";
import { removeFromGroup } from "./commands/remove-from-group.ts";
import { rename } from "./commands/rename.ts";
import { renameGroup } from "./commands/rename-group.ts";
import { renameMesh } from "./commands/rename-mesh.ts";
import { resizeNote } from "./commands/resize-note.ts";
import { setCollapsed } from "./commands/set-collapsed.ts";
import { setField } from "./commands/set-field.ts";
import { ungroup } from "./commands/ungroup.ts";
import { Editor } from "./editor.ts";
import { newDesign } from "./new-design.ts";

type Step = (editor: Editor) => void;

const name = fc.constantFrom("a", "b", "c", "a.m.local", "b.m.local");
const point = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
const meshOf = (editor: Editor): ResourceId => editor.session.state.mesh;
const id = (
  editor: Editor,
  kind: "virtualNode" | "virtualService" | "virtualRouter",
  of: string,
): ResourceId => idOf({ ...refOf(meshOf(editor)), kind, name: of });
const anyId = fc.tuple(
  fc.constantFrom("virtualNode" as const, "virtualService" as const, "virtualRouter" as const),
  name,
);

const anyGroup = name.map((n) => `group/${n.replaceAll(".", "-")}`);

/** Two meshes, one of them of another account; routes of routers that are there and of some that are not. */
function startDesign(): Design {
  const design = copyDesign(newDesign("m"));
  const targets = { weightedTargets: [{ virtualNode: "a", weight: 1 }] };
  const backends = ["a", "b", "a.m.local"].map((virtualServiceName) => ({
    virtualService: { virtualServiceName },
  }));
  const set = (at: ResourceId, spec: JsonObject) => design.resources.set(at, { spec });
  set("virtualRouter/m/a", {});
  set("route/m/a/all", { httpRoute: { action: targets } });
  set("route/m/b/all", { httpRoute: { action: targets } });
  set("virtualService/m/b", { provider: { virtualRouter: { virtualRouterName: "a" } } });
  set("virtualNode/m/c", { backends });
  set("gatewayRoute/m/g/all", {
    httpRoute: { action: { target: { virtualService: { virtualServiceName: "a" } } } },
  });
  set("virtualNode/m@123456789012/a", { backends });
  design.positions.set("virtualService/m/a", { all: { x: 8, y: 8 } });
  design.positions.set("route/m/b/all", { all: { x: 8, y: 8 } });
  return design;
}

const fields = { port: "80", protocol: "http" };

/** Each command with arguments over few names, so that they meet: taken names, ghosts, edges that exist. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(name, point).map(([n, p]): Step => {
    return (e) =>
      e.run(addNode, {
        mesh: meshOf(e),
        name: n,
        ...fields,
        hostname: `${n}.m.local`,
        at: { view: "services", point: p },
      });
  }),
  fc.tuple(name, fc.option(name)).map(([n, p]): Step => {
    return (e) =>
      e.run(addService, {
        mesh: meshOf(e),
        name: n,
        ...(p === null ? {} : { provider: id(e, "virtualNode", p) }),
      });
  }),
  fc.tuple(anyId, anyId, fc.option(name)).map(([f, t, s]): Step => {
    return (e) =>
      e.run(connect, { from: id(e, ...f), to: id(e, ...t), ...(s === null ? {} : { service: s }) });
  }),
  fc.tuple(name, name).map(([c, n]): Step => {
    return (e) =>
      e.run(callNewNode, {
        caller: id(e, "virtualNode", c),
        mesh: meshOf(e),
        name: n,
        ...fields,
        hostname: "",
      });
  }),
  fc.tuple(name, name, point).map(([c, s, p]): Step => {
    return (e) =>
      e.run(callService, { caller: id(e, "virtualNode", c), service: s, at: { view: "services", point: p } });
  }),
  name.map(
    (n): Step =>
      (e) =>
        e.run(defineService, { service: id(e, "virtualService", n) }),
  ),
  fc.tuple(anyId, name).map(
    ([i, n]): Step =>
      (e) =>
        e.run(rename, { id: id(e, ...i), name: n }),
  ),
  fc.constantFrom("m", "n").map((n): Step => {
    return (e) => {
      const before = refOf(meshOf(e)).mesh;
      e.run(renameMesh, { mesh: meshOf(e), name: n });
      e.run(followMeshName, { mesh: meshOf(e), before });
    };
  }),
  fc.tuple(anyId, anyId).map(([i, b]): Step => {
    return (e) => e.run(remove, { items: [id(e, ...i)], backends: [{ caller: id(e, ...b), service: b[1] }] });
  }),
  fc.tuple(anyId, point).map(([i, p]): Step => {
    return (e) => e.run(moveCards, { view: "services", to: new Map([[id(e, ...i), p]]) }, "drag");
  }),
  fc.tuple(anyId, point).map(
    ([i, p]): Step =>
      (e) =>
        e.run(arrange, { view: "all", to: new Map([[id(e, ...i), p]]) }),
  ),
  fc.tuple(anyId, fc.integer({ min: 0, max: 3 })).map(([i, v]): Step => {
    return (e) =>
      e.run(setField, { id: id(e, ...i), pointer: "/spec/listeners/0/portMapping/port", value: v }, "type");
  }),
  fc.tuple(anyId, fc.option(point)).map(([i, p]): Step => {
    return (e) => {
      const clip = copyItems(e.design, e.graph, [id(e, ...i)]);
      e.run(paste, { clip, mesh: meshOf(e), view: "services", ...(p === null ? {} : { at: p }) });
    };
  }),
  name.map(
    (n): Step =>
      (e) =>
        e.run(nameDesign, { name: n }),
  ),
  fc.tuple(fc.array(anyId, { maxLength: 3 }), name).map(([ids, n]): Step => {
    return (e) => e.run(groupItems, { mesh: meshOf(e), items: ids.map((i) => id(e, ...i)), name: n });
  }),
  fc.tuple(anyGroup, fc.array(anyId, { maxLength: 2 })).map(([group, ids]): Step => {
    return (e) => e.run(addToGroup, { group, items: ids.map((i) => id(e, ...i)) });
  }),
  anyId.map(
    (i): Step =>
      (e) =>
        e.run(removeFromGroup, { items: [id(e, ...i)] }),
  ),
  fc.tuple(anyGroup, name).map(
    ([group, n]): Step =>
      (e) =>
        e.run(renameGroup, { group, name: n }),
  ),
  fc.tuple(anyGroup, fc.boolean()).map(
    ([group, collapsed]): Step =>
      (e) =>
        e.run(setCollapsed, { groups: [group], collapsed }),
  ),
  fc.tuple(anyGroup, fc.boolean()).map(([group, isRemoved]): Step => {
    return (e) =>
      isRemoved
        ? e.run(remove, { items: [], backends: [], drawn: [group, "note/1"] })
        : e.run(ungroup, { groups: [group] });
  }),
  fc.tuple(fc.constantFrom("note/1", "note/2"), name, point).map(([note, text, at]): Step => {
    return (e) => {
      e.run(addNote, { mesh: meshOf(e), at, text });
      e.run(editNote, { note, text: `${text}!` });
      e.run(resizeNote, { note, width: at.x, height: 200 });
      e.run(moveCards, { view: "all", to: new Map(), notes: new Map([[note, at]]) });
      const clip = copyItems(e.design, e.graph, [], [note]);
      e.run(paste, { clip, mesh: meshOf(e), view: "all" });
    };
  }),
  fc.nat(2).map(
    (n): Step =>
      (e) => {
        const ids = e.meshes.ids();
        e.session.set({ mesh: ids[n % ids.length] as ResourceId });
      },
  ),
  fc.constant<Step>((e) => e.undo()),
  fc.constant<Step>((e) => e.redo()),
  fc.constant<Step>((e) => e.endGesture()),
);

describe("laws of the editor", () => {
  it("undo after any sequence of commands restores the design exactly, and redo leads back", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const start = startDesign();
        const editor = new Editor(start);
        for (const run of steps) run(editor);
        const end = copyDesign(editor.design);
        let undone = 0;
        while (editor.undo() !== undefined) undone += 1;
        expect(copyDesign(editor.design)).toEqual(copyDesign(start));
        for (let i = 0; i < undone; i += 1) editor.redo();
        expect(copyDesign(editor.design)).toEqual(end);
      }),
      propertyRuns(400),
    );
  });

  it("every member is of a group that is there, every group has a member, and both are of a mesh that is", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const editor = new Editor(startDesign());
        for (const run of steps) run(editor);
        const { groups, members, notes } = editor.design;
        const used = new Set([...members.values()].map(({ group }) => group));
        expect([...used].sort()).toEqual([...groups.keys()].sort());
        for (const [member, { group }] of members)
          expect(groups.get(group)?.mesh).toBe(idOf(meshRef(refOf(member))));
        for (const { mesh } of notes.values()) expect(refOf(mesh).kind).toBe("mesh");
      }),
      propertyRuns(300),
    );
  });

  it("the indexes that follow changes equal those built from the design", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const editor = new Editor(startDesign());
        for (const run of steps) run(editor);
        const fresh = new Editor(copyDesign(editor.design));
        const graph = new ReferenceGraph(editor.design);
        for (const id of editor.design.resources.keys()) {
          expect(editor.graph.incoming(id)).toEqual(graph.incoming(id));
          expect(editor.problems.problemsAt(id)).toEqual(fresh.problems.problemsAt(id));
        }
        expect(editor.meshes.ids()).toEqual(fresh.meshes.ids());
        expect(editor.problems.count).toEqual(fresh.problems.count);
      }),
      propertyRuns(200),
    );
  });
});
