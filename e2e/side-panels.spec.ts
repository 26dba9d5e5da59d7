/** The panels beside the board: their widths, hiding them, and going from one to the other by key. */
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { middleOf } from "./pages/board.ts";

test.beforeEach(({ app }) => app.openExample("shop"));

test("the outline is made wider by mouse and by key, and stays so after a reload", async ({ page, app }) => {
  const outline = page.getByRole("navigation", { name: "Resources" });
  const handle = page.getByRole("separator", { name: "Width of the outline" });
  await expect(handle).toHaveAttribute("aria-valuenow", "248");
  const start = await middleOf(handle);
  await app.board.drag(start, { x: start.x + 100, y: start.y });
  await expect(handle).toHaveAttribute("aria-valuenow", "348");
  expect(await widthOf(outline)).toBe(348);
  await handle.press("ArrowLeft");
  await expect(handle).toHaveAttribute("aria-valuenow", "332");
  await page.reload();
  await expect(handle).toHaveAttribute("aria-valuenow", "332");
  await handle.press("End");
  await expect(handle).toHaveAttribute("aria-valuenow", "480");
  await handle.dblclick();
  await expect(handle).toHaveAttribute("aria-valuenow", "248");
});

test("the inspector is made wider to the left", async ({ page, app }) => {
  await app.board.select("payments");
  const handle = page.getByRole("separator", { name: "Width of the inspector" });
  const start = await middleOf(handle);
  await app.board.drag(start, { x: start.x - 80, y: start.y });
  await expect(handle).toHaveAttribute("aria-valuenow", "440");
  expect(await widthOf(app.inspector.panel)).toBe(440);
});

test.describe("860 pixels wide", () => {
  test.use({ viewport: { width: 860, height: 700 } });

  test("the inspector lies over the board, at its right", async ({ app: { inspector, palette } }) => {
    await palette.run("payments", /^payments/);
    await expect(inspector.field("Name")).toBeInViewport({ ratio: 1 });
    expect(await widthOf(inspector.panel)).toBe(360);
  });
});

test("Ctrl+B hides and shows the outline, Ctrl+Shift+B the inspector, also while the user types", async ({
  page,
  app,
}) => {
  const outline = page.getByRole("navigation", { name: "Resources" });
  await page.keyboard.press("Control+b");
  await expect(outline).toBeHidden();
  await page.reload();
  await expect(app.board.region).toBeVisible();
  await expect(outline).toBeHidden();
  await page.keyboard.press("/");
  await expect(app.outline.filter).toBeFocused();
  await app.board.select("payments");
  await app.inspector.field("Name").focus();
  await page.keyboard.press("Control+Shift+b");
  await expect(app.inspector.panel).toBeHidden();
  await expect(app.board.node("payments")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.inspector.panel).toBeFocused();
});

test("F6 goes through top bar, outline, board and inspector, and comes back to where it was", async ({
  page,
  app,
}) => {
  const { board, inspector, outline } = app;
  await board.select("payments");
  await expect(board.node("payments")).toBeFocused();
  await page.keyboard.press("F6");
  await isWithin(page, inspector.panel);
  await inspector.field("Hostname").focus();
  await page.keyboard.press("F6");
  await isWithin(page, page.getByRole("banner"));
  await page.keyboard.press("F6");
  await expect(outline.filter).toBeFocused();
  await page.keyboard.press("F6");
  await expect(board.node("payments")).toBeFocused();
  await page.keyboard.press("F6");
  await expect(inspector.field("Hostname")).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await expect(board.node("payments")).toBeFocused();
});

test("the focus is not lost: with a deleted card it goes to the next, with a closed dialog to what opened it", async ({
  page,
  app,
}) => {
  const { board } = app;
  await board.select("payments");
  await page.keyboard.press("Delete");
  await expect(board.node("payments")).toBeHidden();
  await expect(board.cards.and(page.locator(":focus"))).toHaveCount(1);
  await board.select("orders");
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(board.node("orders")).toBeFocused();
  await page.keyboard.press("Control+e");
  await expect(app.exportPanel.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(board.node("orders")).toBeFocused();
});

async function widthOf(locator: Locator): Promise<number | undefined> {
  return (await locator.boundingBox())?.width;
}

async function isWithin(page: Page, region: Locator): Promise<void> {
  await expect(region.locator(":focus").or(region.and(page.locator(":focus")))).toHaveCount(1);
}
