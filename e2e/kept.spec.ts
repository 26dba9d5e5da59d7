/** Nothing is lost: reload, a killed server, several designs, two tabs, a design in a file. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { gridMesh } from "./support/grid-mesh.ts";

test("a reload right after a keystroke has the keystroke, and its undo", async ({ page, app }) => {
  const { board, inspector, undoButton } = app;
  await app.openExample("simpleapp");
  await board.select("serviceA");
  await inspector.type("Hostname", "orders.example");
  await page.reload();
  await expect(board.node("serviceA")).toHaveAccessibleName(/orders\.example/);
  await expect(inspector.field("Hostname")).toHaveValue("orders.example");
  await undoButton.click();
  await expect(inspector.field("Hostname")).toHaveValue("serviceA.simpleapp.local");
});

test("view, selection, places and redo outlive a reload", async ({ page, app }) => {
  const { board, redoButton } = app;
  await app.openExample("simpleapp");
  await board.select("serviceB");
  const before = await board.placeOf(board.node("serviceB"));
  await page.keyboard.press("Shift+ArrowDown");
  await board.quickAdd("extra");
  await page.keyboard.press("Control+z");
  await expect(board.node("extra")).toBeHidden();
  await board.select("serviceB");
  await expect(page).toHaveURL(/serviceB/);
  await page.reload();
  await expect(board.node("serviceB")).toHaveAccessibleName(/, selected$/);
  await expect.poll(() => board.placeOf(board.node("serviceB"))).toEqual({ x: before.x, y: before.y + 32 });
  await redoButton.click();
  await expect(board.node("extra")).toBeVisible();
});

test("what was applied is there after the server was killed", async ({ app, ownServer }) => {
  const server = await ownServer();
  const { applyPanel, board } = app;
  await app.openExample("simpleapp", server.url);
  await applyPanel.open();
  await applyPanel.apply("Apply 4 changes");
  await expect(applyPanel.summary).toHaveText(/^Applied 4 changes/);
  await server.kill();
  await server.startAgain();
  const answer = await fetch(`${server.url}/v20190125/meshes/simpleapp/virtualNodes/serviceA`);
  expect(await answer.json()).toMatchObject({
    virtualNodeName: "serviceA",
    spec: { serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } } },
  });
  await applyPanel.close();
  await app.page.reload();
  await expect(board.node("serviceA")).toBeVisible();
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
});

test("designs: new, rename, duplicate, open, delete and its undo", async ({ page, app }) => {
  const { board, designs, message } = app;
  await app.openExample("simpleapp");
  await designs.open();
  await designs.createNew("orders");
  await expect(app.meshName).toHaveValue("orders");
  await board.quickAdd("orders-api");
  await designs.open();
  await designs.rename("orders", "Orders of 2026");
  await expect(designs.row("Orders of 2026")).toContainText("Open now");
  await designs.duplicate("simpleapp");
  await expect(designs.rows).toHaveCount(3);
  await designs.openDesign("simpleapp");
  await expect(board.node("serviceA")).toBeVisible();
  await designs.open();
  await designs.remove("Orders of 2026");
  await expect(designs.row("Orders of 2026")).toBeHidden();
  await message.getByRole("button", { name: "Undo" }).click();
  await expect(designs.row("Orders of 2026")).toBeVisible();
  await designs.openDesign("Orders of 2026");
  await expect(board.node("orders-api")).toBeVisible();
  await page.goBack();
  await expect(board.node("serviceA")).toBeVisible();
});

test("where the first opening is stopped, a new design leads to all others", async ({ page, app }) => {
  const { designs } = app;
  await app.open();
  await designs.open();
  await designs.openFile({ name: "grid.mesh.json", text: gridMesh({ columns: 50, rows: 60 }) });
  await expect(app.meshName).toHaveValue("grid");
  await expect(app.saveState).toHaveText(/^Saved/);
  // A slow machine, so that there is time to stop it.
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 16 });
  await page.reload();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Opening the design was stopped" })).toBeVisible();
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.getByRole("button", { name: "Start a new design" }).click();
  await expect(page.getByRole("button", { name: "Draw the first virtual node" })).toBeVisible();
  await designs.open();
  await designs.openDesign("grid");
  await expect(app.meshName).toHaveValue("grid");
});

test("of two tabs one writes, the other follows, and may take over", async ({ context, app }) => {
  await app.openExample("simpleapp");
  const second = new App(await context.newPage());
  await second.open(app.page.url());
  await expect(second.banner).toContainText("This design is open in another tab.");
  await app.board.quickAdd("orders");
  await expect(second.board.node("orders")).toBeVisible();
  await second.page.keyboard.press("n");
  await second.board.typeNode("refused");
  await expect(second.board.node("refused")).toBeHidden();
  await second.page.keyboard.press("Escape");
  await second.banner.getByRole("button", { name: "Take over" }).click();
  await expect(second.saveState).toHaveText(/^Saved/);
  await second.board.quickAdd("payments");
  await expect(app.banner).toContainText("This design is open in another tab.");
  await expect(app.board.node("payments")).toBeVisible();
  await app.banner.getByRole("button", { name: "Open a copy" }).click();
  await expect(app.banner).toBeHidden();
  await app.board.quickAdd("search");
  await expect(second.board.node("payments")).toBeVisible();
  await expect(second.board.node("search")).toBeHidden();
});

test.describe("a design in a file", () => {
  let folder: string;
  let file: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "meshwright-e2e-file-"));
    file = join(folder, "simpleapp.mesh.json");
    await writeFile(file, await readFile(new URL("../examples/simpleapp.mesh.json", import.meta.url)));
  });
  test.afterEach(async ({ page }) => {
    // The page first: it may still be saving into the folder.
    await page.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("is edited in place, and a card that moves is one changed line", async ({ page, app, ownServer }) => {
    const server = await ownServer({ file });
    const { board } = app;
    await app.open(server.url);
    await expect(app.designMenu).toHaveText("simpleapp.mesh.json");
    const before = await readFile(file, "utf8");
    await board.quickAdd("orders");
    await expect.poll(() => readFile(file, "utf8")).toContain('"virtualNodeName": "orders"');
    await page.keyboard.press("Control+z");
    await expect.poll(() => readFile(file, "utf8")).toBe(before);
    await board.node("serviceB").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => readFile(file, "utf8")).toContain('"drawing"');
    const placed = await readFile(file, "utf8");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => readFile(file, "utf8")).not.toBe(placed);
    const lines = (await readFile(file, "utf8")).split("\n");
    const changed = placed.split("\n").filter((line, index) => line !== lines[index]);
    expect(changed).toEqual([expect.stringContaining("serviceB")]);
  });

  test("opens with thousands of resources, says so meanwhile, and is saved whole", async ({
    page,
    app,
    ownServer,
  }) => {
    const nodes = Array.from({ length: 3000 }, (_, i) => ({
      kind: "virtualNode",
      meshName: "big",
      virtualNodeName: `n${i}`,
      // None of them may listen on a port that large.
      spec: { listeners: [{ portMapping: { port: 80_000, protocol: "http" } }] },
    }));
    const resources = [{ kind: "mesh", meshName: "big", spec: {} }, ...nodes];
    await writeFile(file, JSON.stringify({ version: 1, resources }));
    const server = await ownServer({ file });
    await page.addInitScript(() => {
      const told = new Set<string>();
      Object.assign(window, { told });
      new MutationObserver(() => {
        for (const { ariaLabel } of document.querySelectorAll("dialog")) told.add(ariaLabel ?? "");
      }).observe(document, { childList: true, subtree: true });
    });
    await app.open(server.url);
    await expect(app.board.node("n0")).toBeVisible();
    await app.board.quickAdd("one-more");
    const told = await page.evaluate(() => [...(window as unknown as { told: Set<string> }).told]);
    expect(told).toContain("Opening simpleapp.mesh.json");
    await expect.poll(() => readFile(file, "utf8")).toContain('"virtualNodeName": "one-more"');
    const saved = JSON.parse(await readFile(file, "utf8")) as { readonly resources: readonly unknown[] };
    expect(saved.resources.length).toBeGreaterThanOrEqual(resources.length + 1);
    await page.keyboard.press("p");
    const problems = page.getByRole("region", { name: "Problems" });
    await expect(problems.getByText("Errors 6000")).toBeVisible();
  });

  test("that changes on disk is reviewed before anything is taken", async ({ app, ownServer }) => {
    const server = await ownServer({ file });
    const { page, board, undoButton } = app;
    await app.open(server.url);
    await expect(board.node("serviceA")).toBeVisible();
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('"port": 8080', '"port": 7070'));
    await expect(app.banner).toContainText(/changed on disk/);
    await expect(board.node("serviceA")).toHaveAccessibleName(/8080 http/);
    await app.banner.getByRole("button", { name: "Review changes" }).click();
    const review = page.getByRole("dialog", { name: "Changes in simpleapp.mesh.json" });
    await expect(review.getByRole("deletion")).toContainText("8080");
    await expect(review.getByRole("insertion")).toContainText("7070");
    await review.getByRole("button", { name: "Take theirs" }).click();
    await expect(board.node("serviceA")).toHaveAccessibleName(/7070 http/);
    await undoButton.click();
    await expect(board.node("serviceA")).toHaveAccessibleName(/8080 http/);
    await expect.poll(() => readFile(file, "utf8")).toBe(text);
  });
});
