/** Drawing and changing where requests go: gateways, services, routers and routes. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { leftOf, middleOf } from "./pages/board.ts";

test("from empty by mouse: gateway, service, router and two weighted nodes", async ({
  page,
  app: { board, outline, open, showView, message },
  app,
}) => {
  await open.call(app);
  await showView.call(app, "All resources");
  await board.addByPalette("gateway", "public");

  // A gateway's line dropped on the empty board makes a service.
  await board.drawFrom(await board.portOn(board.gateway("public")), await board.at({ x: 620, y: 120 }));
  const popover = board.popover("Let public lead to");
  await expect(popover.getByRole("tab", { name: "New service" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type("cart.my-mesh.local");
  await page.keyboard.press("Enter");
  const service = board.service("cart.my-mesh.local");
  await expect(service).toBeVisible();
  await expect(outline.row("Gateway route cart")).toBeVisible();

  await board.addByPalette("router", "cart-router");
  await board.drawFrom(await board.portOn(service), board.router("cart-router"));
  await expect(message).toContainText("cart.my-mesh.local is now provided by cart-router.");

  // A router's line dropped on the empty board makes a node and a route to it.
  await board.drawFrom(await board.portOn(board.router("cart-router")), await board.at({ x: 620, y: 480 }));
  await expect(board.popover("Let cart-router lead to")).toBeVisible();
  await board.typeNode("cart-v1");
  await expect(board.node("cart-v1")).toBeVisible();
  await expect(board.rowOf(board.router("cart-router"), "cart-v1")).toContainText("cart-v1 1");

  // A row's line makes another target of its route.
  await board.drawFrom(
    await board.rowPortOn(board.router("cart-router"), 0),
    await board.at({ x: 620, y: 560 }),
  );
  await board.typeNode("cart-v2");
  await expect(board.node("cart-v2")).toBeVisible();
  await expect(board.rowOf(board.router("cart-router"), "cart-v1")).toContainText("cart-v1 1 · cart-v2 1");

  await showView.call(app, "Services");
  await expect(board.node("cart-v1").getByTitle("Answers to cart.my-mesh.local, 50 %")).toBeVisible();
  await expect(board.connection("public calls cart.my-mesh.local (50 %) at cart-v2")).toBeAttached();
});

test("the routes that a card has no room for are a press away", async ({ page, app }) => {
  await app.open();
  const of = (name: string, spec: object) => ({
    meshName: "my-mesh",
    virtualRouterName: "r",
    ...(name === "" ? {} : { routeName: name }),
    spec,
  });
  const listeners = [{ portMapping: { port: 80, protocol: "http" } }];
  const action = { weightedTargets: [{ virtualNode: "a", weight: 1 }] };
  const routes = Array.from({ length: 8 }, (_, i) =>
    of(`route-${i + 1}`, { priority: i + 1, httpRoute: { match: { prefix: `/${i + 1}` }, action } }),
  );
  await app.importPanel.pick(
    [of("", { listeners }), ...routes].map((value, i) => ({
      name: `${i}.json`,
      content: JSON.stringify(value),
    })),
  );
  await app.importPanel.confirm();
  await app.showView("All resources");
  const router = app.board.router("r");
  await router.getByText("+3 more").click();
  const list = app.inspector.panel.getByRole("region", { name: "Routes" });
  await expect(list.getByRole("listitem")).toHaveCount(8);
  await expect(list.getByRole("listitem").first().getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
});

test.describe("in the shop", () => {
  test.beforeEach(async ({ page, app }) => {
    await app.openExample("shop");
    await app.showView("All resources");
    await app.outline.row("Virtual router cart-router").click();
    await expect(app.board.router("cart-router")).toBeVisible();
    // With nothing selected the board stands still: no card comes out from under the inspector.
    await page.keyboard.press("Escape");
    await expect(app.inspector.panel).toBeHidden();
  });

  test("shares are set in place: on the row, with the weights that it comes to, and undone", async ({
    page,
    app: { board, inspector, message, outline },
  }) => {
    // The inspector is open and the card beside it: nothing comes over it between the two clicks.
    await outline.row("Virtual router cart-router").click();
    await expect(inspector.panel).toBeVisible();
    await page.keyboard.press("Shift+2");
    const row = board.rowOf(board.router("cart-router"), "canary");
    await row.getByText("→ cart-v1").dblclick();
    const shares = board.popover("Shares of route canary");
    const first = shares.getByRole("textbox", { name: "Share of cart-v1 in percent" });
    await expect(first).toBeFocused();
    await expect(first).toHaveValue("90");
    await expect(first).toHaveAccessibleDescription("weight 90 of 100");
    await page.keyboard.type("75");
    await page.keyboard.press("Enter");
    await expect(shares).toBeHidden();
    await expect(message).toContainText("cart-v1 gets 75 % of route canary: weight 3 of 4.");
    await expect(row).toContainText("cart-v1 3 · cart-v2 1");
    await page.keyboard.press("Control+z");
    await expect(row).toContainText("cart-v1 90 · cart-v2 10");
  });

  test("Escape leaves a share as it was, and F2 opens that of a line", async ({ page, app: { board } }) => {
    await board.router("cart-router").focus();
    await page.keyboard.press("Space");
    await board.selectLine("cart-router leads to cart-v1");
    await page.keyboard.press("F2");
    const field = board.popover("Shares of route canary").getByRole("textbox");
    await expect(field).toBeFocused();
    await expect(field).toHaveCount(1);
    await page.keyboard.type("12");
    await page.keyboard.press("Escape");
    await expect(board.popover("Shares of route canary")).toBeHidden();
    await expect(board.rowOf(board.router("cart-router"), "canary")).toContainText("cart-v1 90 · cart-v2 10");
  });

  test("a row is dragged to another place; its priorities are shown before", async ({
    page,
    app: { board, message },
  }) => {
    const router = board.router("cart-router");
    const row = board.rowOf(router, "canary");
    await row.hover();
    const grip = await leftOf(row);
    const first = await middleOf(board.rowOf(router, "beta-testers"));
    await board.hold({ x: grip.x + 6, y: grip.y }, { x: grip.x + 6, y: first.y });
    const preview = page.getByRole("status").filter({ hasText: "Sets priority" });
    await expect(preview).toHaveText(/Sets priority \d+ of canary/);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(preview).toBeHidden();
    await expect(row).toContainText("100");

    await board.drag({ x: grip.x + 6, y: grip.y }, { x: grip.x + 6, y: first.y });
    await expect(message).toContainText("Priority set: canary");
    await expect(board.rowOf(router, "beta-testers")).toContainText("10");
    await expect(row).not.toContainText("100");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(message).toContainText("Priority set: canary");
  });

  for (const { name, of, line, gone } of [
    {
      name: "backend",
      of: "Virtual node checkout",
      line: "checkout calls cart.shop.local",
      gone: "checkout will no longer call cart.shop.local.",
    },
    {
      name: "provider",
      of: "Virtual service cart.shop.local",
      line: "cart.shop.local is provided by cart-router",
      gone: "Deleted provider of cart.shop.local.",
    },
    {
      name: "target",
      of: "Virtual router cart-router",
      line: "cart-router leads to cart-v1",
      gone: "Deleted target cart-v1 of route canary.",
    },
    {
      name: "gateway route",
      of: "Virtual gateway public",
      line: "public calls cart.shop.local",
      gone: "Deleted cart-api.",
    },
  ]) {
    test(`a selected line is deleted by key: ${name}`, async ({ page, app: { board, message, outline } }) => {
      await outline.row(of).click();
      await board.selectLine(line);
      await page.keyboard.press("Delete");
      await expect(message).toContainText(gone);
      await expect(board.connection(line)).toBeHidden();
      await page.keyboard.press("Control+z");
      await outline.row(of).click();
      await expect(board.connection(line)).toBeAttached();
    });
  }

  for (const { name, from, to, told } of [
    {
      name: "where a target leads",
      from: "Virtual node cart-v1",
      to: "Virtual node orders",
      told: "Route canary now sends requests to orders instead of cart-v1.",
    },
    {
      name: "the provider of a service",
      from: "Virtual node orders",
      to: "Virtual node payments",
      told: "orders.shop.local is now provided by payments, in place of orders.",
    },
    {
      name: "the router of a service",
      from: "Virtual router cart-router",
      to: "Virtual node orders",
      told: "cart.shop.local is now provided by orders, in place of cart-router.",
    },
  ]) {
    test(`the end of a line is dragged elsewhere: ${name}`, async ({
      page,
      app: { board, inspector, message, outline },
    }) => {
      await outline.row(from).click();
      await page.keyboard.press("Escape");
      await expect(inspector.panel).toBeHidden();
      const card = board.card(from);
      const tip = name.includes("router") ? await board.inPortOf(card) : await leftOf(card);
      await board.drag({ x: tip.x - 4, y: tip.y }, await middleOf(board.card(to)));
      await expect(message).toContainText(told);
    });
  }

  test("the start of a line is dragged to another caller", async ({ page, app: { board, message } }) => {
    const port = await board.portOn(board.node("orders"));
    await board.drag({ x: port.x + 14, y: port.y }, await middleOf(board.node("payments")));
    await expect(message).toContainText("payments may now call orders-db.shop.local; orders will no longer.");
    await page.keyboard.press("Control+z");
    await expect(board.node("orders")).toHaveAccessibleName(/calls 1 service/);
  });

  test("without a mouse: C lists what a row may lead to", async ({ page, app: { board, message } }) => {
    await board.router("cart-router").focus();
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("c");
    const popover = board.popover("Let beta-testers lead to");
    await expect(popover.getByRole("combobox")).toBeFocused();
    // It leads to cart-v2 already.
    await expect(popover.getByRole("option", { name: /^cart-v1/ })).toBeVisible();
    await expect(popover.getByRole("option", { name: /^cart-v2/ })).toBeHidden();
    await page.keyboard.type("cart-v1");
    await page.keyboard.press("Enter");
    await expect(message).toContainText("Route beta-testers now sends requests to cart-v1.");
  });

  test("another view keeps the line that is selected", async ({ page, app }) => {
    const { board } = app;
    await board.router("cart-router").focus();
    await page.keyboard.press("Space");
    await board.selectLine("cart-router leads to cart-v1");
    await app.showView("Services");
    await expect(board.connection("checkout calls cart.shop.local (by route) at cart-v1")).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });
});

test("the focus goes on to the board after an example is opened, and after the mesh's name", async ({
  page,
  app,
}) => {
  await app.openExample("simpleapp");
  await expect(app.board.region).toBeFocused();
  await app.meshName.fill("other");
  await page.keyboard.press("Enter");
  await expect(app.board.node("serviceA")).toBeFocused();
});
