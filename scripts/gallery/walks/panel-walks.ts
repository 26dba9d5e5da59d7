import { expect } from "@playwright/test";
import { ComparePage } from "../../../e2e/pages/compare.ts";
import { HistoryPanel } from "../../../e2e/pages/history-panel.ts";
import { ProblemsDrawer } from "../../../e2e/pages/problems-drawer.ts";
import { SharePanel } from "../../../e2e/pages/share-panel.ts";
import { shopBefore } from "../../../e2e/support/shop-before.ts";
import { SERVICE_A_JSON } from "../../../e2e/support/simpleapp.ts";
import type { Walk } from "../screen.ts";

/** The palette, the sheet of keys, designs, history and share, problems, import, export and values. */
export const PANEL_WALKS: readonly Walk[] = [
  {
    name: "palette and keys",
    go: async ({ app, shot }) => {
      const { page, palette } = app;
      await app.openExample("shop");
      await app.board.select("payments");
      await palette.open();
      await expect(palette.option("Add virtual node")).toBeVisible();
      await shot("palette-all");
      await page.keyboard.type("port");
      await expect(palette.section("Fields of payments")).toBeVisible();
      await shot("palette-fields");
      await palette.field.fill("nothing has this name");
      await shot("palette-nothing");
      await page.keyboard.press("Escape");
      await expect(palette.dialog).toBeHidden();
      await page.keyboard.press("F1");
      await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
      await shot("keys");
      await page.keyboard.press("Escape");
      await app.designMenu.click();
      await shot("design-menu");
      await page.keyboard.press("Escape");
      await app.designs.open();
      await shot("designs");
    },
  },
  {
    name: "history and share",
    go: async ({ app, shot }) => {
      const { banner, page } = app;
      const history = new HistoryPanel(page);
      const share = new SharePanel(page);
      await app.openExample("shop");
      await app.board.select("payments");
      await page.keyboard.press("Delete");
      await expect(app.board.node("payments")).toBeHidden();
      await history.open();
      await history.save("before canary", "as released in May");
      await shot("history");
      await history.show("before canary");
      await expect(banner).toContainText("before canary");
      await shot("history-version");
      await banner.getByRole("button", { name: "Back to now" }).click();
      await share.open();
      await share.maskSwitch.check();
      await share.dialog.getByText("What is masked").click();
      await shot("share");
      const link = await share.link();
      await page.goto(link);
      await expect(banner).toContainText("shared design");
      await shot("share-opened");
      await page.goto(link.slice(0, -9));
      await expect(page.getByRole("alert")).toBeVisible();
      await shot("share-broken");
    },
  },
  {
    name: "compare",
    go: async ({ app, shot }) => {
      const compare = new ComparePage(app.page);
      await app.openExample("shop");
      await compare.open();
      await shot("compare-with");
      await compare.withFile(await shopBefore());
      await shot("compare");
      await compare.difference(/^Changed catalog/).click();
      await shot("compare-fields");
      await compare.drawer.getByText("JSON", { exact: true }).click();
      await expect(compare.drawer.getByLabel("Before, JSON")).toContainText("9999");
      await shot("compare-json");
      await app.page.getByText("Table", { exact: true }).click();
      await expect(app.page.getByRole("grid").or(app.page.getByRole("table")).first()).toBeVisible();
      await shot("compare-table");
    },
  },
  {
    name: "problems",
    go: async ({ app, shot }) => {
      const { page } = app;
      const drawer = new ProblemsDrawer(page);
      await app.openExample("shop");
      await drawer.button.click();
      await expect(drawer.region).toBeVisible();
      await shot("problems-none");
      await app.board.select("payments");
      await app.inspector.type("Port", "70000");
      await app.inspector.field("Port").blur();
      await app.inspector.type("Hostname", "not a hostname");
      await app.inspector.field("Hostname").blur();
      await app.board.select("checkout");
      await page.keyboard.press("Delete");
      await expect(drawer.rows.first()).toBeVisible();
      await app.board.select("payments");
      await shot("problems-some");
      await page.keyboard.press("Escape");
      await drawer.button.click();
      await shot("outline-problems");
    },
  },
  {
    name: "import, values and export",
    go: async ({ app, shot }) => {
      const { exportPanel, importPanel, page, values } = app;
      const other = SERVICE_A_JSON.replaceAll("serviceA", "cart");
      await app.openExample("simpleapp");
      await app.press("Import");
      await expect(importPanel.dialog).toBeVisible();
      await shot("import");
      await page.keyboard.press("Escape");
      await expect(importPanel.dialog).toBeHidden();
      await importPanel.drop([
        { name: "serviceA.json", content: SERVICE_A_JSON.replace("8080", "9090") },
        { name: "other.json", content: other },
        { name: "cart.json", content: other.replace("8080", "$PORT") },
        { name: "broken.json", content: "{" },
      ]);
      await expect(importPanel.section("Conflicts")).toBeVisible();
      await shot("import-preview");
      await importPanel.preview.getByRole("button", { name: "Take all from cart.json" }).click();
      await shot("import-preview-settled");
      await importPanel.confirm();
      await values.open();
      await values.addSet("dev");
      await values.showUses("PORT");
      await shot("values");
      await values.cell("PORT", "dev").fill("8080");
      await values.close();
      await app.board.select("cart");
      await shot("placeholder");
      await app.press("Export");
      await expect(exportPanel.command).toBeVisible();
      await shot("export");
      await exportPanel.choose("serviceA");
      await shot("export-resource");
    },
  },
];
