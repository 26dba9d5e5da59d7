/** The command palette and the sheet of keys: everything is found by typing. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test.beforeEach(({ app }) => app.openExample("shop"));

test("finds resources by name, hostname and kind, and brings the card into view with the focus on it", async ({
  page,
  app: { board, palette },
}) => {
  await palette.run("paym", /^payments/);
  await expect(board.node("payments")).toHaveAccessibleName(/, selected$/);
  await expect(board.node("payments")).toBeFocused();
  await palette.open();
  await page.keyboard.type("payments.shop.local node");
  await expect(palette.section("Resources").getByRole("option")).toHaveCount(1);
  await expect(palette.chosen).toHaveAccessibleName(/^payments/);
  await palette.field.fill("kind:node name:cart*");
  await expect(palette.section("Resources").getByRole("option")).toHaveText([/cart-v1/, /cart-v2/]);
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await expect(board.node("payments")).toBeFocused();
});

test("runs commands found by words, by initials and by other words; arrows choose, what was used last is first", async ({
  page,
  app: { board, palette },
}) => {
  await palette.run("avn", "Add virtual node N");
  await expect(board.popover("Add virtual node")).toBeVisible();
  await expect(board.popover("Add virtual node").getByLabel("Name", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await palette.open();
  await expect(palette.section("Recently used").getByRole("option")).toHaveText([/Add virtual node/]);
  await expect(palette.chosen).toHaveAccessibleName("Add virtual node N");
  await page.keyboard.press("ArrowUp");
  await expect(palette.chosen).toHaveAccessibleName(/^Show keys and gestures/);
  await page.keyboard.press("ArrowDown");
  await expect(palette.chosen).toHaveAccessibleName("Add virtual node N");
  await page.keyboard.type("switch all");
  await expect(palette.chosen).toHaveAccessibleName(/^Show all resources/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "All resources" })).toBeChecked();
});

test("commands act upon what was selected when it was opened", async ({ page, app }) => {
  const { board, palette, message } = app;
  await board.select("payments");
  await palette.run("delete", "Delete payments Del");
  await expect(board.node("payments")).toBeHidden();
  await expect(message).toContainText("Deleted payments");
  await palette.run("undo", "Undo: Delete payments Ctrl Z");
  await expect(board.node("payments")).toBeVisible();
  await page.keyboard.press("Control+a");
  await palette.open();
  await page.keyboard.type("delete");
  await expect(palette.chosen).toHaveAccessibleName(/^Delete \d+ items Del$/);
});

test("goes to a field of the selected resource, and says where nothing is found", async ({ page, app }) => {
  const { board, palette, inspector } = app;
  await board.select("payments");
  await palette.open();
  await page.keyboard.type("field: healthy threshold");
  await expect(palette.section("Fields of payments").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(
    inspector.panel.getByRole("textbox", { name: "Healthy threshold", exact: true }),
  ).toBeFocused();
  await palette.open();
  await page.keyboard.type("xyzzy");
  await expect(palette.dialog.getByRole("status")).toContainText("Nothing is called like this.");
});

test("opens examples and designs", async ({ page, app }) => {
  await app.palette.run("simpleapp", /^simpleapp/);
  await expect(app.meshName).toHaveValue("simpleapp");
  await app.palette.open();
  await page.keyboard.type("shop");
  await expect(app.palette.section("Designs").getByRole("option")).toHaveCount(1);
});

test("the sheet shows the keys of all commands and is searched", async ({ page, app }) => {
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys and gestures" });
  await expect(sheet.getByLabel("Search keys and gestures")).toBeFocused();
  await expect(sheet.getByText("Add virtual node", { exact: true })).toBeVisible();
  await page.keyboard.type("redo");
  await expect(sheet.getByText("Redo what was undone")).toBeVisible();
  await expect(sheet.getByText("Add virtual node", { exact: true })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await app.board.select("payments");
  await page.keyboard.press("F1");
  await expect(sheet).toBeVisible();
});

test("a row of the outline has a menu of commands, by mouse and by key", async ({ page, app }) => {
  const { board, inspector, outline } = app;
  await outline.row("Virtual node payments").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Open inspector" }).click();
  await expect(inspector.panel).toBeFocused();
  await expect(inspector.field("Name")).toHaveValue("payments");
  await outline.row("Virtual node orders-db").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Delete orders-db" }).press("Enter");
  await expect(board.node("orders-db")).toBeHidden();
});
