import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProblemIndex } from "../checks/problem-index.ts";
import { finish } from "../lib/sliced.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { copyDesign, type Design, emptyDesign } from "../model/design/design.ts";
import { type MeshShape, meshDesign, meshShape } from "../model/graph/testing/mesh-shape.ts";
import { HoleIndex } from "../model/holes/hole-index.ts";
import { idOf } from "../model/reference/ref.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { copyItems } from "./clipboard.ts";
import { paste, pasting } from "./commands/paste.ts";
import { remove, removing } from "./commands/remove.ts";
import { Editor } from "./editor.ts";
import { FilledView } from "./filled-view.ts";
import type { JournalEntry } from "./journal-entry.ts";

const value = fc.constantFrom("a", "b", undefined);
const size = fc.integer({ min: 1, max: 3 });

/** A mesh in which one node goes by a variable, with a value for it or without. */
function designOf(shape: MeshShape, name: string | undefined): Design {
  const design = meshDesign(shape);
  design.resources.set(idOf({ kind: "virtualNode", mesh: "m", name: "$NAME" }), {
    spec: { serviceDiscovery: { dns: { hostname: "$NAME.local" } } },
  });
  design.resources.set("virtualService/m/s", {
    spec: { provider: { virtualNode: { virtualNodeName: { $hole: "$NAME" } } } },
  });
  if (name === undefined) return design;
  design.settings.set("design", { valueSet: "dev" });
  design.valueSets.set("dev", { values: { NAME: name } });
  return design;
}

const design = fc.tuple(meshShape(), value).map(([shape, name]) => designOf(shape, name));

/** Everything that can be seen of an editor. */
function seen(editor: Editor) {
  return {
    design: copyDesign(editor.design),
    filled: copyDesign(editor.filled.design),
    problems: [...editor.problems],
    meshes: editor.meshes.ids(),
    variables: editor.holes.variables(),
    history: editor.history,
    locked: editor.locked,
  };
}

interface Heard {
  readonly changes: Change[];
  readonly filled: Change[];
  readonly entries: JournalEntry[];
}

function listen(editor: Editor): Heard {
  const heard: Heard = { changes: [], filled: [], entries: [] };
  editor.store.subscribe((change) => heard.changes.push(change));
  editor.filled.subscribe(({ resources = {}, ...rest }) => heard.filled.push({ ...rest, resources }));
  editor.onJournal((entry) => heard.entries.push(entry));
  return heard;
}

describe("a step in portions", () => {
  it("ends as the same step at once: one change, one step of undo, one entry of the journal", () => {
    fc.assert(
      fc.property(design, design, size, (from, to, most) => {
        const change = diffDesigns(from, to);
        const [whole, pieces] = [new Editor(from), new Editor(from)];
        const [heardWhole, heard] = [listen(whole), listen(pieces)];
        whole.apply(change, "Import");
        finish(pieces.applying(change, "Import", most));
        expect(seen(pieces)).toEqual(seen(whole));
        expect(heard).toEqual(heardWhole);
        whole.undo();
        finish(pieces.undoing(most));
        expect(seen(pieces)).toEqual(seen(whole));
        expect(heard).toEqual(heardWhole);
        whole.redo();
        finish(pieces.redoing(most));
        expect(seen(pieces)).toEqual(seen(whole));
        const holes = new HoleIndex(pieces.design);
        const filled = new FilledView(pieces.design, holes).design;
        expect(copyDesign(pieces.filled.design)).toEqual(copyDesign(filled));
        expect([...pieces.problems]).toEqual([...new ProblemIndex(filled)]);
      }),
      propertyRuns(150),
    );
  });

  it("of a command ends as the command run at once, and selects what it wants selected", () => {
    fc.assert(
      fc.property(design, fc.nat(), size, (from, at, most) => {
        const [whole, pieces] = [new Editor(from), new Editor(from)];
        const items = [...from.resources.keys()].filter((_, i) => ((at >> i) & 1) === 0);
        const clip = copyItems(from, whole.graph, items);
        const what = { clip, mesh: "mesh/m", view: "services" } as const;
        const outcome = whole.run(paste, what);
        expect(finish(pieces.running(pasting, what, most))).toEqual(outcome);
        expect(seen(pieces)).toEqual(seen(whole));
        expect(pieces.session.state).toEqual(whole.session.state);
        expect(finish(pieces.running(removing, { items, backends: [] }, most))).toEqual(
          whole.run(remove, { items, backends: [] }),
        );
        expect(seen(pieces)).toEqual(seen(whole));
        expect(pieces.session.state).toEqual(whole.session.state);
      }),
      propertyRuns(150),
    );
  });

  it("of a command that is stopped leaves everything as it was, the selection too", () => {
    const from = emptyDesign();
    for (const name of ["a", "b", "c"]) from.resources.set(`virtualNode/m/${name}`, { spec: {} });
    const editor = new Editor(from);
    editor.session.select(["virtualNode/m/a"]);
    const before = seen(editor);
    const work = editor.running(removing, { items: [...from.resources.keys()], backends: [] }, 1);
    expect(work.next().value).toBe(0);
    expect(work.next().value).toBeCloseTo(1 / 3);
    let step = work.next(true);
    while (step.done !== true) step = work.next();
    expect(step.value).toBeUndefined();
    expect(seen(editor)).toEqual(before);
    expect(editor.session.state.selection.items).toEqual(["virtualNode/m/a"]);
    editor.locked = "Another tab writes.";
    expect(finish(editor.running(removing, { items: ["virtualNode/m/a"], backends: [] }, 1))).toEqual({
      refused: "Another tab writes.",
    });
  });

  it("that is stopped, or overtaken by another tab, leaves everything as it was and tells nobody", () => {
    fc.assert(
      fc.property(design, design, fc.nat(6), fc.constantFrom("stop", "lock"), (from, to, after, how) => {
        const editor = new Editor(from);
        const before = seen(editor);
        const heard = listen(editor);
        const work = editor.applying(diffDesigns(from, to), "Import", 1);
        let step = work.next();
        for (let i = 0; i < after && step.done !== true; i += 1) step = work.next();
        if (step.done === true) return;
        expect(editor.locked).toBeDefined();
        if (how === "lock") editor.locked = "Another tab writes.";
        step = work.next(how === "stop");
        while (step.done !== true) step = work.next();
        editor.locked = undefined;
        expect(step.value).toBe(false);
        expect(seen(editor)).toEqual(before);
        expect(heard).toEqual({ changes: [], filled: [], entries: [] });
      }),
      propertyRuns(150),
    );
  });

  it("gives way to an entry that is replayed", () => {
    fc.assert(
      fc.property(design, design, design, (from, to, theirs) => {
        const [mine, follower] = [new Editor(from), new Editor(from)];
        const work = mine.applying(diffDesigns(from, to), "Import", 1);
        if (work.next().done === true) return;
        const entry: JournalEntry = { op: "do", change: diffDesigns(from, theirs), label: "Theirs" };
        for (const editor of [mine, follower]) editor.replay(entry);
        expect(finish(work)).toBe(false);
        expect(seen(mine)).toEqual(seen(follower));
      }),
      propertyRuns(100),
    );
  });

  it("of a command with pauses can be stopped, locked out and overtaken while it is still made up", () => {
    const from = emptyDesign();
    for (let i = 0; i < 80; i += 1) from.resources.set(`virtualNode/m/n${i}`, { spec: {} });
    const items = [...from.resources.keys()];
    const begin = () => {
      const editor = new Editor(from);
      const before = seen(editor);
      const work = editor.running(removing, { items, backends: [] }, 1000);
      expect(work.next()).toEqual({ done: false, value: 0 });
      expect(editor.isUnderWay).toBe(true);
      return { editor, before, work };
    };
    const stopped = begin();
    expect(stopped.work.next(true)).toEqual({ done: true, value: undefined });
    expect(seen(stopped.editor)).toEqual(stopped.before);
    expect(stopped.editor.locked).toBeUndefined();
    const locked = begin();
    locked.editor.locked = "Another tab writes.";
    expect(locked.work.next()).toEqual({ done: true, value: undefined });
    locked.editor.locked = undefined;
    expect(seen(locked.editor)).toEqual(locked.before);
    const overtaken = begin();
    const theirs: JournalEntry = {
      op: "do",
      change: { resources: { removed: { "virtualNode/m/n0": { spec: {} } } } },
      label: "Theirs",
    };
    overtaken.editor.replay(theirs);
    expect(finish(overtaken.work)).toBeUndefined();
    expect(overtaken.editor.design.resources.size).toBe(79);
    expect(overtaken.editor.locked).toBeUndefined();
  });

  it("is waited for by what reads the whole design, until it is done or taken back", async () => {
    const from = emptyDesign();
    for (const name of ["a", "b", "c"]) from.resources.set(`virtualNode/m/${name}`, { spec: {} });
    for (const isStopped of [false, true]) {
      const editor = new Editor(from);
      await editor.settled();
      const work = editor.running(removing, { items: [...from.resources.keys()], backends: [] }, 1);
      work.next();
      work.next();
      let told: number | undefined;
      const settled = editor.settled().then(() => {
        told = editor.design.resources.size;
      });
      await Promise.resolve();
      expect(told).toBeUndefined();
      expect(editor.design.resources.size).toBe(2);
      let step = work.next(isStopped);
      while (step.done !== true) step = work.next();
      await settled;
      expect(told).toBe(isStopped ? 3 : 0);
    }
  });

  it("that fails midway leaves everything as it was", () => {
    const from = emptyDesign();
    for (const name of ["a", "b", "c"]) from.resources.set(`virtualNode/m/${name}`, { spec: {} });
    const editor = new Editor(from);
    const before = seen(editor);
    const work = editor.running(removing, { items: [...from.resources.keys()], backends: [] }, 1);
    work.next();
    work.next();
    expect(() => work.throw(new Error("out of memory"))).toThrow("out of memory");
    expect(seen(editor)).toEqual(before);
    expect(editor.locked).toBeUndefined();
  });
});
