/** What is done with hundreds of resources at once says how far it is, can be stopped, and is one step of undo. */
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { gridMesh } from "./support/grid-mesh.ts";

/** A machine so many times slower: there is time to see what is under way. */
async function slower(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
}

test.beforeEach(async ({ app, page }) => {
  const { board, designs, inspector } = app;
  await app.open();
  await designs.open();
  await designs.openFile({ name: "grid.mesh.json", text: gridMesh({ columns: 30, rows: 20 }) });
  await board.control("Fit all cards").click();
  await page.keyboard.press("Control+a");
  await expect(inspector.heading("600 selected")).toBeVisible();
});

test("a paste of hundreds can be stopped, and no key reaches the design before it is drawn", async ({
  app: { inspector, message, undoButton },
  page,
}) => {
  const pasting = page.getByRole("dialog", { name: "Pasting" });
  const drawing = page.getByRole("dialog", { name: "Drawing the board" });
  await page.keyboard.press("Control+c");
  await slower(page, 12);
  await page.keyboard.press("Control+v");
  await expect(pasting.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(message).toContainText("Stopped: the design is as it was before.");
  await expect(inspector.heading("600 selected")).toBeVisible();
  await expect(undoButton).toBeDisabled();

  await page.keyboard.press("Control+v");
  await expect(drawing).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Control+z");
  await slower(page, 1);
  await expect(drawing).toBeHidden();
  await expect(undoButton).toBeEnabled();
  await undoButton.click();
  await expect(undoButton).toBeDisabled();
});

test("deleting hundreds from the inspector can be stopped, and undone at once", async ({
  app: { inspector, outline, message, undoButton },
  page,
}) => {
  const list = inspector.panel.getByRole("list", { name: "Selected" });
  await expect(list.getByRole("listitem").first()).toContainText("n-0-0");
  expect(await list.getByRole("listitem").count()).toBeLessThan(100);
  const deleting = page.getByRole("dialog", { name: "Deleting" });
  await slower(page, 12);
  await inspector.panel.getByRole("button", { name: "Delete 600 items" }).click();
  await expect(deleting.getByRole("button", { name: "Stop" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(message).toContainText("Stopped: the design is as it was before.");
  await slower(page, 1);
  await expect(undoButton).toBeDisabled();
  await inspector.panel.getByRole("button", { name: "Delete 600 items" }).click();
  await expect(inspector.panel).toBeHidden();
  await expect(outline.row("Virtual node n-0-0")).toBeHidden();
  await undoButton.click();
  await expect(outline.row("Virtual node n-0-0")).toBeVisible();
});

test("after a paste of hundreds the next key is meant for the copies", async ({
  app: { board, inspector, outline, message },
  page,
}) => {
  await outline.row("Virtual node n-0-0").click();
  await board.control("Zoom to 100 %").click();
  await board.node("n-0-0").click();
  await page.keyboard.press("Control+a");
  await expect(inspector.heading("600 selected")).toBeVisible();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect(outline.row("Virtual nodes, 1200")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  // The names count on: n-0-29 is the last of the first row.
  await expect(board.node("n-0-30")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(message).toContainText(/^Deleted \d+ items/);
  await expect(outline.row("Virtual nodes, 600")).toBeVisible();
  await expect(outline.row("Virtual node n-0-0")).toBeVisible();
});

test("after hundreds of rows are deleted the keys go on in the table", async ({
  app: { table, message },
  page,
}) => {
  await table.open();
  await table.show("Virtual nodes");
  await table.rowHeader("n-0-0").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(message).toContainText("Deleted 600");
  await expect(table.newRow.getByRole("rowheader")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(table.newRow.getByRole("gridcell").first()).toBeFocused();
});
