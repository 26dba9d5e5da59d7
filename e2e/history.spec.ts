/** Versions: saved and kept by themselves, looked at, restored, renamed, deleted, taken along. */
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { HistoryPanel } from "./pages/history-panel.ts";
import { isAccessible } from "./support/accessible.ts";

test("a saved version is looked at and restored as one step", async ({ page, app }) => {
  const history = new HistoryPanel(page);
  const { board, banner, inspector } = app;
  await app.openExample("simpleapp");
  await history.open();
  await isAccessible(page, "history without versions");
  await history.save("before canary", "as released in May");
  await history.close();
  await board.select("serviceB");
  await page.keyboard.press("Delete");
  await expect(board.node("serviceB")).toBeHidden();
  await board.quickAdd("canary");
  await history.open();
  await history.save("after");
  await expect(history.row("after")).toContainText(/\+1 ~\d −1/);
  await expect(history.row("before canary")).toContainText("as released in May");
  await isAccessible(page, "history");

  await history.show("before canary");
  await expect(banner).toContainText("You are looking at a version: before canary, Today");
  await expect(app.saveState).toHaveText("Read only");
  await expect(board.node("serviceB")).toBeVisible();
  await expect(board.node("canary")).toBeHidden();
  await board.select("serviceB");
  await expect(inspector.field("Hostname")).toHaveValue("serviceB.simpleapp.local");
  await page.keyboard.press("Delete");
  await expect(app.message).toContainText("Go back to now, or restore it, to edit.");
  await expect(board.node("serviceB")).toBeVisible();
  await isAccessible(page, "a version on the board");

  await banner.getByRole("button", { name: "Back to now" }).click();
  await expect(banner).toBeHidden();
  await expect(board.node("canary")).toBeVisible();

  await history.open();
  await history.show("before canary");
  await banner.getByRole("button", { name: "Restore version" }).click();
  await expect(banner).toBeHidden();
  await expect(board.node("serviceB")).toBeVisible();
  await expect(board.node("canary")).toBeHidden();
  await app.isSaved();
  await app.undoButton.click();
  await expect(board.node("canary")).toBeVisible();
  await expect(board.node("serviceB")).toBeHidden();
});

test("versions are kept by themselves and outlive a reload", async ({ page, app }) => {
  const history = new HistoryPanel(page);
  await app.openExample("simpleapp");
  await app.board.quickAdd("extra");
  await expect(app.board.node("extra")).toBeVisible();
  await history.open();
  await expect(history.rows.first()).toContainText("kept when work began");
  await history.close();
  await app.isSaved();
  await page.reload();
  await expect(app.board.node("extra")).toBeVisible();
  await history.open();
  await expect(history.rows).toHaveCount(1);
  await history.rows
    .first()
    .getByRole("button", { name: /^Show / })
    .click();
  await expect(app.banner).toContainText("You are looking at a version");
  await expect(app.board.node("serviceA")).toBeVisible();
  await expect(app.board.node("extra")).toBeHidden();
});

test("a version is renamed, downloaded, deleted, and put back", async ({ page, app }) => {
  const history = new HistoryPanel(page);
  await app.openExample("simpleapp");
  await app.board.select("serviceA");
  await page.keyboard.press("Control+Shift+S");
  await expect(history.dialog.getByLabel("Name of the version")).toBeFocused();
  await history.save("one");
  await history.button("Rename one").click();
  await history.dialog.getByLabel("New name of one").fill("first");
  await history.dialog.getByRole("button", { name: "Rename version" }).click();
  await expect(history.row("first")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    history.button("Download first").click(),
  ]);
  expect(download.suggestedFilename()).toBe("first.mesh.json");
  expect(await readFile(await download.path(), "utf8")).toContain("serviceA.simpleapp.local");
  await history.button("Delete first").click();
  await expect(history.rows).toHaveCount(0);
  await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
  await expect(history.row("first")).toBeVisible();
});

test("what was applied is kept, with where it went", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const history = new HistoryPanel(page);
  await app.openExample("simpleapp", server.url);
  await app.applyPanel.open();
  await app.applyPanel.apply("Apply 4 changes");
  await expect(app.applyPanel.summary).toHaveText(/^Applied 4 changes/);
  await app.applyPanel.close();
  await history.open();
  await expect(history.rows.first()).toContainText(/Apply to .*kept before it was applied/);
});
