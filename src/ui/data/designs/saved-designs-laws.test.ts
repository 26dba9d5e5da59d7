import fc from "fast-check";
import { expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import { nameDesign } from "../../../editor/commands/name-design.ts";
import type { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { compactDesign } from "./compact-design.ts";
import { SavedDesigns } from "./saved-designs.ts";
import { testBrowser } from "./testing/browser-storage.ts";

type Action =
  | { readonly do: "node" | "type"; readonly text: string }
  | { readonly do: "undo" | "redo" | "blur" | "compact" | "reload" | "crash" };

const ACTION: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("node" as const), text: fc.constantFrom("a", "b", "c") }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("type" as const), text: fc.string({ maxLength: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("undo" as const, "redo" as const, "blur" as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("compact" as const, "reload" as const, "crash" as const) }),
  },
);

function edit(editor: Editor, action: Action): void {
  if (action.do === "node") {
    editor.run(addNode, { mesh: "mesh/m", name: action.text, port: "", protocol: "http", hostname: "" });
  } else if (action.do === "type") editor.run(nameDesign, { name: action.text }, "field");
  else if (action.do === "undo") editor.undo();
  else if (action.do === "redo") editor.redo();
  else if (action.do === "blur") editor.endGesture();
}

async function visit(browser: Awaited<ReturnType<typeof testBrowser>>, id: string) {
  const designs = new SavedDesigns(browser.environment);
  const opened = await designs.load(id);
  if (!opened.ok) throw new Error(opened.error.reason);
  return { ...opened.value, connection: await designs.attach(opened.value) };
}

it("gives back the same design and the same undo history, however it was left", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ACTION, { maxLength: 25 }), async (actions) => {
      const browser = await testBrowser();
      const created = await new SavedDesigns(browser.environment).create(newDesign("m"));
      if (!created.ok) throw new Error(created.error.reason);
      const id = created.value;
      let tab = await visit(browser, id);
      const leave = async (): Promise<void> => {
        const { design, history } = tab.editor;
        await tab.connection.close();
        tab = await visit(browser, id);
        expect(tab.damage).toEqual([]);
        expect(tab.editor.design).toEqual(design);
        expect(tab.editor.history).toEqual(history);
      };
      for (const action of actions) {
        edit(tab.editor, action);
        if (action.do === "compact") {
          await tab.connection.flush();
          await compactDesign(browser.database, id);
        } else if (action.do === "crash") {
          await loseLastWrite(browser, id, tab);
          await leave();
        } else if (action.do === "reload") await leave();
      }
      await leave();
      await tab.connection.close();
      browser.database.close();
    }),
    propertyRuns(60),
  );
}, 120_000);

/** Makes it so that the last entry never reached the database: only the tail has it, as after a crash. */
async function loseLastWrite(
  { database, storage }: Awaited<ReturnType<typeof testBrowser>>,
  id: string,
  { connection }: Awaited<ReturnType<typeof visit>>,
): Promise<void> {
  await connection.flush();
  const row = await database.get("designs", id);
  const last = row === undefined ? undefined : await database.get("journal", [id, row.seq]);
  if (row === undefined || last === undefined) return;
  await connection.close();
  await database.delete("journal", [id, row.seq]);
  await database.put("designs", { ...row, seq: row.seq - 1 });
  storage.setItem(
    `meshwright:tail:${id}:${row.seq}`,
    JSON.stringify({ base: row.writer, entry: last.entry }),
  );
}
