/** The URL says what is shown: Back and Forward go through it, and a copied URL opens the same. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

test("Back and Forward go through views and designs, and a selection is no step of its own", async ({
  page,
  app,
}) => {
  const { board } = app;
  await app.openExample("simpleapp");
  await app.openExample("shop");
  await board.select("payments");
  await expect(page).toHaveURL(/select=virtualNode%2Fshop%2Fpayments|select=virtualNode\/shop\/payments/);
  await app.showView("All resources");
  await expect(page).toHaveURL(/view=all/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Services" })).toBeChecked();
  await expect(board.node("payments")).toHaveAccessibleName(/, selected$/);
  await page.goBack();
  await expect(app.meshName).toHaveValue("simpleapp");
  await page.goForward();
  await expect(app.meshName).toHaveValue("shop");
  await expect(board.node("payments")).toHaveAccessibleName(/, selected$/);
  await page.goForward();
  await expect(page.getByRole("radio", { name: "All resources" })).toBeChecked();
});

test("a copied URL opens the same view and selection in another tab", async ({ context, page, app }) => {
  await app.openExample("shop");
  await app.showView("All resources");
  await app.outline.select("Virtual node payments");
  await expect(page).toHaveURL(/view=all&select=virtualNode\/shop\/payments/);
  const second = new App(await context.newPage());
  await second.open(page.url());
  await expect(second.page.getByRole("radio", { name: "All resources" })).toBeChecked();
  await expect(second.board.node("payments")).toHaveAccessibleName(/, selected$/);
});

test("what an address asks for and the design does not have is said and left out", async ({ page, app }) => {
  await app.openExample("simpleapp");
  await expect(page).toHaveURL(/#\/d\//);
  await page.evaluate(() => {
    window.location.hash += "?view=grid&select=virtualNode/simpleapp/gone";
  });
  await expect(app.message).toContainText("left out: view=grid, select=virtualNode/simpleapp/gone.");
  await expect(page).not.toHaveURL(/grid|gone/);
  await expect(app.board.node("serviceA")).toBeVisible();
});
