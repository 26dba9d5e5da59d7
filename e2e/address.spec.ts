/** The URL says what is shown: Back and Forward go through it, and a copied URL opens the same. */
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { gridMesh } from "./support/grid-mesh.ts";

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

test.describe("a design that takes its time to open", () => {
  /** Keeps a large design, then the example `simpleapp`; the address of the large one. */
  async function keepLarge(app: App): Promise<string> {
    await app.open();
    await app.designs.open();
    await app.designs.openFile({ name: "grid.mesh.json", text: gridMesh({ columns: 50, rows: 60 }) });
    await expect(app.meshName).toHaveValue("grid");
    const { hash } = new URL(app.page.url());
    await app.openExample("simpleapp");
    return hash.split("?")[0] ?? "";
  }

  /** Goes to the address on a slow machine, so that there is time to do something until it is shown. */
  async function goSlowly(page: Page, hash: string, meanwhile: () => Promise<void>): Promise<void> {
    const slow = await page.context().newCDPSession(page);
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 8 });
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await expect(page.getByRole("dialog", { name: "Opening the design" })).toBeVisible();
    await meanwhile();
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }

  test("is stopped: the one before is as it was", async ({ page, app }) => {
    const large = await keepLarge(app);
    await app.showView("All resources");
    await app.outline.select("Virtual node serviceA");
    await expect(page).toHaveURL(/select=virtualNode\/simpleapp\/serviceA/);
    const before = page.url();
    await goSlowly(page, `${large}?select=virtualNode/grid/n-0-0&lines=none`, () =>
      page.keyboard.press("Escape"),
    );
    await expect(page).toHaveURL(before);
    await expect(app.board.node("serviceA")).toHaveAccessibleName(/, selected$/);
    await expect(page.getByRole("radio", { name: "All resources" })).toBeChecked();
    await expect(page.getByText("so it was left out")).toBeHidden();
  });

  test("is let go where another one is asked for meanwhile", async ({ page, app }) => {
    const large = await keepLarge(app);
    const small = new URL(page.url()).hash;
    await app.openExample("shop");
    await goSlowly(page, large, () =>
      page.evaluate((to) => {
        window.location.hash = to;
      }, small),
    );
    await expect(app.meshName).toHaveValue("simpleapp");
    await app.isSaved();
    const held = () =>
      page.evaluate(async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name));
    const id = decodeURIComponent(/#\/d\/([^?]+)/.exec(small)?.[1] ?? "");
    await expect.poll(held).toEqual([`meshwright:design:${id}`]);
    await expect(page).toHaveURL(new RegExp(`/d/${id}`));
  });
});
