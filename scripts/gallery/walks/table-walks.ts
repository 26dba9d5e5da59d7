import { expect } from "@playwright/test";
import type { Walk } from "../screen.ts";

/** The mesh as rows and cells. */
export const TABLE_WALKS: readonly Walk[] = [
  {
    name: "table",
    go: async ({ app, shot }) => {
      const { page, table } = app;
      await app.openExample("shop");
      await table.open();
      await shot("table-nodes");
      await table.type("cart-v1", "Port", "70000");
      await table.button("Filter each column").click();
      await shot("table-filters");
      await table.button("Columns").click();
      await expect(page.getByRole("dialog", { name: "Columns" })).toBeVisible();
      await shot("table-columns");
      await page.keyboard.press("Escape");
      await table.rowHeader("cart-v1").click();
      await table.rowHeader("catalog").click({ modifiers: ["Shift"] });
      await expect(app.inspector.heading("3 selected")).toBeVisible();
      await shot("table-rows-selected");
      await table.show("Routes");
      await (await table.cell("canary", "Targets and weights")).dblclick();
      await shot("table-routes-edited");
      await page.keyboard.press("Escape");
      await (await table.newCell("Name")).click();
      await table.paste("beta\tno-router\ngamma\tcart-router\t10\n");
      await expect(table.preview).toBeVisible();
      await shot("table-paste");
    },
  },
];
