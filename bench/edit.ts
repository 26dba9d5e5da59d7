import { performance } from "node:perf_hooks";
import { applyPatches, enablePatches, produceWithPatches } from "immer";
import { setField } from "../src/editor/commands/set-field.ts";
import { Editor } from "../src/editor/editor.ts";
import { median } from "./statistics.ts";
import { nodeId, syntheticMesh } from "./synthetic-mesh.ts";

const NODE = nodeId(13);
const POINTER = "/spec/listeners/0/portMapping/port";
/** Edits of one batch; immer's are fewer, as they take longer. */
const BATCH = { ours: 400, immer: 20 } as const;
/** Nodes of a mesh of 5,000 resources. */
const NODES = 2380;

/** The part of a record that is edited. */
interface Edited {
  spec: { listeners: { portMapping: { port: number } }[] };
}

/**
 * Time of an edit and its undo in the editor (store, history, reference graph, incremental checks) with 5,000
 * resources, against that of immer's `produceWithPatches` and `applyPatches` on the same resources as a record
 * by id: immer keeps patches and checks nothing. Batches of both take turns; the median of their ratios.
 */
export function benchEdit(rounds: number): number {
  enablePatches();
  const editor = new Editor(syntheticMesh(NODES));
  const record = Object.fromEntries(
    structuredClone([...editor.design.resources]) as unknown as [string, Edited][],
  );
  for (let i = 0; i < 3; i += 1) {
    oursOf(editor);
    immerOf(record);
  }
  const ratios: number[] = [];
  for (let round = 0; round < rounds * 5; round += 1) ratios.push(oursOf(editor) / immerOf(record));
  return median(ratios);
}

/** Milliseconds of an edit and its undo, right and wrong values in turn. */
function oursOf(editor: Editor): number {
  const start = performance.now();
  for (let i = 0; i < BATCH.ours; i += 1) {
    editor.run(setField, { id: NODE, pointer: POINTER, value: portOf(i) });
    editor.undo();
  }
  return (performance.now() - start) / BATCH.ours;
}

function immerOf(record: Record<string, Edited>): number {
  const start = performance.now();
  for (let i = 0; i < BATCH.immer; i += 1) {
    const [edited, , inverse] = produceWithPatches(record, (draft) => {
      const listener = draft[NODE]?.spec.listeners[0];
      if (listener !== undefined) listener.portMapping.port = portOf(i);
    });
    applyPatches(edited, inverse);
  }
  return (performance.now() - start) / BATCH.immer;
}

function portOf(i: number): number {
  return i % 2 === 0 ? 70_000 + i : 9000 + i;
}
