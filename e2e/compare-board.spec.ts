/** The board while it is compared with a version: signs on cards and lines, what is removed, edits that follow. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { ComparePage } from "./pages/compare.ts";
import { HistoryPanel } from "./pages/history-panel.ts";
import { isAccessible } from "./support/accessible.ts";

test("a version is compared on the board: added, changed, removed; edits follow; closing restores", async ({
  page,
  app,
}) => {
  const history = new HistoryPanel(page);
  const { board, inspector, outline } = app;
  await app.openExample("simpleapp");
  await history.open();
  await history.save("before");
  await history.close();
  await board.select("serviceB");
  await page.keyboard.press("Delete");
  await expect(board.node("serviceB")).toBeHidden();
  await board.quickAdd("canary");
  await history.open();
  await history.button("Compare with before").click();
  await expect(history.dialog).toBeHidden();
  const compare = new ComparePage(page);
  await expect(compare.heading).toHaveText("Before: before → After: this design");
  await expect(compare.counts).toHaveText(/^1 added, \d+ changed, 1 removed$/);

  await expect(board.card("Virtual node canary, added")).toBeVisible();
  await expect(board.card("Virtual node serviceB, removed")).toBeVisible();
  await expect(board.card("Virtual node canary, added")).toContainText("+");
  await isAccessible(page, "a comparison on the board");

  // The outline has the same signs, and lists what is removed.
  await expect(outline.row("Virtual node serviceB, removed")).toContainText("−");
  await expect(outline.row("Virtual node canary, added")).toContainText("+");
  await page.getByRole("checkbox", { name: "Only what changed" }).check();
  await expect(outline.row("Virtual node serviceA")).toBeHidden();
  await expect(outline.row("Virtual node canary, added")).toBeVisible();
  await page.getByRole("checkbox", { name: "Only what changed" }).uncheck();
  await expect(outline.row("Virtual node serviceA")).toBeVisible();

  // From far away the signs stay, and so they do in the other view.
  await page.getByText("All resources", { exact: true }).click();
  await expect(board.card("Virtual node serviceB, removed")).toBeVisible();
  await expect(board.card("Virtual service serviceB.simpleapp.local, changed: 1 field")).toContainText("~");
  await page.getByText("Services", { exact: true }).click();
  await expect(board.card("Virtual node serviceB, removed")).toBeVisible();

  // What is removed can be selected and looked at, not moved.
  await board.control("Fit all cards").click();
  const removed = board.card("Virtual node serviceB, removed");
  await board.titleOf("serviceB").click();
  await expect(page.getByText("Removed. Not in this design.")).toBeVisible();
  const place = await removed.getAttribute("style");
  await removed.focus();
  await page.keyboard.press("ArrowRight");
  await expect(removed).toHaveAttribute("style", place ?? "");
  await isAccessible(page, "what is removed");

  // An edit is marked at once, and no more when it is undone.
  await board.select("serviceA");
  await inspector.field("Hostname").fill("other.simpleapp.local");
  await page.keyboard.press("Tab");
  await expect(board.card("Virtual node serviceA, changed: 1 field")).toContainText("~ 1");
  await app.undoButton.click();
  await expect(board.card("Virtual node serviceA, changed: 1 field")).toBeHidden();

  await board.titleOf("serviceB").click();
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("button", { name: "Take back", exact: true })
    .click();
  await expect(board.card("Virtual node serviceB, removed")).toBeHidden();
  await expect(board.node("serviceB")).toBeVisible();

  await compare.close();
  await expect(board.card("Virtual node canary, added")).toBeHidden();
  await expect(board.node("canary")).toBeVisible();
});
