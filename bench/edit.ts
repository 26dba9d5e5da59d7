import { performance } from "node:perf_hooks";
import { setField } from "../src/editor/commands/set-field.ts";
import { Editor } from "../src/editor/editor.ts";
import { idOf } from "../src/model/reference/ref.ts";
import { type Goal, median } from "./goal.ts";
import { syntheticMesh } from "./synthetic-mesh.ts";

const NODE = idOf({ kind: "virtualNode", mesh: "bench", name: "service-3" });
const POINTER = "/spec/listeners/0/portMapping/port";
const BATCH = 200;

/**
 * What one edit costs in the headless editor (store, history, reference graph, incremental checks) at 5,000
 * resources against 50, and likewise its undo. Batches alternate between the two sizes.
 */
export function benchEdit(rounds: number): Goal[] {
  const small = new Editor(syntheticMesh(50));
  const large = new Editor(syntheticMesh(5000));
  for (const editor of [small, large]) for (let i = 0; i < 20; i += 1) batch(editor);
  const edits: number[] = [];
  const undos: number[] = [];
  for (let round = 0; round < rounds * 15; round += 1) {
    const [a, b] = [batch(small), batch(large)];
    edits.push(b.edit / a.edit);
    undos.push(b.undo / a.undo);
  }
  return [
    { goal: "edit5k-vs-50", value: median(edits), unit: "ratio" },
    { goal: "undo5k-vs-50", value: median(undos), unit: "ratio" },
  ];
}

/** Time of one batch of edits, right and wrong values in turn, and of undoing it, in ms. */
function batch(editor: Editor): { edit: number; undo: number } {
  const start = performance.now();
  for (let i = 0; i < BATCH; i += 1) {
    editor.run(setField, { id: NODE, pointer: POINTER, value: i % 2 === 0 ? 70_000 + i : 8000 + i });
  }
  const middle = performance.now();
  for (let i = 0; i < BATCH; i += 1) editor.undo();
  return { edit: middle - start, undo: performance.now() - middle };
}
