/** The menu of what is under the pointer or has the focus: on the board, in the outline, in the table. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

const ARN = "arn:aws:appmesh:us-east-1:123456789012:mesh/shop";

test.beforeEach(async ({ app }) => {
  await app.openExample("shop");
  await expect(app.board.node("orders")).toBeVisible();
});

test("a right-click selects a card and opens its menu, which stays; Escape gives the card the focus", async ({
  page,
  app: { board, inspector },
}) => {
  await board.titleOf("orders").click({ button: "right" });
  await expect(inspector.panel).toBeVisible();
  await expect(board.menuItem("Rename")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(board.menuItem("Rename")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(board.menuItem("Rename")).toBeHidden();
  await expect(board.node("orders")).toBeFocused();
});

for (const key of ["Shift+F10", "ContextMenu"]) {
  test(`${key} opens the menu of a card, a line and a row, and Escape leads back`, async ({ page, app }) => {
    const { board, palette } = app;
    const { keyboard } = page;
    await palette.run("orders", /^orders/);
    await keyboard.press(key);
    await expect(board.menuItem("Rename orders")).toBeVisible();
    await keyboard.press("Escape");
    await expect(board.node("orders")).toBeFocused();

    const line = board.connection("orders calls orders-db.shop.local at orders-db");
    await line.focus();
    await keyboard.press(key);
    await expect(board.menuItem("Delete backend")).toBeVisible();
    await keyboard.press("Escape");
    await expect(line).toBeFocused();

    await palette.run("all resources", /^Show all resources/);
    await palette.run("cart-router", /^cart-router/);
    await keyboard.press("Control+ArrowDown");
    await keyboard.press(key);
    await expect(board.menuItem("Try route later")).toBeVisible();
    await expect(board.menuItem("Duplicate")).toBeVisible();
    await keyboard.press("Escape");
    await expect(board.router("cart-router")).toBeFocused();

    await keyboard.press("Escape");
    await expect(app.inspector.panel).toBeHidden();
  });
}

test("the ARN of a card, a route and the mesh is copied", async ({ page, app }) => {
  const { board, outline, palette, message } = app;
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await board.titleOf("orders").click({ button: "right" });
  await board.menuItem("Copy ARN").click();
  await expect(message).toContainText("Copied the ARN of orders.");
  expect(await copied()).toBe(`${ARN}/virtualNode/orders`);
  await outline.select("Virtual router catalog-router");
  await palette.run("copy arn", /^Copy ARN/);
  await expect(message).toContainText("Copied the ARN of catalog-router.");
  expect(await copied()).toBe(`${ARN}/virtualRouter/catalog-router`);
  await outline.row("Mesh shop").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Copy ARN" }).click();
  await expect(message).toContainText("Copied the ARN of shop.");
  expect(await copied()).toBe(ARN);
});

test("rows of the outline are renamed and duplicated from their menu", async ({ page, app }) => {
  const { outline } = app;
  const { keyboard } = page;
  await outline.row("Virtual node orders").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Rename orders" }).click();
  await expect(outline.tree.getByRole("textbox")).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type("purchase");
  await keyboard.press("Enter");
  await expect(outline.row("Virtual node purchase")).toBeFocused();
  await keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Duplicate" }).press("Enter");
  await expect(outline.row("Virtual node purchase-2")).toBeVisible();
});

test("rows of the table are renamed, duplicated and deleted from their menu", async ({ page, app }) => {
  const { table } = app;
  const { keyboard } = page;
  await table.open();
  await table.rowHeader("orders").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Rename orders" }).click();
  await expect(table.grid.getByRole("textbox")).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type("purchase");
  await keyboard.press("Enter");
  await expect(table.row("purchase")).toBeVisible();
  await table.rowHeader("purchase").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(table.row("purchase-2")).toBeVisible();
  await expect(table.rowHeader("purchase-2")).toBeFocused();
  await keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Delete purchase-2" }).press("Enter");
  await expect(table.row("purchase-2")).toBeHidden();
});
