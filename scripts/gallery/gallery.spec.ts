/**
 * The pictures of the README: each screen in light and dark. Those of 1440 by 900 go to `docs/images`, those of
 * 1024 by 768, which are only looked at, to `test-results/gallery`.
 */
import { expect, type Page } from "@playwright/test";
import { test } from "../../e2e/fixtures.ts";
import type { App } from "../../e2e/pages/app.ts";
import { ProblemsDrawer } from "../../e2e/pages/problems-drawer.ts";
import { COLOR_SCHEMES, LOOKED_AT, SIZES } from "./variants.ts";

/** Those of the README are of the wider size. */
const WIDE = 1440;

type Shot = (name: string) => Promise<void>;

interface Screen {
  readonly name: string;
  readonly show: (app: App, page: Page) => Promise<void>;
}

const SCREENS: readonly Screen[] = [
  {
    name: "services",
    show: async (app) => {
      await app.openExample("shop");
      await app.board.select("checkout");
      await expect(app.inspector.field("Name")).toBeVisible();
    },
  },
  {
    name: "all-resources",
    show: async (app, page) => {
      await app.openExample("shop");
      await app.showView("All resources");
      await page.keyboard.press("Shift+1");
      await expect(app.board.card("Virtual router cart-router")).toBeVisible();
    },
  },
  {
    name: "route",
    show: async (app, page) => {
      await app.openExample("shop");
      await app.showView("All resources");
      await find(page, "beta-testers");
      await expect(app.inspector.field("Name")).toHaveValue("beta-testers");
    },
  },
  {
    name: "line",
    show: async (app) => {
      await app.openExample("shop");
      await app.board.select("checkout");
      await app.board.selectLine("checkout calls orders.shop.local at orders");
      await expect(app.inspector.panel.getByText("Protocol").first()).toBeVisible();
    },
  },
  {
    name: "table",
    show: async (app) => {
      await app.openExample("shop");
      await app.table.open();
      await app.table.show("Routes");
    },
  },
  {
    name: "problems",
    show: async (app, page) => {
      await app.openExample("shop");
      await app.board.select("payments");
      await app.inspector.type("Port", "70000");
      await app.inspector.field("Port").blur();
      await new ProblemsDrawer(page).button.click();
      await expect(new ProblemsDrawer(page).rows.first()).toBeVisible();
    },
  },
  {
    name: "palette",
    show: async (app, page) => {
      await app.openExample("shop");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("add");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
];

/** Selects a resource by the command palette. */
async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.getByRole("option", { name }).first().click();
}

for (const colorScheme of COLOR_SCHEMES) {
  for (const { width, height } of SIZES) {
    const folder = width === WIDE ? "docs/images" : LOOKED_AT;
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      for (const { name, show } of SCREENS) {
        test(name, async ({ app, page }) => {
          const shot: Shot = async (of) => {
            await page.screenshot({
              path: `${folder}/${of}-${colorScheme}-${width}.png`,
              animations: "disabled",
            });
          };
          await show(app, page);
          await shot(name);
        });
      }
    });
  }
}
