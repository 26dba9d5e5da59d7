/** Groups of cards, and notes on the board. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { middleOf } from "./pages/board.ts";
import { Drawing } from "./pages/drawing.ts";
import { isAccessible } from "./support/accessible.ts";

test.describe("groups", () => {
  test.beforeEach(async ({ app }) => {
    await app.openExample("shop");
    await expect(app.board.node("orders")).toBeVisible();
  });

  test("S puts a named frame around what is selected; its title moves all; one undo puts all back", async ({
    page,
    app: { board, undoButton },
  }) => {
    const drawing = new Drawing(page, board);
    await drawing.groupNodes(["orders", "payments"], "Money");
    await expect(drawing.group("Money")).toHaveAccessibleName(/^Group Money, 2 nodes · 2 services/);
    const before = [await board.placeOf(board.node("orders")), await board.placeOf(board.node("payments"))];
    const title = await middleOf(drawing.group("Money"));
    await board.drag(title, { x: title.x - 40, y: title.y + 60 });
    for (const [index, name] of ["orders", "payments"].entries()) {
      const place = await board.placeOf(board.node(name));
      expect(place.x).toBeLessThan(before[index]?.x ?? 0);
      expect(place.y).toBeGreaterThan(before[index]?.y ?? 0);
    }
    await undoButton.click();
    await expect
      .poll(async () => [
        await board.placeOf(board.node("orders")),
        await board.placeOf(board.node("payments")),
      ])
      .toEqual(before);
  });

  test("a collapsed group is one card with its lines rolled up, and opens again by Enter", async ({
    page,
    app: { board },
  }) => {
    const drawing = new Drawing(page, board);
    await drawing.groupNodes(["cart-v1", "cart-v2"], "Cart");
    await board.control("Collapse group Cart").click();
    await expect(drawing.group("Cart")).toHaveAccessibleName("Group Cart, collapsed, 2 nodes, selected");
    await expect(board.node("cart-v1")).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(
      board.connections.getByRole("button", { name: /^checkout calls cart\.shop\.local/ }),
    ).toHaveText("checkout calls cart.shop.local");
    await drawing.group("Cart").press("Enter");
    await expect(board.node("cart-v1")).toBeVisible();
  });

  test("a group is renamed, added to, left and taken away from its menus", async ({
    page,
    app: { board },
  }) => {
    const drawing = new Drawing(page, board);
    await drawing.groupNodes(["orders"], "Money");
    await drawing.group("Money").press("F2");
    await page.keyboard.type("Finance");
    await page.keyboard.press("Enter");
    await expect(drawing.group("Finance")).toHaveAccessibleName(/^Group Finance, 1 node/);
    await board.select("payments");
    await board.titleOf("payments").click({ button: "right" });
    await board.menuItem("Move to group…").click();
    await board.popover("Move to group").getByRole("button", { name: "Finance" }).click();
    await expect(drawing.group("Finance")).toHaveAccessibleName(/^Group Finance, 2 nodes/);
    await board.select("orders");
    await board.titleOf("orders").click({ button: "right" });
    await board.menuItem("Take out of group").click();
    await expect(drawing.group("Finance")).toHaveAccessibleName(/^Group Finance, 1 node/);
    await drawing.group("Finance").click({ button: "right", position: { x: 20, y: 8 } });
    await board.menuItem("Ungroup cards").click();
    await expect(drawing.group("Finance")).toBeHidden();
    await expect(board.node("payments")).toBeVisible();
  });

  test("the menu groups too, and asks for the name; Escape keeps the one that is there, one undo takes all back", async ({
    page,
    app: { board, undoButton },
  }) => {
    const drawing = new Drawing(page, board);
    await board.titleOf("orders").click({ button: "right" });
    await board.menuItem("Group cards").click();
    await expect(drawing.newName("Group")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(drawing.group("Group")).toBeFocused();
    await board.titleOf("payments").click({ button: "right" });
    await board.menuItem("Group cards").click();
    await expect(drawing.newName("Group 2")).toBeFocused();
    await page.keyboard.type("Money");
    await page.keyboard.press("Enter");
    await expect(drawing.group("Money")).toBeFocused();
    await undoButton.click();
    await expect(drawing.group("Money")).toBeHidden();
    await expect(drawing.group("Group 2")).toBeHidden();
    await expect(drawing.group("Group")).toBeVisible();
  });

  test("a card that is dragged over a frame goes into the group, and leaves it with Alt; each is one undo", async ({
    page,
    app: { board, undoButton },
  }) => {
    const drawing = new Drawing(page, board);
    await drawing.groupNodes(["orders"], "Money");
    await drawing.group("Money").press("Escape");
    const start = await middleOf(board.titleOf("payments"));
    const before = await board.placeOf(board.node("payments"));
    await board.hold(start, await middleOf(board.titleOf("orders")));
    await expect(board.tip).toHaveText("Move to group Money");
    await page.mouse.up();
    await expect(drawing.group("Money")).toHaveAccessibleName(/^Group Money, 2 nodes/);
    await undoButton.click();
    await expect(drawing.group("Money")).toHaveAccessibleName(/^Group Money, 1 node/);
    await expect.poll(() => board.placeOf(board.node("payments"))).toEqual(before);

    await board.hold(await middleOf(board.titleOf("orders")), start);
    await expect(board.tip).toBeHidden();
    await page.keyboard.down("Alt");
    await expect(board.tip).toHaveText("Take out of group Money");
    await page.mouse.up();
    await page.keyboard.up("Alt");
    await expect(drawing.group("Money")).toBeHidden();
    await undoButton.click();
    await expect(drawing.group("Money")).toHaveAccessibleName(/^Group Money, 1 node/);
  });

  test("groups and notes are there after a reload, and a rename of a card keeps it in its group", async ({
    page,
    app,
  }) => {
    const { board } = app;
    const drawing = new Drawing(page, board);
    await drawing.groupNodes(["orders"], "Money");
    await drawing.writeNote({ x: 420, y: 640 }, "## Ask first");
    await board.titleOf("orders").dblclick();
    await page.keyboard.type("orders-v2");
    await page.keyboard.press("Enter");
    await app.isSaved();
    await page.reload();
    await expect(drawing.note("Ask first")).toBeVisible();
    await expect(drawing.group("Money")).toHaveAccessibleName(/^Group Money, 1 node/);
  });
});

test.describe("notes", () => {
  test.beforeEach(async ({ app }) => {
    await app.open();
    await app.board.quickAdd("serviceA");
  });

  test("M writes a note in Markdown at the pointer; it moves, grows, is copied and deleted, each one undo", async ({
    page,
    app: { board, undoButton },
  }) => {
    const drawing = new Drawing(page, board);
    await drawing.writeNote({ x: 200, y: 520 }, "# Plan\nAsk **them** about `TLS`.\n- one\n- two");
    const note = drawing.note("Plan");
    await expect(note.getByText("them", { exact: true })).toHaveCSS("font-weight", "600");
    await expect(note.getByRole("listitem")).toHaveText(["one", "two"]);

    const before = await note.boundingBox();
    const grip = await middleOf(note);
    await board.drag(grip, { x: grip.x + 160, y: grip.y - 40 });
    await expect.poll(async () => (await note.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 100);
    const moved = await note.boundingBox();
    const corner = {
      x: (moved?.x ?? 0) + (moved?.width ?? 0) - 5,
      y: (moved?.y ?? 0) + (moved?.height ?? 0) - 5,
    };
    await board.drag(corner, { x: corner.x + 60, y: corner.y + 40 });
    await expect
      .poll(async () => (await note.boundingBox())?.width)
      .toBeGreaterThan((moved?.width ?? 0) + 30);

    await note.press("Control+d");
    await expect(drawing.note("Plan")).toHaveCount(2);
    await page.keyboard.press("Delete");
    await expect(drawing.note("Plan")).toHaveCount(1);
    for (let step = 0; step < 4; step++) await undoButton.click();
    await expect.poll(async () => (await note.boundingBox())?.x).toBe(before?.x);
    await undoButton.click();
    await expect(note).toBeHidden();
  });

  test("a note that is left empty leaves nothing, not even a step of undo", async ({
    page,
    app: { board, undoButton },
  }) => {
    const drawing = new Drawing(page, board);
    await page.keyboard.press("m");
    await expect(drawing.noteText).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(drawing.note("")).toBeHidden();
    await undoButton.click();
    await expect(board.node("serviceA")).toBeHidden();
  });
});

test("axe finds nothing on a board with groups and notes", async ({ page, app }) => {
  await app.openExample("shop");
  const drawing = new Drawing(page, app.board);
  await drawing.groupNodes(["orders", "payments"], "Money");
  await app.board.control("Collapse group Money").click();
  await drawing.groupNodes(["cart-v1"], "Cart");
  await drawing.writeNote({ x: 420, y: 640 }, "# Plan\n[wiki](https://wiki.example)");
  await expect(drawing.group("Money")).toHaveAccessibleName(/collapsed/);
  await isAccessible(page, "board with groups and notes");
});
