/** Two designs compared on the board and in words: with a file, a version and a target; taken back alone, by field and all. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { ComparePage } from "./pages/compare.ts";
import { HistoryPanel } from "./pages/history-panel.ts";
import { isAccessible } from "./support/accessible.ts";
import { shopBefore } from "./support/shop-before.ts";

test("a file beside the design: on the board, in words, taken back by field, alone and all", async ({
  page,
  app,
}) => {
  const compare = new ComparePage(page);
  const { board } = app;
  await app.openExample("shop");
  await compare.open();
  await isAccessible(page, "compare with");
  await compare.withFile(await shopBefore());
  await expect(compare.heading).toHaveText("Before: main.mesh.json → After: this design");
  await expect(compare.counts).toHaveText("2 changed, 1 removed");
  await expect(compare.drawer.getByRole("list", { name: "Traffic" })).toContainText(
    "cart-v1 99 %, cart-v2 1 % → cart-v1 90 %, cart-v2 10 %",
  );
  await expect(board.node("legacy")).toHaveAccessibleName(/, removed, /);
  await expect(board.node("catalog")).toHaveAccessibleName(/, changed: 1 field, /);
  await isAccessible(page, "a comparison");
  // Edits go on, and the comparison follows them.
  await board.quickAdd("fresh");
  await expect(compare.counts).toHaveText("1 added, 2 changed, 1 removed");
  await app.undoButton.click();
  await expect(compare.counts).toHaveText("2 changed, 1 removed");

  await compare.button("Next difference").click();
  await expect(compare.difference(/^Changed canary/)).toHaveAttribute("aria-current", "true");
  await expect(compare.drawer).toContainText("weight");
  await compare.difference(/^Changed catalog/).click();
  await compare.drawer.getByText("JSON", { exact: true }).click();
  await expect(compare.drawer.getByLabel("Before, JSON")).toContainText("9999");
  await expect(compare.drawer.getByLabel("After, JSON")).not.toContainText("9999");
  await isAccessible(page, "two JSON sides", "section[aria-label=Comparison]");
  await compare.drawer.getByText("Fields", { exact: true }).click();
  await compare.button("Take back listeners 1 › portMapping › port").click();
  await expect(app.message).toContainText("listeners 1 › portMapping › port is taken back.");
  await expect(compare.counts).toHaveText("1 changed, 1 removed");
  await app.message.getByRole("button", { name: "Undo" }).click();
  await expect(compare.counts).toHaveText("2 changed, 1 removed");

  await compare.button("Swap sides").click();
  await expect(compare.heading).toHaveText("Before: this design → After: main.mesh.json");
  await expect(compare.counts).toHaveText("1 added, 2 changed");
  await expect(board.node("legacy")).toHaveAccessibleName(/, added, /);

  await compare.difference(/^Added legacy/).click();
  await compare.button("Take over").click();
  await expect(compare.counts).toHaveText("2 changed");
  await compare.button("Take over all").click();
  await expect(compare.counts).toHaveText("no difference");
  await expect(compare.drawer).toContainText("Nothing differs in what App Mesh would hold.");
  await compare.close();
  await expect(board.node("legacy")).toBeVisible();
  await app.undoButton.click();
  await app.undoButton.click();
  await expect(board.node("legacy")).toBeHidden();
});

test("a version, what is applied, and another design", async ({ page, app, ownServer }) => {
  const { url } = await ownServer();
  const compare = new ComparePage(page);
  const history = new HistoryPanel(page);
  await app.openExample("simpleapp", url);
  await history.open();
  await history.save("before canary");
  await history.close();
  await app.board.quickAdd("canary");
  await history.open();
  await history.show("before canary");
  await app.banner.getByRole("button", { name: "Compare with now" }).click();
  await expect(compare.heading).toContainText("Before: before canary → After: this design");
  await expect(compare.counts).toHaveText("1 added");
  await expect(app.board.node("canary")).toHaveAccessibleName(/, added, /);
  await compare.close();

  await compare.open();
  await compare.dialog.getByRole("button", { name: "Compare with target" }).click();
  await expect(compare.counts).toHaveText("5 added");
  await compare.close();

  await app.openExample("shop");
  await compare.open();
  await compare.dialog.getByRole("button", { name: "Compare with simpleapp" }).click();
  await expect(compare.heading).toHaveText("Before: simpleapp → After: this design");
  await expect(compare.counts).toHaveText(/^\d+ added, 5 removed$/);
});
