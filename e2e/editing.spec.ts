/** Working with what was drawn: renaming, moving, selecting, copying, deleting, undoing, looking around. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test.describe("cards", () => {
  test.beforeEach(({ app }) => app.openExample("simpleapp"));

  test("a name is edited in place, and references follow", async ({ page, app: { board, message } }) => {
    await board.titleOf("serviceB").dblclick();
    const field = page.getByLabel("New name of serviceB");
    await expect(field).toBeFocused();
    await field.fill("serviceC");
    await field.press("Enter");
    await expect(message).toContainText("Virtual node serviceB is now serviceC; 1 reference follows.");
    await expect(board.node("serviceC")).toBeFocused();
    await expect(board.node("serviceC").getByTitle("Answers to serviceB.simpleapp.local")).toBeVisible();
    await page.keyboard.press("F2");
    await page.keyboard.type("serviceD");
    await page.keyboard.press("Escape");
    await expect(board.node("serviceC")).toBeVisible();
  });

  test("a name that is taken is refused", async ({ page, app: { board, message } }) => {
    await board.node("serviceB").focus();
    await page.keyboard.press("F2");
    await page.keyboard.type("serviceA");
    await page.keyboard.press("Enter");
    await expect(message).toContainText("Mesh simpleapp already has a virtual node serviceA.");
    await page.keyboard.press("Escape");
    await expect(board.node("serviceB")).toBeVisible();
  });

  test("the mouse moves a card on the grid, Undo puts it back, Escape lets it stay", async ({
    page,
    app: { board, message },
  }) => {
    const card = board.node("serviceB");
    const before = await board.placeOf(card);
    const grip = await board.gripOf(card);
    await board.drag(grip, { x: grip.x - 83, y: grip.y + 130 });
    await expect.poll(() => board.placeOf(card)).toEqual({ x: before.x - 80, y: before.y + 128 });
    await page.keyboard.press("Control+z");
    await expect.poll(() => board.placeOf(card)).toEqual(before);
    await expect(message).toContainText("Undone: Move serviceB.");
    const again = await board.gripOf(card);
    await board.hold(again, { x: again.x - 83, y: again.y + 130 });
    await expect.poll(() => board.placeOf(card)).not.toEqual(before);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect.poll(() => board.placeOf(card)).toEqual(before);
  });

  test("arrow keys move the selection by 8, with Shift by 32, keys in a row as one step", async ({
    page,
    app: { board, undoButton },
  }) => {
    const card = board.node("serviceB");
    await board.select("serviceB");
    const before = await board.placeOf(card);
    for (const key of ["ArrowDown", "ArrowDown", "Shift+ArrowRight"]) await page.keyboard.press(key);
    await expect.poll(() => board.placeOf(card)).toEqual({ x: before.x + 32, y: before.y + 16 });
    await undoButton.click();
    await expect.poll(() => board.placeOf(card)).toEqual(before);
  });

  test("Delete takes a node away, Undo in the message brings it back with its callers", async ({
    page,
    app: { board, message },
  }) => {
    await board.select("serviceB");
    await page.keyboard.press("Delete");
    await expect(board.node("serviceB")).toBeHidden();
    await expect(message).toContainText("Deleted serviceB; 1 node called it.");
    await message.getByRole("button", { name: "Undo" }).click();
    await expect(board.node("serviceB")).toBeVisible();
    await expect(board.connection("serviceA calls serviceB.simpleapp.local at serviceB")).toBeAttached();
    await board.select("serviceA");
    await page.keyboard.press("Backspace");
    await expect(board.node("serviceA")).toBeHidden();
  });

  test("a box selects, Ctrl-click adds and takes away, what is selected moves together", async ({
    page,
    app: { board },
  }) => {
    const [a, b] = [board.node("serviceA"), board.node("serviceB")];
    const before = [await board.placeOf(a), await board.placeOf(b)] as const;
    const [from, to] = [await board.gripOf(a), await board.gripOf(b)];
    await page.keyboard.down("Shift");
    await board.drag({ x: from.x - 160, y: from.y - 40 }, { x: to.x, y: to.y + 60 });
    await page.keyboard.up("Shift");
    await expect(a).toHaveAccessibleName(/, selected$/);
    await expect(b).toHaveAccessibleName(/, selected$/);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => board.placeOf(a)).toEqual({ x: before[0].x, y: before[0].y + 8 });
    await expect.poll(() => board.placeOf(b)).toEqual({ x: before[1].x, y: before[1].y + 8 });
    await board.titleOf("serviceB").click({ modifiers: ["Control"] });
    await expect(b).not.toHaveAccessibleName(/, selected$/);
    await expect(a).toHaveAccessibleName(/, selected$/);
    await page.keyboard.press("Escape");
    await expect(a).not.toHaveAccessibleName(/, selected$/);
  });

  test("copy, cut and paste make new names and keep the lines inside; Ctrl+D duplicates", async ({
    page,
    app: { board, outline },
  }) => {
    await page.keyboard.press("Control+a");
    await expect(board.node("serviceA")).toHaveAccessibleName(/, selected$/);
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await expect(board.node("serviceA-2")).toHaveAccessibleName(
      /serviceA-2\.simpleapp\.local, calls 1 service/,
    );
    await expect(board.node("serviceB-2")).toBeVisible();
    await board.select("serviceB-2");
    await page.keyboard.press("Control+d");
    await expect(outline.row("Virtual node serviceB-3")).toBeVisible();
    await board.select("serviceA");
    await page.keyboard.press("Control+x");
    await expect(board.node("serviceA")).toBeHidden();
    await page.keyboard.press("Control+v");
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  });

  test("undo and redo by their keys go through all steps", async ({ page, app: { board, message } }) => {
    await board.quickAdd("one");
    await board.quickAdd("two");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(board.node("one")).toBeHidden();
    await page.keyboard.press("Control+Shift+z");
    await expect(board.node("one")).toBeVisible();
    await page.keyboard.press("Control+y");
    await expect(board.node("two")).toBeVisible();
    await page.keyboard.press("Control+y");
    await expect(message).toContainText("There is nothing to redo.");
  });

  test("the context menu of a card acts on it, by mouse and by key", async ({
    page,
    app: { board, outline },
  }) => {
    await board.titleOf("serviceB").click({ button: "right" });
    await board.menuItem("Duplicate").click();
    await expect(outline.row("Virtual node serviceB-2")).toBeVisible();
    await expect(board.menuItem("Duplicate")).toBeHidden();
    await board.node("serviceA").focus();
    await page.keyboard.press("Shift+F10");
    await expect(board.menuItem("Open inspector")).toBeVisible();
    await board.menuItem("Delete").press("Enter");
    await expect(board.node("serviceA")).toBeHidden();
  });

  test("Tab goes through the cards from left to right", async ({ page, app: { board } }) => {
    await board.node("serviceA").focus();
    await page.keyboard.press("Tab");
    await expect(board.node("serviceB")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(board.node("serviceA")).toBeFocused();
    await page.keyboard.press("Space");
    await expect(board.node("serviceA")).toHaveAccessibleName(/, selected$/);
  });
});

test("arrange is one step, and what the user placed stays", async ({ page, app }) => {
  const { board, message, undoButton } = app;
  await app.openExample("simpleapp");
  await board.quickAdd("extra");
  await page.keyboard.press("c");
  await page.keyboard.type("serviceA");
  await page.keyboard.press("Enter");
  await expect(board.node("extra")).toHaveAccessibleName(/calls 1 service/);
  await board.node("serviceB").focus();
  await page.keyboard.press("ArrowDown");
  const before = await board.places();
  await board.control("Arrange cards").click();
  await expect(message).toContainText(/^Arranged 2 cards\./);
  const after = await board.places();
  expect(after["virtualNode/simpleapp/serviceB"]).toBe(before["virtualNode/simpleapp/serviceB"]);
  expect(after["virtualNode/simpleapp/extra"]).not.toBe(before["virtualNode/simpleapp/extra"]);
  await undoButton.click();
  await expect.poll(() => board.places()).toEqual(before);
});

test.describe("the board", () => {
  test.beforeEach(({ app }) => app.openExample("shop"));

  test("zoom, fit and minimap", async ({ page, app: { board } }) => {
    const percent = board.control("Zoom to 100 %");
    await percent.click();
    await expect(percent).toHaveText("100 %");
    await board.control("Zoom in").click();
    await expect(percent).toHaveText("125 %");
    await board.control("Zoom out").click();
    await expect(percent).toHaveText("100 %");
    await page.keyboard.press("-");
    await expect(percent).toHaveText("80 %");
    await page.keyboard.press("Shift+Digit0");
    await expect(percent).toHaveText("100 %");
    await board.control("Fit all cards").click();
    await expect(percent).not.toHaveText("100 %");
    const minimap = board.control("Show minimap");
    await expect(minimap).toHaveAttribute("aria-pressed", "false");
    await minimap.click();
    await expect(minimap).toHaveAttribute("aria-pressed", "true");
    await page.setViewportSize({ width: 1200, height: 600 });
    await board.control("Fit all cards").click();
    await expect
      .poll(() => board.cardsUnder(page.getByRole("img", { name: "Minimap of all cards" })))
      .toEqual([]);
  });

  test("a drag on the empty board and the wheel pan, Ctrl and the wheel zoom at the pointer", async ({
    page,
    app: { board },
  }) => {
    const grip = () => board.gripOf(board.node("frontend"));
    const before = await grip();
    const empty = await board.at({ x: 24, y: 24 });
    await board.drag(empty, { x: empty.x + 40, y: empty.y + 30 });
    await expect.poll(grip).toEqual({ x: before.x + 40, y: before.y + 30 });
    await page.mouse.wheel(0, 50);
    await expect.poll(grip).not.toEqual({ x: before.x + 40, y: before.y + 30 });
    const percent = board.control("Zoom to 100 %");
    const zoom = await percent.textContent();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 200);
    await page.keyboard.up("Control");
    await expect(percent).not.toHaveText(zoom ?? "");
  });

  test("the other view keeps the selection, and shows every resource", async ({ page, app }) => {
    const { board } = app;
    await board.select("payments");
    await app.showView("All resources");
    await expect(board.node("payments")).toHaveAccessibleName(/, selected$/);
    await expect(board.node("payments")).toBeInViewport();
    await expect(board.card("Virtual router cart-router")).toHaveAccessibleName(/routes?/);
    await expect(page).toHaveURL(/view=all/);
    await app.showView("Services");
    await expect(board.node("payments")).toHaveAccessibleName(/, selected$/);
    await expect(board.card("Virtual router cart-router")).toBeHidden();
  });

  test("search finds a resource and brings its card into view", async ({
    page,
    app: { board, outline, palette },
  }) => {
    await palette.run("paym", /^payments/);
    await expect(board.node("payments")).toHaveAccessibleName(/, selected$/);
    await expect(board.node("payments")).toBeInViewport();
    await page.keyboard.press("/");
    await expect(outline.filter).toBeFocused();
    await page.keyboard.type("cart");
    await expect(outline.row("Virtual node payments")).toBeHidden();
  });
});
