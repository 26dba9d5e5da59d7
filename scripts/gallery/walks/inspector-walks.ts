import { expect, type Locator } from "@playwright/test";
import type { App } from "../../../e2e/pages/app.ts";
import type { Stage, Walk } from "../screen.ts";
import { select } from "./select.ts";

/** The forms of the seven kinds with their widgets, and the panel of a line. */
export const INSPECTOR_WALKS: readonly Walk[] = [
  {
    name: "node",
    go: async ({ app, shot }) => {
      const { inspector } = app;
      await app.openExample("shop");
      await select(app, "payments");
      await scrolled({ app, shot }, "inspector-node");
      await inspector.button(/^(Add )?Health check/).click();
      await shot("inspector-health-check");
      await back(app);
      await inspector.button(/^(Add )?TLS/).click();
      await shot("inspector-tls");
      await back(app);
      await inspector.button(/^Client defaults/).click();
      await shot("inspector-client-defaults");
      await back(app);
      await inspector.button(/^Logging/).click();
      await shot("inspector-logging");
      await back(app);
      await inspector.button(/^(Add )?Timeout/).click();
      await shot("inspector-timeouts");
      await back(app);
      await inspector.choose("Service discovery", "Cloud Map");
      await shot("inspector-cloud-map");
      await inspector.button("Show effective values").click();
      await scrolled({ app, shot }, "inspector-effective");
      await inspector.showTab("JSON");
      await expect(inspector.json("payments")).toBeVisible();
      await shot("inspector-json");
    },
  },
  {
    name: "route",
    go: async ({ app, shot }) => {
      const { inspector } = app;
      await app.openExample("shop");
      await select(app, "beta-testers");
      await inspector.button("Add Retry policy").click();
      await inspector.button(/^Example request/).click();
      await scrolled({ app, shot }, "inspector-route");
      await select(app, "canary");
      await scrolled({ app, shot }, "inspector-targets");
      await inspector.button("Show effective values").click();
      await scrolled({ app, shot }, "inspector-route-effective");
    },
  },
  {
    name: "the other kinds",
    go: async ({ app, shot }) => {
      await app.openExample("shop");
      for (const [kind, resource] of [
        ["service", "cart.shop.local"],
        ["router", "cart-router"],
        ["gateway", "public"],
        ["gateway-route", "cart-api"],
      ] as const) {
        await select(app, resource);
        await scrolled({ app, shot }, `inspector-${kind}`);
      }
    },
  },
  {
    name: "several selected",
    go: async ({ app, shot }) => {
      await app.openExample("shop");
      await app.board.select("checkout");
      await app.board.titleOf("frontend").click({ modifiers: ["Shift"] });
      await expect(app.inspector.heading("2 selected")).toBeVisible();
      await shot("inspector-several");
    },
  },
  {
    name: "panel of a line",
    go: async ({ app, shot }) => {
      await app.openExample("shop");
      await app.board.connection("frontend calls cart.shop.local (by route) at cart-v1").press("Enter");
      await expect(app.inspector.panel.getByRole("table", { name: "Both ends" })).toBeVisible();
      await scrolled({ app, shot }, "edge-panel");
    },
  },
];

async function back({ inspector }: App): Promise<void> {
  await inspector.button(/^Back to /).click();
}

/** Takes the panel from its top to its end, a picture for each height of it. */
async function scrolled({ app, shot }: Pick<Stage, "app" | "shot">, name: string): Promise<void> {
  const content = await scroller(app.inspector.panel);
  await content.evaluate((element) => element.scrollTo(0, 0));
  for (let part = 1; part <= 4; part += 1) {
    await shot(part === 1 ? name : `${name}-${part}`);
    const moved = await content.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight - 40);
      return element.scrollTop > before;
    });
    if (!moved) return;
  }
}

/** The part of the panel that scrolls: the tallest content there is. */
async function scroller(panel: Locator): Promise<Locator> {
  const found = await panel.evaluate((root) => {
    const all = [root, ...root.querySelectorAll("*")];
    return all.findIndex((element) => {
      const { overflowY } = getComputedStyle(element);
      return overflowY === "auto" || overflowY === "scroll";
    });
  });
  return found <= 0 ? panel : panel.locator("*").nth(found - 1);
}
