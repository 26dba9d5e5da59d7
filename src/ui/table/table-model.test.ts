import { expect, it } from "vitest";
import { Editor } from "../../editor/editor.ts";
import { emptyDesign } from "../../model/design/design.ts";
import { TableMemory } from "./table-memory.ts";
import { TableModel } from "./table-model.ts";

const spec = (protocol: string) => ({ listeners: [{ portMapping: { port: 8080, protocol } }] });

function meshOf(count: number): Editor {
  const design = emptyDesign();
  design.resources.set("mesh/m", { spec: {} });
  for (let i = 0; i < count; i += 1) design.resources.set(`virtualNode/m/n${i}`, { spec: spec("http") });
  return new Editor(design);
}

const memory = () => new TableMemory(undefined);

it.each([
  ["done", false, 40],
  ["taken back", true, 0],
])(
  "filters again once a step is %s that was under way when the filter was typed",
  async (_how, stops, rows) => {
    const editor = meshOf(40);
    const model = new TableModel(editor, memory());
    const stop = model.start();
    const ids = [...editor.design.resources.keys()].filter((id) => id.startsWith("virtualNode"));
    const updated = Object.fromEntries(
      ids.map((id) => [id, [{ spec: spec("http") }, { spec: spec("grpc") }]] as const),
    );
    const work = editor.applying({ resources: { updated } }, "Set Protocol", 10);
    work.next();
    work.next();
    model.setFilter("protocol:grpc");
    let step = work.next(stops);
    while (step.done !== true) step = work.next();
    await editor.settled();
    await Promise.resolve();
    expect(model.rows.value).toHaveLength(rows);
    stop();
  },
);
