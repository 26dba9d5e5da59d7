import { describe, expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import type { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import type { Result } from "../../../lib/result.ts";
import { compactDesign } from "./compact-design.ts";
import { SavedDesigns } from "./saved-designs.ts";
import { testBrowser } from "./testing/browser-storage.ts";

function value<T>(result: Result<T, { readonly reason: string }>): T {
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

const MESH = "mesh/shop";

function draw(editor: Editor, name: string): void {
  editor.run(addNode, { mesh: MESH, name, port: "8080", protocol: "http", hostname: `${name}.shop.local` });
}

async function newTab(browser: Awaited<ReturnType<typeof testBrowser>>, id?: string) {
  const designs = new SavedDesigns(browser.environment);
  const design = id ?? value(await designs.create(newDesign("shop")));
  const opened = value(await designs.load(design));
  const connection = await designs.attach(opened);
  return { designs, ...opened, connection };
}

describe("SavedDesigns", () => {
  it("gives back the design and its undo history after a reload", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    draw(tab.editor, "a");
    draw(tab.editor, "b");
    tab.editor.undo();
    expect(await tab.connection.flush()).toBe(true);
    expect(browser.storage.texts.size).toBe(0);
    await tab.connection.close();

    const again = await newTab(browser, tab.id);
    expect(again.damage).toEqual([]);
    expect([...again.editor.design.resources.keys()].sort()).toEqual([MESH, "virtualNode/shop/a"]);
    expect(again.editor.redo()).toBe(tab.editor.next.redo?.label);
    expect(again.editor.design.resources.has("virtualNode/shop/b")).toBe(true);
  });

  it("keeps a large step that is under way when the design is closed", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    const ids = Array.from({ length: 300 }, (_, i) => `virtualNode/shop/n${i}`);
    const added = Object.fromEntries(ids.map((id) => [id, { spec: { listeners: [] } }]));
    const work = tab.editor.applying({ resources: { added } }, "Paste 300 resources", 24);
    for (let i = 0; i < 4; i += 1) work.next();
    const closing = tab.connection.close();
    let step = work.next();
    while (step.done !== true) {
      await new Promise((resolve) => setTimeout(resolve));
      step = work.next();
    }
    expect(step.value).toBe(true);
    await closing;
    expect(tab.editor.locked).toBeDefined();

    const again = await newTab(browser, tab.id);
    expect(again.editor.design.resources.size).toBe(301);
    expect(again.editor.undo()).toBe("Paste 300 resources");
  });

  it("gives back a large import, whose entry is kept in portions and not in the tail", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    const ids = Array.from({ length: 1200 }, (_, i) => `virtualNode/shop/n${i}`);
    const added = Object.fromEntries(ids.map((id) => [id, { spec: { listeners: [] } }]));
    tab.editor.apply({ resources: { added } }, "Import 1,200 resources");
    expect(browser.storage.texts.size).toBe(0);
    expect(await tab.connection.flush()).toBe(true);
    const stored = await browser.database.get("journal", [tab.id, 1]);
    expect(stored?.entry).toMatchObject({ label: "Import 1,200 resources", portions: { length: 6 } });

    const following = await newTab(browser, tab.id);
    expect(following.damage).toEqual([]);
    expect(following.editor.design.resources.size).toBe(1201);
    await following.connection.close();
    tab.editor.undo();
    expect(await tab.connection.flush()).toBe(true);
    await tab.connection.close();
    const again = await newTab(browser, tab.id);
    expect([...again.editor.design.resources.keys()]).toEqual([MESH]);
    expect(again.editor.redo()).toBe("Import 1,200 resources");
    expect(again.editor.design.resources.size).toBe(1201);
  });

  it("has an edit that the database never confirmed, once the page was left", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    draw(tab.editor, "a");
    await tab.connection.flush();
    // The page dies with the keystroke: the transaction never ran, the tail stands.
    const dead = browser.storage.texts;
    draw(tab.editor, "b");
    const left = new Map(dead);
    expect(left.size).toBe(1);
    await tab.connection.close();
    await browser.database.delete("journal", [tab.id, 2]);
    const row = await browser.database.get("designs", tab.id);
    if (row !== undefined) await browser.database.put("designs", { ...row, seq: 1 });
    for (const [key, text] of left) dead.set(key, text);

    const again = await newTab(browser, tab.id);
    expect(again.damage).toEqual([]);
    expect(again.editor.design.resources.has("virtualNode/shop/b")).toBe(true);
    expect(await again.connection.flush()).toBe(true);
    expect((await browser.database.get("designs", tab.id))?.seq).toBe(2);
    expect(dead.size).toBe(0);
  });

  it("keeps gestures apart that had the same name, and together what was one", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    const name = (to: string) =>
      tab.editor.apply(
        {
          settings:
            tab.editor.design.settings.size === 0
              ? { added: { design: { name: to } } }
              : { updated: { design: [tab.editor.design.settings.get("design") ?? {}, { name: to }] } },
        },
        "Name",
        "field",
      );
    name("a");
    name("ab");
    tab.editor.endGesture();
    name("abc");
    await tab.connection.close();
    const again = await newTab(browser, tab.id);
    expect(again.editor.history).toEqual(tab.editor.history);
    expect(again.editor.history.done).toHaveLength(2);
  });

  it("folds the journal into the snapshot without changing anything", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    for (const name of ["a", "b", "c"]) draw(tab.editor, name);
    tab.editor.undo();
    await tab.connection.flush();
    expect(await compactDesign(browser.database, tab.id)).toBe(true);
    expect(await browser.database.count("journal")).toBe(0);
    draw(tab.editor, "d");
    await tab.connection.close();
    const again = await newTab(browser, tab.id);
    expect(again.editor.design).toEqual(tab.editor.design);
    expect(again.editor.history).toEqual(tab.editor.history);
    expect(again.seq).toBe(5);
  });

  it("says what is damaged, keeps the rest, and sets the damaged data aside as they were", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    for (const name of ["a", "b", "c"]) draw(tab.editor, name);
    await tab.connection.close();
    const row = await browser.database.get("journal", [tab.id, 2]);
    await browser.database.put("journal", { ...row, entry: { op: "do", change: 7 } } as never);

    const again = await newTab(browser, tab.id);
    expect(again.damage).toEqual(["The journal is damaged: 2 of the last changes cannot be read."]);
    expect([...again.editor.design.resources.keys()].sort()).toEqual([MESH, "virtualNode/shop/a"]);
    const aside = value(await again.designs.aside(tab.id));
    expect(aside).toHaveLength(1);
    expect(aside[0]?.data).toMatchObject({ journal: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] });
    draw(again.editor, "d");
    await again.connection.close();
    expect((await newTab(browser, tab.id)).damage).toEqual([]);
  });

  it("sets aside what another tab could not save in time, where it does not fit any more", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    draw(tab.editor, "a");
    await tab.connection.close();
    const entry = { op: "do", change: {}, label: "Late" };
    browser.storage.setItem(`meshwright:tail:${tab.id}:1`, JSON.stringify({ base: "gone", entry }));
    browser.storage.setItem(`meshwright:tail:${tab.id}:2`, "{broken");

    const again = await newTab(browser, tab.id);
    expect(again.damage).toEqual(["2 changes were not saved in time, and do not fit what is saved now."]);
    expect(value(await again.designs.aside(tab.id))).toHaveLength(1);
    expect(browser.storage.texts.size).toBe(0);
    expect(again.editor.design).toEqual(tab.editor.design);
    await again.connection.close();
  });

  it("reports a storage that fails, and has saved nothing then", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    browser.database.close();
    draw(tab.editor, "a");
    expect(await tab.connection.flush()).toBe(false);
    expect(tab.connection.state.save.kind).toBe("failed");
    expect(browser.storage.texts.size).toBe(1);
    await tab.connection.close();
  });

  it("lists, names, copies, removes and restores", async () => {
    const browser = await testBrowser();
    const tab = await newTab(browser);
    draw(tab.editor, "a");
    await tab.connection.close();
    browser.clock.now = 2_000;
    value(await tab.designs.rename(tab.id, "My shop"));
    const copy = value(await tab.designs.duplicate(tab.id));
    const rows = value(await tab.designs.list());
    expect(rows.map(({ name, mesh, resources }) => ({ name, mesh, resources }))).toContainEqual({
      name: "My shop copy",
      mesh: "shop",
      resources: 1,
    });
    value(await tab.designs.remove(tab.id));
    expect(value(await tab.designs.list()).map(({ id }) => id)).toEqual([copy]);
    value(await tab.designs.restore(tab.id));
    expect(value(await tab.designs.list())).toHaveLength(2);
    value(await tab.designs.remove(tab.id));
    browser.clock.now += 31 * 24 * 60 * 60 * 1000;
    await tab.designs.purge();
    expect(value(await tab.designs.list({ removed: true }))).toEqual([]);
    expect((await tab.designs.load(tab.id)).ok).toBe(false);
  });
});

describe("two tabs on one design", () => {
  const settled = (check: () => void) => expect.poll(check, { timeout: 4000, interval: 10 });

  it("lets one write, and the other follow and take over", async () => {
    const browser = await testBrowser();
    const first = await newTab(browser);
    const second = await newTab(browser, first.id);
    expect([first.connection.state.role, second.connection.state.role]).toEqual(["writing", "following"]);
    draw(first.editor, "a");
    await settled(() => second.editor.design.resources.has("virtualNode/shop/a")).toBe(true);
    draw(second.editor, "x");
    expect(second.editor.design.resources.has("virtualNode/shop/x")).toBe(false);

    second.connection.takeOver();
    await settled(() => second.connection.state.role).toBe("writing");
    expect(first.connection.state.role).toBe("following");
    draw(second.editor, "b");
    await settled(() => first.editor.design.resources.has("virtualNode/shop/b")).toBe(true);
    await second.connection.close();
    await settled(() => first.connection.state.role).toBe("writing");
    expect(first.editor.history).toEqual(second.editor.history);
    await first.connection.close();
  });

  it("tells a tab whose last edit came too late, and writes nothing over the other's", async () => {
    const browser = await testBrowser({ locks: "none" });
    const first = await newTab(browser);
    expect(first.connection.state.unguarded).toBe(true);
    const second = await newTab(browser, first.id);
    // The message of the second tab is still on its way when the first edits.
    draw(first.editor, "late");
    draw(second.editor, "kept");
    await settled(() => first.connection.state.role).toBe("diverged");
    expect(first.connection.state.pending).toBe(true);
    await second.connection.close();
    const third = await newTab(browser, first.id);
    expect(third.editor.design.resources.has("virtualNode/shop/kept")).toBe(true);
    expect(third.editor.design.resources.has("virtualNode/shop/late")).toBe(false);
  });
});
