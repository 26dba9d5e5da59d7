/** A board of 2,000 cards: from far away it is drawn, and can be used as it can from near. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { middleOf } from "./pages/board.ts";
import { gridMesh, gridNode, PITCH } from "./support/grid-mesh.ts";

const GRID = { columns: 50, rows: 40 };
/** Within a card at the left of its place. */
const ON_CARD = { x: 60, y: 40 };

test("2,000 cards: selected, dragged, boxed and connected lines found from far, and the same from near", async ({
  page,
  app,
}) => {
  const { board, designs, inspector, outline } = app;
  /** Where a point of a card is seen now. */
  const seen = (row: number, column: number, on = ON_CARD) =>
    board.seenAt({ x: column * PITCH.x + on.x, y: row * PITCH.y + on.y });
  await app.open();
  await designs.open();
  await designs.openFile({ name: "grid.mesh.json", text: gridMesh(GRID) });
  await expect(board.node(gridNode(0, 0))).toBeVisible();
  await board.control("Fit all cards").click();
  await expect(board.cards).toHaveCount(0);

  // A press selects the card that is drawn there; with Shift another one; Escape none.
  const first = await seen(10, 20);
  await page.mouse.click(first.x, first.y);
  await expect(inspector.heading(gridNode(10, 20))).toBeVisible();
  const second = await seen(12, 22);
  await page.keyboard.down("Shift");
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up("Shift");
  await expect(inspector.heading("2 selected")).toBeVisible();
  await page.keyboard.press("Escape");

  // A press on a line selects the call.
  const line = await seen(30, 20, { x: (264 + PITCH.x) / 2, y: 48 });
  await page.mouse.click(line.x, line.y);
  await expect(inspector.heading(`${gridNode(30, 20)} → ${gridNode(30, 21)}`)).toBeVisible();

  // A box takes the cards that it meets.
  await page.keyboard.press("Escape");
  const [from, to] = [await seen(0, 0, { x: -500, y: -500 }), await seen(1, 2, { x: 200, y: 60 })];
  await page.keyboard.down("Shift");
  await board.drag(from, to);
  await page.keyboard.up("Shift");
  await expect(inspector.heading("6 selected")).toBeVisible();
  await page.keyboard.press("Escape");

  // A drag moves the card, and undo brings it back.
  const start = await seen(20, 10);
  const end = await seen(20, 10, { x: ON_CARD.x + 240, y: ON_CARD.y + 104 });
  await board.drag(start, end);
  await expect(app.undoButton).toBeEnabled();
  await outline.filter.fill(gridNode(20, 10));
  await outline.select(`Virtual node ${gridNode(20, 10)}`);
  const card = board.node(gridNode(20, 10));
  await expect(card).toBeInViewport();
  const moved = await board.placeOf(card);
  expect(moved.x).toBeGreaterThan(10 * PITCH.x + 150);
  expect(moved.y).toBeGreaterThan(20 * PITCH.y + 60);
  await app.undoButton.click();
  await expect.poll(() => board.placeOf(card)).toEqual({ x: 10 * PITCH.x, y: 20 * PITCH.y });

  // From far to near about the pointer: the card is where it was drawn.
  await board.control("Fit all cards").click();
  await expect(board.cards).toHaveCount(0);
  const at = await seen(25, 25, { x: 132, y: 40 });
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  for (let step = 0; step < 20; step++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  const near = board.node(gridNode(25, 25));
  await expect(near).toBeVisible();
  await expect
    .poll(async () => {
      const box = await middleOf(near);
      return Math.hypot(box.x - at.x, box.y - at.y);
    })
    .toBeLessThan(60);
});

test("who zooms in and out again sees what the board is now, not what was painted before", async ({
  page,
  app,
}) => {
  const { board, designs, outline } = app;
  // Without slides there is one picture for each zoom.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await app.open();
  await designs.open();
  await designs.openFile({ name: "grid.mesh.json", text: gridMesh(GRID) });
  /** How the upper left cards look when all are in view, once they are sharp. */
  const picture = async (): Promise<string> => {
    await board.control("Fit all cards").click();
    await expect(board.cards).toHaveCount(0);
    const box = await board.region.boundingBox();
    const clip = { x: (box?.x ?? 0) + 70, y: (box?.y ?? 0) + 10, width: 600, height: 600 };
    let last = "";
    await expect
      .poll(async () => {
        const before = last;
        last = (await page.screenshot({ clip })).toString("base64");
        return last === before;
      })
      .toBe(true);
    return last;
  };
  /** So far that another picture is painted, and not so near that cards are in the page. */
  const zoomIn = async (): Promise<void> => {
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("+");
    await expect(board.cards).toHaveCount(0);
  };
  const whole = await picture();
  await zoomIn();
  expect((await picture()) === whole).toBe(true);

  await outline.select(`Virtual node ${gridNode(0, 0)}`);
  await page.keyboard.press("Delete");
  await expect(outline.row(`Virtual node ${gridNode(0, 0)}`)).toBeHidden();
  const less = await picture();
  expect(less === whole).toBe(false);
  await zoomIn();
  await page.keyboard.press("Control+z");
  await expect(outline.row(`Virtual node ${gridNode(0, 0)}`)).toBeVisible();
  expect((await picture()) === whole).toBe(true);
  await zoomIn();
  await page.keyboard.press("Control+Shift+z");
  await expect(outline.row(`Virtual node ${gridNode(0, 0)}`)).toBeHidden();
  expect((await picture()) === less).toBe(true);
});
