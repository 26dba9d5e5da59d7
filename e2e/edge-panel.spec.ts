/** A line of the board shows both ends side by side, what holds and who decided, and leads to each field. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { isAccessible } from "./support/accessible.ts";

test.beforeEach(async ({ app }) => {
  await app.openExample("shop");
});

test("TLS, timeouts and shares of a call, each a way to its field", async ({ app: { board, inspector } }) => {
  await board.connection("frontend calls cart.shop.local (by route) at cart-v1").press("Enter");
  await expect(inspector.heading("frontend → cart-v1")).toBeVisible();
  const ends = inspector.panel.getByRole("table", { name: "Both ends" });
  await expect(ends.getByRole("columnheader", { name: "frontend" })).toBeVisible();
  await expect(ends.getByRole("columnheader", { name: "cart-v1" })).toBeVisible();
  await expect(ends.getByText("Calls go in plain text.")).toBeVisible();
  await inspector.button("Add TLS to virtual node cart-v1").click();
  // The block stands in the form of the node, ready to be filled in.
  await expect(inspector.panel.getByRole("heading", { name: "TLS", exact: true })).toBeVisible();
  await board.connection("frontend calls cart.shop.local (by route) at cart-v1").press("Enter");
  await expect(ends.getByText("cart-v1 takes only TLS, frontend does not use it: calls fail.")).toBeVisible();
  await inspector.button(/^Request timeout of route canary: /).click();
  await expect(inspector.field("Name")).toHaveValue("canary");
  await expect(inspector.field("Request timeout")).toBeFocused();
});

test("a share is changed in place, as one step", async ({ page, app: { board, inspector } }) => {
  await board.connection("frontend calls cart.shop.local (by route) at cart-v1").press("Enter");
  const share = inspector.field("Share of cart-v1 in route canary");
  await expect(share).toHaveValue("90");
  await expect(inspector.panel.getByText("weight 90 of 100")).toBeVisible();
  await share.fill("75 %");
  await share.press("Enter");
  await expect(share).toHaveValue("75");
  await expect(inspector.panel.getByText("weight 3 of 4")).toBeVisible();
  await share.fill("120");
  await share.press("Enter");
  await expect(inspector.panel.getByText("A share is a number from 0 to 100 percent.")).toBeVisible();
  await share.press("Escape");
  await expect(share).toHaveValue("75");
  await share.blur();
  await page.keyboard.press("Control+z");
  await expect(inspector.panel.getByText("weight 90 of 100")).toBeVisible();
});

test("lines of all roles in the view of all resources", async ({ app }) => {
  const { board, inspector, outline } = app;
  await app.showView("All resources");
  const lines = [
    ["Virtual gateway public", "public calls cart.shop.local"],
    ["Virtual router cart-router", "cart.shop.local is provided by cart-router"],
    ["Virtual router cart-router", "cart-router leads to cart-v1"],
    ["Virtual node checkout", "checkout.shop.local is provided by checkout"],
  ] as const;
  for (const [resource, line] of lines) {
    await outline.select(resource);
    await board.connection(line).press("Enter");
    await expect(inspector.panel.getByRole("region", { name: "Ends of the connection" })).toBeVisible();
    await expect(inspector.panel.getByRole("table", { name: "Both ends" })).toBeVisible();
  }
  // A service behind a router is as many calls as nodes answer: the one that is looked at is chosen.
  await outline.select("Virtual gateway public");
  await board.connection("public calls cart.shop.local").press("Enter");
  const second = inspector.button("cart.shop.local → cart-v2");
  await second.click();
  await expect(second).toHaveAttribute("aria-pressed", "true");
  await expect(inspector.heading("cart.shop.local → cart-v2")).toBeVisible();
});

test("axe finds nothing in the panel", async ({ page, app: { board, inspector } }) => {
  await board.connection("frontend calls cart.shop.local (by route) at cart-v1").press("Enter");
  await inspector.button("Add TLS to virtual node cart-v1").click();
  await board.connection("frontend calls cart.shop.local (by route) at cart-v1").press("Enter");
  await expect(inspector.panel.getByText(/calls fail\.$/)).toBeVisible();
  await isAccessible(page, "panel of a line", "aside");
});
