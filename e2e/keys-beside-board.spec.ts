/** Keys of the board while the focus is in the outline or on a control of the top bar. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test.beforeEach(({ app }) => app.openExample("simpleapp"));

test("Delete in the outline deletes what is selected there", async ({ page, app: { board } }) => {
  await page.getByRole("treeitem", { name: "Virtual node serviceB" }).click();
  await page.keyboard.press("Delete");
  await expect(board.node("serviceB")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(board.node("serviceB")).toBeVisible();
});

test("the view switch keeps its arrow keys and gives the board its letters", async ({ page }) => {
  await page.getByText("All resources").click();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: "Services" })).toBeChecked();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "Add virtual node" })).toBeVisible();
});

test("Escape on the view switch clears the selection", async ({ page, app: { board, inspector } }) => {
  await board.select("serviceA");
  await expect(inspector.panel).toBeVisible();
  await page.getByText("All resources").click();
  await page.keyboard.press("Escape");
  await expect(board.node("serviceA")).not.toHaveAccessibleName(/selected/);
});
