/** Finding cards by expression, hiding the rest, and showing only what is around a card. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { isAccessible } from "./support/accessible.ts";

test.beforeEach(async ({ app }) => {
  await app.openExample("shop");
  await expect(app.board.node("orders")).toBeVisible();
});

test("Ctrl+F finds by expression, Enter goes through what is found, the rest and the found can be hidden", async ({
  page,
  app: { board },
}) => {
  await page.keyboard.press("Control+f");
  const bar = board.region.getByRole("search", { name: "Find on the board" });
  const field = bar.getByRole("textbox", { name: "Find on the board" });
  await expect(field).toBeFocused();
  await page.keyboard.type("kind:node cart");
  await expect(bar.getByRole("status")).toHaveText("2 found");
  await page.keyboard.press("Enter");
  await expect(bar.getByRole("status")).toHaveText("1 of 2");
  await expect(board.node("cart-v1")).toHaveAccessibleName(/, selected$/);
  await page.keyboard.press("Enter");
  await expect(board.node("cart-v2")).toHaveAccessibleName(/, selected$/);
  await expect(field).toBeFocused();

  await bar.getByRole("button", { name: "Hide others" }).click();
  const shown = board.region.getByRole("region", { name: "Shown cards" });
  await expect(shown.getByRole("status")).toHaveText("2 of 10 shown");
  await expect(board.node("orders")).toBeHidden();
  await bar.getByRole("button", { name: "Hide these" }).click();
  await expect(shown.getByRole("status")).toHaveText("8 of 10 shown");
  await expect(board.node("cart-v1")).toBeHidden();
  await shown.getByRole("button", { name: "Show all (Esc)" }).click();
  await expect(board.node("cart-v1")).toBeVisible();

  await field.fill("kind:nod");
  await expect(bar.getByRole("status")).toContainText('Did you mean "node"?');
  await field.press("Escape");
  await expect(bar).toBeHidden();
});

test("F shows a card and its neighbours, wider by steps and by direction; Escape shows all again", async ({
  page,
  app: { board, outline },
}) => {
  await board.select("orders");
  await page.keyboard.press("f");
  const shown = board.region.getByRole("region", { name: "Shown cards" });
  await expect(shown.getByRole("status")).toHaveText("3 of 10 shown");
  await expect(board.node("payments")).toBeHidden();
  await shown.getByText("Callees", { exact: true }).click();
  await expect(shown.getByRole("status")).toHaveText("2 of 10 shown");
  await shown.getByText("Both", { exact: true }).click();
  await shown.getByRole("button", { name: "Show one step more" }).click();
  await expect(board.node("payments")).toBeVisible();
  // What is asked for by name is shown, whatever was hidden.
  await outline.row("Virtual node catalog").click();
  await expect(board.node("catalog")).toBeVisible();
  await expect(shown).toBeHidden();

  await board.select("orders");
  await page.keyboard.press("f");
  await expect(shown).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(shown).toBeHidden();
  await expect(board.node("payments")).toBeVisible();
});

test("the legend names first what is on the board", async ({ app: { board } }) => {
  await board.control("Show legend").click();
  const legend = board.region.getByRole("region", { name: "Legend" });
  await expect(legend.getByRole("list").first()).toContainText(
    "Virtual gateway: requests from outside come in",
  );
  await expect(legend.getByRole("list").last()).toContainText("Called, but not defined in this mesh");
});

test("axe finds nothing on the find field with its terms", async ({ page, app: { board } }) => {
  await page.keyboard.press("Control+f");
  const bar = board.region.getByRole("search", { name: "Find on the board" });
  await expect(bar.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("kind:node cart");
  await bar.getByRole("button", { name: "Hide others" }).click();
  await bar.getByRole("button", { name: "Show terms" }).click();
  await expect(board.region.getByRole("region", { name: "Terms" })).toBeVisible();
  await isAccessible(page, "find field with its terms");
});
