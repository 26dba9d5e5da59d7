/** From empty to applied with the keyboard alone: no step of this story touches a mouse. */
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";

test("nodes, a call between them, their fields, places and names, and the mesh applied", async ({
  page,
  app,
  ownServer,
}) => {
  const server = await ownServer();
  const { applyPanel, board, inspector, palette } = app;
  const { keyboard } = page;
  await app.open(server.url);
  await board.quickAdd("orders");
  await board.quickAdd("cart");
  await expect(board.node("cart")).toBeFocused();

  await palette.run("orders", /^orders/);
  await expect(board.node("orders")).toBeFocused();
  await keyboard.press("c");
  await expect(board.region.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await keyboard.type("cart");
  await keyboard.press("Enter");
  await expect(board.connection("orders calls cart.my-mesh.local at cart")).toBeAttached();

  await palette.run("orders", /^orders/);
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("status", { name: "Board messages" })).toHaveText(/^Moved orders down by 8\./);
  await keyboard.press("F2");
  await keyboard.press("Control+a");
  await keyboard.type("checkout");
  await keyboard.press("Enter");
  await expect(board.node("checkout")).toBeFocused();

  await keyboard.press("Enter");
  await expect(inspector.panel).toBeFocused();
  await palette.run("field: port", /^Port/);
  await expect(inspector.field("Port")).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type("9090");
  await keyboard.press("F6");
  await tabTo(page, board.node("checkout"), "Shift+F6");
  await expect(board.node("checkout")).toHaveAccessibleName(/9090 http/);

  await keyboard.press("Delete");
  await expect(board.node("checkout")).toBeHidden();
  await expect(board.node("cart")).toBeFocused();
  await keyboard.press("Control+z");
  await expect(board.node("checkout")).toBeVisible();

  await palette.run("apply", /^Apply mesh/);
  await expect(applyPanel.summary).toHaveText("4 to create.");
  await tabTo(page, applyPanel.dialog.getByRole("button", { name: "Apply 4 changes" }), "Tab");
  await keyboard.press("Enter");
  await expect(applyPanel.summary).toHaveText(/^Applied 4 changes/);
  await keyboard.press("Escape");
  await expect(applyPanel.dialog).toBeHidden();
  await palette.run("apply", /^Apply mesh/);
  await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
});

/** Presses the key until the element has the focus: where that takes a round too many, it cannot be reached. */
async function tabTo(page: Page, wanted: Locator, key: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}
