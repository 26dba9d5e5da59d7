/** The table: paste, bulk edit, sort, filter, undo, copy, and the way to the board and back. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

const LINES = Array.from({ length: 200 }, (_, index) => {
  const name = `svc-${String(index).padStart(3, "0")}`;
  return [name, String(9000 - index), index % 2 === 0 ? "http" : "grpc", `${name}.shop.local`].join("\t");
});

test("200 rows from a spreadsheet, set at once, sorted, filtered, taken back", async ({ page, app }) => {
  const { table } = app;
  await app.open();
  await table.open();
  await (await table.newCell("Name")).click();
  await table.paste(`${LINES.join("\n")}\n`);
  await expect(table.preview.getByRole("status")).toHaveText("This adds 200 rows.");
  await table.preview.getByRole("button", { name: "Add 200 rows" }).click();
  await expect(table.status).toContainText("200 virtual nodes");
  await expect(await table.cell("svc-000", "Hostname")).toHaveText("svc-000.shop.local");

  await test.step("all cells of a column are set by typing once", async () => {
    await (await table.cell("svc-000", "Protocol")).click();
    await page.keyboard.press("Control+Shift+ArrowDown");
    await expect(table.button("Set Protocol for 200 rows")).toBeVisible();
    await page.keyboard.type("http2");
    await page.keyboard.press("Enter");
    await table.filter.fill("-protocol:http2");
    await expect(table.status).toContainText("0 of 200 virtual nodes");
    await table.filter.fill("");
    await app.undoButton.click();
    await table.filter.fill("protocol:grpc");
    await expect(table.status).toContainText("100 of 200 virtual nodes");
    await table.filter.fill("");
  });

  await test.step("a click on a header sorts, a second one the other way", async () => {
    await table.header("Port").click();
    await expect(table.header("Port")).toHaveAttribute("aria-sort", "ascending");
    await expect(table.grid.getByRole("row", { name: /svc-199/ })).toHaveAttribute("aria-rowindex", "2");
    await table.header("Port").click();
    await expect(table.grid.getByRole("row", { name: /svc-000/ })).toHaveAttribute("aria-rowindex", "2");
  });

  await test.step("a column is filtered by its text", async () => {
    await table.button("Filter each column").click();
    await table.grid.getByLabel("Filter Hostname").fill("svc-01");
    await expect(table.status).toContainText("10 of 200 virtual nodes");
    await table.button("Filter each column").click();
    await expect(table.status).toContainText("200 virtual nodes");
  });

  await test.step("undo takes the paste back as one step", async () => {
    await app.undoButton.click();
    await expect(table.status).toContainText("0 virtual nodes");
  });
});

test("cells: an edit is one step of undo, a wrong text is said, a refused one stays", async ({
  page,
  app,
}) => {
  const { table } = app;
  await app.openExample("shop");
  await table.open();
  await table.type("cart-v1", "Port", "70000");
  await expect(await table.cell("cart-v1", "Port")).toHaveAttribute("aria-invalid", "true");
  await expect(await table.cell("cart-v1", "Port")).toHaveAttribute("title", /must be a whole number/);
  await app.undoButton.click();
  await expect(await table.cell("cart-v1", "Port")).toHaveText("8080");

  await table.typeInto(await table.cell("cart-v1", "Name"), "orders");
  await expect(table.grid).toContainText("Mesh shop already has a virtual node orders.");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("basket");
  await page.keyboard.press("Enter");
  await expect(table.row("basket")).toBeVisible();
  await table.show("Routes");
  await expect(await table.cell("canary", "Targets and weights")).toContainText("basket");

  await test.step("Escape leaves a cell as it was", async () => {
    const cell = await table.cell("canary", "Priority");
    await cell.click();
    await page.keyboard.type("7");
    await page.keyboard.press("Escape");
    await expect(cell).toHaveText("100");
    await expect(cell).toBeFocused();
  });
});

test("rows: select, copy, duplicate, delete, to the inspector and the board", async ({ page, app }) => {
  const { table, inspector, board } = app;
  await app.openExample("shop");
  await board.select("payments");
  await table.open();
  await expect(table.row("payments")).toHaveAttribute("aria-selected", "true");

  await table.rowHeader("orders").click();
  await expect(inspector.field("Name")).toHaveValue("orders");
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n").map((line) => line.split("\t").slice(0, 3))).toEqual([
    ["Name", "Port", "Protocol"],
    ["orders", "8080", "http"],
    [""],
  ]);
  await page.keyboard.press("Control+d");
  await expect(table.row("orders-2")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(table.row("orders-2")).toBeHidden();

  await table.rowHeader("orders").click();
  await page.keyboard.press("Enter");
  await expect(inspector.panel).toBeFocused();
  await app.showView("Services");
  await expect(board.node("orders")).toBeInViewport();
  await expect(inspector.field("Name")).toHaveValue("orders");
  await expect(page).not.toHaveURL(/table/);
});
