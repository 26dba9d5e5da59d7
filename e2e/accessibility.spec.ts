/** axe finds nothing on any screen, in light and in dark. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { isAccessible } from "./support/accessible.ts";
import { SERVICE_A_JSON } from "./support/simpleapp.ts";

test("the empty state and the popover of a new node", async ({ page, app }) => {
  await app.open();
  await isAccessible(page, "empty state");
  await page.keyboard.press("n");
  await expect(app.board.popover("Add virtual node")).toBeVisible();
  await isAccessible(page, "new node");
});

test("the board with cards, the inspector, both views", async ({ page, app }) => {
  const { board, inspector } = app;
  await app.openExample("shop");
  await expect(board.node("payments")).toBeVisible();
  await isAccessible(page, "board");
  await board.select("payments");
  await expect(inspector.field("Name")).toBeVisible();
  await inspector.type("Port", "70000");
  await inspector.field("Port").blur();
  await expect(inspector.field("Port")).toHaveAttribute("aria-invalid", "true");
  await isAccessible(page, "inspector");
  await inspector.showTab("JSON");
  await expect(inspector.json("payments")).toBeVisible();
  await app.showView("All resources");
  await expect(board.card("Virtual router cart-router")).toBeVisible();
  await isAccessible(page, "JSON tab, all resources");
});

test("the table, a cell that is edited, the preview of a paste", async ({ page, app }) => {
  const { table } = app;
  await app.openExample("shop");
  await table.open();
  await table.type("cart-v1", "Port", "70000");
  await table.button("Filter each column").click();
  await isAccessible(page, "table");
  await table.button("Columns").click();
  await expect(page.getByRole("dialog", { name: "Columns" })).toBeVisible();
  await isAccessible(page, "columns");
  await page.keyboard.press("Escape");
  await table.show("Routes");
  await (await table.cell("canary", "Targets and weights")).dblclick();
  await page.keyboard.press("ArrowDown");
  await isAccessible(page, "a cell that is edited");
  await page.keyboard.press("Escape");
  await (await table.newCell("Name")).click();
  await table.paste("beta\tno-router\ngamma\tcart-router\t10\n");
  await expect(table.preview).toBeVisible();
  await isAccessible(page, "preview of a paste");
});

test("the widgets of routes, gateways and services", async ({ page, app }) => {
  const { outline, inspector } = app;
  await app.openExample("shop");
  await outline.select("Route beta-testers");
  await inspector.button(/^Example request/).click();
  await expect(inspector.field("Headers of the example")).toBeVisible();
  await inspector.button("Add Retry policy").click();
  await isAccessible(page, "route");
  await outline.select("Gateway route cart-api");
  await expect(inspector.panel.getByRole("region", { name: "Behind the gateway" }).first()).toBeVisible();
  await isAccessible(page, "gateway route");
  await outline.select("Virtual gateway public");
  await inspector.button(/^Logging/).click();
  await expect(inspector.field("Value of log field 1")).toBeVisible();
  await isAccessible(page, "logging");
  await inspector.button("Back to public").click();
  await inspector.button(/^TLS/).click();
  await expect(inspector.field("Certificate ARN")).toBeVisible();
  await isAccessible(page, "TLS");
});

test("designs, import preview and export", async ({ page, app }) => {
  const { designs, importPanel, exportPanel } = app;
  await app.openExample("simpleapp");
  await designs.open();
  await isAccessible(page, "designs");
  await page.keyboard.press("Escape");
  await expect(designs.dialog).toBeHidden();
  await importPanel.drop([
    { name: "serviceA.json", content: SERVICE_A_JSON.replace("8080", "9090") },
    { name: "cart-vn.json", content: JSON.stringify(JSON.parse(SERVICE_A_JSON).spec) },
    { name: "broken.json", content: "{" },
  ]);
  await expect(importPanel.section("To be confirmed")).toBeVisible();
  await isAccessible(page, "import preview");
  await page.keyboard.press("Escape");
  await expect(importPanel.preview).toBeHidden();
  await app.press("Export");
  await expect(exportPanel.command).toBeVisible();
  await isAccessible(page, "export of the mesh");
  await exportPanel.choose("serviceA");
  await expect(exportPanel.dialog.getByRole("button", { name: "Download serviceA.json" })).toBeVisible();
  await isAccessible(page, "export of a resource");
});

test("the command palette and the sheet of keys", async ({ page, app }) => {
  await app.openExample("shop");
  await app.board.select("payments");
  await app.palette.open();
  await expect(app.palette.option("Add virtual node")).toBeVisible();
  await isAccessible(page, "palette with all commands");
  await page.keyboard.type("port");
  await expect(app.palette.section("Fields of payments")).toBeVisible();
  await isAccessible(page, "palette with fields");
  await page.keyboard.press("Escape");
  await expect(app.palette.dialog).toBeHidden();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
  await isAccessible(page, "sheet of keys");
});

test("conflicts of an import, and values", async ({ page, app }) => {
  const { board, importPanel, inspector, values } = app;
  await app.openExample("simpleapp");
  await importPanel.drop([
    { name: "other.json", content: SERVICE_A_JSON.replaceAll("serviceA", "cart") },
    {
      name: "cart.json",
      content: SERVICE_A_JSON.replaceAll("serviceA", "cart").replace("8080", "$PORT"),
    },
  ]);
  await expect(importPanel.section("Conflicts")).toBeVisible();
  await isAccessible(page, "conflicts");
  await importPanel.preview.getByRole("button", { name: "Take all from cart.json" }).click();
  await importPanel.confirm();
  await values.open();
  await values.addSet("dev");
  await values.showUses("PORT");
  await isAccessible(page, "values");
  await values.cell("PORT", "dev").fill("8080");
  await values.close();
  await board.select("cart");
  await inspector.field("Hostname").focus();
  await expect(inspector.panel).toContainText("= 8080 (dev)");
  await isAccessible(page, "where a field comes from");
});

test("targets: one that is well, one that is not there", async ({ page, app, ownServer }) => {
  const { url } = await ownServer({ targets: { gone: "http://127.0.0.1:9" } });
  await app.open(url);
  await page.getByRole("button", { name: "Target: This machine" }).click();
  await expect(page.getByText("Not reachable")).toBeVisible();
  await expect(page.getByText("Reachable", { exact: true })).toBeVisible();
  await isAccessible(page, "menu of targets");
  await page.getByRole("menuitemradio", { name: /gone/ }).click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(app.applyPanel.dialog.getByRole("alert")).toBeVisible();
  await isAccessible(page, "a target that is not there");
});

test("the plan, and what came of it", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const { applyPanel, board, inspector } = app;
  await app.openExample("simpleapp", server.url);
  await applyPanel.open();
  await expect(applyPanel.operations).toHaveCount(4);
  await isAccessible(page, "plan");
  await applyPanel.apply("Apply 4 changes");
  await expect(applyPanel.summary).toHaveText(/^Applied/);
  await isAccessible(page, "result");
  await applyPanel.close();
  await board.select("serviceA");
  await inspector.type("Port", "9090");
  await inspector.field("Port").blur();
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("1 to update.");
  await isAccessible(page, "plan with fields");
});
