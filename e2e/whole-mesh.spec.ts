/**
 * From empty, by mouse and without touching JSON: a mesh with a gateway, a router, two weighted routes, a canary,
 * retries and TLS; applied to the embedded control plane and read back equal.
 */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test("a whole mesh is drawn, applied, and is there", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const { board, inspector, message, applyPanel } = app;
  await app.open(server.url);
  await app.showView("All resources");

  await test.step("a gateway, a service, and a router behind it", async () => {
    await board.addByPalette("gateway", "public");
    await board.drawFrom(await board.portOn(board.gateway("public")), await board.at({ x: 620, y: 120 }));
    await expect(board.popover("Let public lead to")).toBeVisible();
    await page.keyboard.type("cart.my-mesh.local");
    await page.keyboard.press("Enter");
    await expect(board.service("cart.my-mesh.local")).toBeVisible();
    await board.addByPalette("router", "cart-router");
    await board.drawFrom(
      await board.portOn(board.service("cart.my-mesh.local")),
      board.router("cart-router"),
    );
    await expect(message).toContainText("cart.my-mesh.local is now provided by cart-router.");
  });

  await test.step("two versions, and two weighted routes to them", async () => {
    const router = board.router("cart-router");
    await board.drawFrom(await board.portOn(router), await board.at({ x: 620, y: 480 }));
    await expect(board.popover("Let cart-router lead to")).toBeVisible();
    await board.typeNode("cart-v1");
    await expect(board.rowOf(router, "cart-v1")).toContainText("cart-v1 1");
    await board.drawFrom(await board.rowPortOn(router, 0), await board.at({ x: 620, y: 560 }));
    await board.typeNode("cart-v2");
    await expect(board.rowOf(router, "cart-v1")).toContainText("cart-v1 1 · cart-v2 1");

    await router.click({ button: "right", position: { x: 60, y: 20 } });
    await board.menuItem("Add route…").click();
    const form = board.popover("Add route to cart-router");
    await form.getByLabel("Name").fill("reports");
    await form.getByLabel("Requests whose path starts with").fill("/reports");
    await form.getByLabel("Target").selectOption("cart-v1");
    await form.getByRole("button", { name: "Add route" }).click();
    await expect(board.rowOf(router, "reports")).toContainText("/reports*");
  });

  await test.step("a canary with a header of its own", async () => {
    await board.titleOf("cart-v1").click({ button: "right" });
    await board.menuItem("Add canary…").click();
    const form = board.popover("Add canary of cart-v1");
    await form.getByLabel("Header that always leads to it").fill("x-canary: on");
    await form.getByRole("button", { name: "Add canary" }).click();
    await expect(message).toContainText(
      "cart-v1-canary now gets 10 % of the requests of cart-v1, and all with x-canary: on.",
    );
  });

  await test.step("retries and TLS in the inspector", async () => {
    await app.outline.select("Route reports");
    await inspector.button("Add Retry policy").click();
    await inspector.type("Max retries", "3");
    await page.keyboard.press("Escape");
    await app.outline.select("Virtual node cart-v2");
    await inspector.button(/^(Add )?TLS/).click();
    await inspector.choose("Mode", "PERMISSIVE");
    await inspector.choose("Certificate", "File");
    await inspector.type("Certificate chain", "/certs/chain.pem");
    await inspector.type("Private key", "/certs/key.pem");
    await inspector.field("Private key").blur();
  });

  await test.step("applied, and read back equal", async () => {
    await applyPanel.open();
    await applyPanel.dialog.getByRole("button", { name: /^Apply \d+ changes$/ }).click();
    await expect(applyPanel.summary).toContainText(/^Applied \d+ changes/);
    await applyPanel.close();
    await applyPanel.open();
    await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
    const read = async (path: string): Promise<unknown> =>
      ((await (await fetch(`${server.url}/v20190125/meshes/my-mesh/${path}`)).json()) as { spec: unknown })
        .spec;
    expect(await read("virtualNodes/cart-v2")).toMatchObject({
      listeners: [{ tls: { mode: "PERMISSIVE", certificate: { file: { privateKey: "/certs/key.pem" } } } }],
    });
    expect(await read("virtualRouter/cart-router/routes/cart-v1")).toMatchObject({
      httpRoute: {
        action: {
          weightedTargets: [
            { virtualNode: "cart-v1", weight: 9 },
            { virtualNode: "cart-v2", weight: 10 },
            { virtualNode: "cart-v1-canary", weight: 1 },
          ],
        },
      },
    });
    expect(await read("virtualRouter/cart-router/routes/reports")).toMatchObject({
      httpRoute: { match: { prefix: "/reports" }, retryPolicy: { maxRetries: 3 } },
    });
    expect(await read("virtualRouter/cart-router/routes/reports-canary")).toMatchObject({
      httpRoute: {
        match: { prefix: "/reports", headers: [{ name: "x-canary", match: { exact: "on" } }] },
        action: { weightedTargets: [{ virtualNode: "cart-v1-canary", weight: 1 }] },
      },
    });
    expect(await read("virtualGateway/public/gatewayRoutes/cart")).toEqual({
      httpRoute: {
        match: { prefix: "/" },
        action: { target: { virtualService: { virtualServiceName: "cart.my-mesh.local" } } },
      },
    });
  });
});
