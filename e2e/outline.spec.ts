/** The outline as a tree: by keys alone, with problems, services that nobody defines, names edited in place. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test("by keys: collapse, expand, find by letters, rename, delete, inspect", async ({ page, app }) => {
  const { outline, inspector, board } = app;
  await app.openExample("shop");
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await outline.row("Virtual node cart-v1").click();
  await press("ArrowLeft");
  const heading = outline.tree.getByRole("treeitem", { name: "Virtual nodes, 9" });
  await expect(heading).toBeFocused();
  await press("ArrowLeft");
  await expect(heading).toHaveAttribute("aria-expanded", "false");
  await expect(outline.row("Virtual node cart-v1")).toBeHidden();
  await page.reload();
  await expect(heading).toHaveAttribute("aria-expanded", "false");
  await heading.focus();
  await press("ArrowRight");
  await expect(outline.row("Virtual node cart-v1")).toBeVisible();

  await press("o");
  await expect(outline.row("Virtual node orders")).toBeFocused();
  await expect(outline.row("Virtual node orders")).toHaveAttribute("aria-posinset", "7");
  await expect(outline.row("Virtual node orders")).toHaveAttribute("aria-setsize", "9");
  await press("F2");
  await page.keyboard.type("purchases");
  await press("Enter");
  await expect(outline.row("Virtual node purchases")).toBeFocused();
  await expect(board.node("purchases")).toBeVisible();
  await press("Enter");
  await expect(inspector.field("Name")).toHaveValue("purchases");
  await outline.row("Virtual node purchases").focus();
  await press("Delete");
  await expect(outline.row("Virtual node purchases")).toBeHidden();
  await expect(app.message).toContainText("Deleted purchases");
});

test("expressions filter it, routes stand as they are tried, and what is not defined has its place", async ({
  page,
  app,
}) => {
  const { outline } = app;
  await app.openExample("shop");
  await outline.filter.fill("kind:route protocol:http");
  const names = outline.tree.getByRole("treeitem");
  await expect(names.nth(2)).toHaveAccessibleName("Route beta-testers");
  await expect(names.nth(3)).toHaveAccessibleName("Route canary");
  await outline.filter.fill("");
  await outline.row("Virtual service catalog.shop.local").click();
  await page.keyboard.press("Delete");
  await expect(outline.tree.getByRole("treeitem", { name: "Not defined here, 1" })).toBeVisible();
  await expect(outline.row("Virtual service catalog.shop.local")).toBeVisible();
});
