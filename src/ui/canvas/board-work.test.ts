import { expect, test } from "vitest";
import type { Editor } from "../../editor/editor.ts";
import { diffDesigns } from "../../model/change/diff.ts";
import { copyDesign } from "../../model/design/design.ts";
import { busy } from "../app/busy/busy.ts";
import { nextTask } from "../data/next-task.ts";
import { BoardModel } from "./board-model.ts";
import { BoardWork } from "./board-work.ts";
import { editorOf, MESH, nodeId } from "./testing/board-of.ts";

const NAMES = Array.from({ length: 450 }, (_, i) => `n${i}`);

/** Adds many nodes, each of which calls the next. */
function addMany(editor: Editor): void {
  const next = copyDesign(editor.design);
  NAMES.forEach((name, i) => {
    const backends = [{ virtualService: { virtualServiceName: `n${i + 1}.shop.local` } }];
    next.resources.set(nodeId(name), { spec: { backends } });
  });
  editor.apply(diffDesigns(editor.design, next), "Import");
}

const seen = (model: BoardModel) => ({
  cards: model.scene.cards,
  edges: model.scene.edges,
  places: new Map([...model.scene.cards.keys()].map((id) => [id, model.placeOf(id)])),
  curves: new Map([...model.scene.edges.keys()].map((id) => [id, model.grid.curve(id)])),
});

async function untilDone(): Promise<void> {
  while (busy.value !== undefined) await nextTask();
}

test("a large design is opened in slices, as it would be at once", async () => {
  const editor = editorOf(["a"]);
  addMany(editor);
  const opened: BoardModel[] = [];
  const work = new BoardWork(editor);
  work.open("services", MESH, undefined, (model) => opened.push(model));
  expect(opened).toEqual([]);
  expect(work.opening).toEqual({ view: "services", mesh: MESH });
  expect(busy.value?.text).toBe("Drawing the board");
  await untilDone();
  expect(work.opening).toBeUndefined();
  expect(opened.map(seen)).toEqual([seen(BoardModel.open(editor, "services", MESH))]);
});

test("a large change is followed in slices; what comes next finds it done", async () => {
  const editor = editorOf(["a", "b"], ["a > b"]);
  const [model, other] = [0, 1].map(() => BoardModel.open(editor, "services", MESH));
  if (model === undefined || other === undefined) throw new Error("no models");
  const work = new BoardWork(editor);
  const done: string[] = [];
  editor.filled.subscribe((change) => {
    other.apply(change);
    work.follow(model, change, ({ cards }) => done.push(cards.size > 100 ? "large" : "small"));
  });
  addMany(editor);
  expect(done).toEqual([]);
  await nextTask();
  editor.undo();
  expect(done).toEqual(["large"]);
  await untilDone();
  expect(done).toEqual(["large", "large"]);
  expect(seen(model)).toEqual(seen(other));
});

test("an opening that is under way gives way to the next, and to nothing", async () => {
  const editor = editorOf(["a"]);
  addMany(editor);
  const views: string[] = [];
  const work = new BoardWork(editor);
  work.open("services", MESH, undefined, ({ view }) => views.push(view));
  await nextTask();
  work.open("all", MESH, undefined, ({ view }) => views.push(view));
  await untilDone();
  expect(views).toEqual(["all"]);
  work.open("services", MESH, undefined, ({ view }) => views.push(view));
  await nextTask();
  work.drop();
  await nextTask();
  await nextTask();
  expect(views).toEqual(["all"]);
  expect(busy.value).toBeUndefined();
});
