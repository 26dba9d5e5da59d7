/** What App Mesh does with empty fields, and who decided, is shown where the user asks for it. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { isAccessible } from "./support/accessible.ts";

test.beforeEach(async ({ app }) => {
  await app.openExample("shop");
});

test("empty fields and blocks that are not there say what holds", async ({ page, app }) => {
  const { inspector, outline } = app;
  const lines = inspector.panel.getByRole("list", { name: "In effect where empty" });
  await outline.select("Virtual node frontend");
  await expect(inspector.field("Name")).toHaveValue("frontend");
  await expect(lines).toHaveCount(0);
  const shows = inspector.button("Show effective values");
  await shows.click();
  await expect(shows).toHaveAttribute("aria-pressed", "true");
  await expect(lines.getByText("TLS: plain text, App Mesh")).toBeVisible();
  await expect(lines.getByText("Response type: LOADBALANCER, App Mesh")).toBeVisible();
  await isAccessible(page, "effective values", "aside");
  await inspector.button("Show effective values").click();
  await expect(lines).toHaveCount(0);
});

test("a route shows the hidden retries, and leads to the listener that decides its target's port", async ({
  app: { inspector, board, palette },
}) => {
  await palette.run("Show effective values", /Show effective values/);
  await palette.run("beta-testers", /beta-testers/);
  await expect(inspector.field("Name")).toHaveValue("beta-testers");
  await expect(inspector.panel.getByText(/^Retry policy: 2 times on 503/)).toBeVisible();
  await inspector.panel
    .getByRole("listitem")
    .filter({ hasText: "Port: 8080, of cart-v2" })
    .getByRole("button", { name: "the virtual node" })
    .click();
  await expect(inspector.field("Name")).toHaveValue("cart-v2");
  await expect(inspector.field("Port").first()).toBeFocused();
  await expect(board.node("cart-v2")).toBeVisible();
});
