/** From empty to applied with the keyboard alone, and without touching JSON: no step here touches a mouse. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { Keys } from "./pages/keys.ts";
import { specsOf } from "./support/read-back.ts";

const HTTP = { portMapping: { port: 8080, protocol: "http" } };
const node = (name: string): object => ({
  listeners: [HTTP],
  serviceDiscovery: { dns: { hostname: `${name}.my-mesh.local` } },
});
const targets = (weights: Readonly<Record<string, number>>): object => ({
  weightedTargets: Object.entries(weights).map(([virtualNode, weight]) => ({ virtualNode, weight })),
});
const RETRIES = {
  maxRetries: 3,
  perRetryTimeout: { unit: "s", value: 15 },
  httpRetryEvents: ["server-error", "gateway-error"],
  tcpRetryEvents: ["connection-error"],
};
const CANARY = "cart-v1-canary";

test("nodes, a call between them, their fields, places and names, and the mesh applied", async ({
  page,
  app,
  ownServer,
}) => {
  const server = await ownServer();
  const { applyPanel, board, inspector, palette } = app;
  const { keyboard } = page;
  const keys = new Keys(page);
  await app.open(server.url);
  await board.quickAdd("orders");
  await board.quickAdd("cart");
  await expect(board.node("cart")).toBeFocused();

  await palette.run("orders", /^orders/);
  await expect(board.node("orders")).toBeFocused();
  await keyboard.press("c");
  await expect(board.region.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await keyboard.type("cart");
  await keyboard.press("Enter");
  await expect(board.connection("orders calls cart.my-mesh.local at cart")).toBeAttached();

  await palette.run("orders", /^orders/);
  await keyboard.press("ArrowDown");
  await expect(keys.spoken).toHaveText(/^Moved orders down by 8\./);
  await keyboard.press("F2");
  await keyboard.press("Control+a");
  await keyboard.type("checkout");
  await keyboard.press("Enter");
  await expect(board.node("checkout")).toBeFocused();

  await keyboard.press("Enter");
  await expect(inspector.panel).toBeFocused();
  await palette.run("field: port", /^Port/);
  await expect(inspector.field("Port")).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type("9090");
  await keyboard.press("F6");
  await keys.tabTo(board.node("checkout"), "Shift+F6");
  await expect(board.node("checkout")).toHaveAccessibleName(/9090 http/);

  await keyboard.press("Delete");
  await expect(board.node("checkout")).toBeHidden();
  await expect(board.node("cart")).toBeFocused();
  await keyboard.press("Control+z");
  await expect(board.node("checkout")).toBeVisible();

  await palette.run("apply", /^Apply mesh/);
  await expect(applyPanel.summary).toHaveText("4 to create.");
  await keys.tabTo(applyPanel.dialog.getByRole("button", { name: "Apply 4 changes" }));
  await keyboard.press("Enter");
  await expect(applyPanel.summary).toHaveText(/^Applied 4 changes/);
  await keyboard.press("Escape");
  await expect(applyPanel.dialog).toBeHidden();
  await palette.run("apply", /^Apply mesh/);
  await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
});

test("a whole mesh is made by keys, applied, and is there", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const { applyPanel, board, inspector, palette } = app;
  const { keyboard } = page;
  const keys = new Keys(page);
  await app.open(server.url);

  await test.step("nodes, a router, a service behind it, and a gateway", async () => {
    await board.quickAdd("shop");
    await board.quickAdd("cart-v1");
    await board.quickAdd("cart-v2");
    await palette.run("add virtual router", /^Add virtual router/);
    await keys.isIn(board.popover("Add virtual router"));
    await board.typeNode("cart-router");
    await expect(board.router("cart-router")).toBeFocused();
    await expect(keys.spoken).toHaveText("Added virtual router cart-router.");
    await palette.run("add virtual service", /^Add virtual service/);
    await keys.isIn(board.popover("Add virtual service"));
    await keys.fill(["cart.my-mesh.local", ""]);
    await expect(board.service("cart.my-mesh.local")).toBeFocused();
    await keyboard.press("c");
    await keys.isIn(board.popover("Set provider of cart.my-mesh.local"));
    await keys.fill(["cart-router"]);
    await expect(board.connection("cart.my-mesh.local is provided by cart-router")).toBeAttached();
    await palette.run("add virtual gateway", /^Add virtual gateway/);
    await keys.isIn(board.popover("Add virtual gateway"));
    await board.typeNode("public");
    await expect(board.gateway("public")).toBeFocused();
    await keyboard.press("r");
    await keys.isIn(board.popover("Add gateway route to public"));
    await keyboard.press("Enter");
    await expect(board.gateway("public")).toBeFocused();
    await expect(keys.spoken).toHaveText("Gateway route cart of public: /* leads to cart.my-mesh.local");
  });

  await test.step("a route with two weighted targets", async () => {
    await palette.run("cart-router", /^cart-router/);
    await expect(board.router("cart-router")).toBeFocused();
    await keyboard.press("r");
    await keys.isIn(board.popover("Add route to cart-router"));
    await keys.fill(["all", "/", "cart-v1"]);
    await expect(board.router("cart-router")).toBeFocused();
    await keyboard.press("c");
    await keys.isIn(board.popover("Let all lead to"));
    await keys.fill(["cart-v2"]);
    await keyboard.press("F2");
    await expect(page.getByLabel("Share of cart-v1 in percent")).toBeFocused();
    await keys.fill(["90"]);
    await expect(board.router("cart-router")).toBeFocused();
    await expect(board.rowOf(board.router("cart-router"), "all")).toContainText("cart-v1 9 · cart-v2 1");
  });

  await test.step("retries after some events", async () => {
    await palette.run("retry policy", /^Add Retry policy/);
    await expect(inspector.field("Max retries")).toBeFocused();
    await keys.replace("3");
    await keys.goToField("http events", inspector.field("server-error"));
    await expect(inspector.field("server-error")).toBeChecked();
    await keys.tabTo(inspector.field("gateway-error"));
    await keyboard.press("Space");
    await expect(inspector.field("gateway-error")).toBeChecked();
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await expect(board.router("cart-router")).toBeFocused();
  });

  await test.step("a canary with a header of its own", async () => {
    await palette.run("cart-v1", /^cart-v1/);
    await palette.run("add a canary", /^Add canary/);
    await keys.isIn(board.popover("Add canary of cart-v1"));
    await keys.fill([CANARY, "10", "x-canary: on"]);
    await expect(board.node(CANARY)).toBeFocused();
    await expect(keys.spoken).toHaveText(`${CANARY} calls nothing`);
  });

  await test.step("TLS of a listener, and of all calls of the shop", async () => {
    await palette.run("cart-v2", /^cart-v2/);
    await keys.goToField("listener tls certificate chain", inspector.field("Certificate chain"));
    await keyboard.type("/certs/chain.pem");
    await keyboard.press("Tab");
    await keyboard.type("/certs/key.pem");
    await keys.goToField("tls mode", inspector.field("STRICT"));
    await keyboard.press("ArrowRight");
    await expect(inspector.field("PERMISSIVE")).toBeChecked();
    await palette.run("shop", /^shop/);
    await keyboard.press("c");
    await keys.isIn(board.popover("Let shop call"));
    await keys.fill(["cart.my"]);
    await expect(board.connection("shop calls cart.my-mesh.local")).toBeAttached();
    await keys.goToField("backendDefaults trust certificate chain", inspector.field("Certificate chain"));
    await keyboard.type("/certs/ca.pem");
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await expect(board.node("shop")).toBeFocused();
    await expect(keys.spoken).toHaveText("shop calls 1 service");
  });

  await test.step("applied", async () => {
    await palette.run("apply", /^Apply mesh/);
    await expect(applyPanel.summary).toHaveText("11 to create.");
    await keys.tabTo(applyPanel.dialog.getByRole("button", { name: "Apply 11 changes" }));
    await keyboard.press("Enter");
    await expect(applyPanel.summary).toHaveText(/^Applied 11 changes/);
    await keyboard.press("Escape");
    await expect(applyPanel.dialog).toBeHidden();
    await palette.run("apply", /^Apply mesh/);
    await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
  });

  await test.step("and read back equal, each of the eleven", async () => {
    const specs = await specsOf(server.url, "my-mesh");
    expect(specs).toEqual({
      "mesh my-mesh": {},
      "virtualNode shop": {
        ...node("shop"),
        backends: [{ virtualService: { virtualServiceName: "cart.my-mesh.local" } }],
        backendDefaults: {
          clientPolicy: {
            tls: { validation: { trust: { file: { certificateChain: "/certs/ca.pem" } } } },
          },
        },
      },
      "virtualNode cart-v1": node("cart-v1"),
      [`virtualNode ${CANARY}`]: node(CANARY),
      "virtualNode cart-v2": {
        ...node("cart-v2"),
        listeners: [
          {
            ...HTTP,
            tls: {
              mode: "PERMISSIVE",
              certificate: {
                file: { certificateChain: "/certs/chain.pem", privateKey: "/certs/key.pem" },
              },
            },
          },
        ],
      },
      "virtualRouter cart-router": { listeners: [HTTP] },
      "route cart-router/all": {
        httpRoute: {
          match: { prefix: "/" },
          action: targets({ "cart-v1": 81, "cart-v2": 10, [CANARY]: 9 }),
          retryPolicy: RETRIES,
        },
      },
      [`route cart-router/all-canary`]: {
        priority: 10,
        httpRoute: {
          match: { prefix: "/", headers: [{ name: "x-canary", match: { exact: "on" } }] },
          action: targets({ [CANARY]: 1 }),
          retryPolicy: RETRIES,
        },
      },
      "virtualService cart.my-mesh.local": {
        provider: { virtualRouter: { virtualRouterName: "cart-router" } },
      },
      "virtualGateway public": { listeners: [HTTP] },
      "gatewayRoute public/cart": {
        httpRoute: {
          match: { prefix: "/" },
          action: { target: { virtualService: { virtualServiceName: "cart.my-mesh.local" } } },
        },
      },
    });
  });
});

test("Shift+Space adds a card to the selection, and takes it out again", async ({ page, app, ownServer }) => {
  const { board, palette } = app;
  await app.open((await ownServer()).url);
  await board.quickAdd("orders");
  await board.quickAdd("cart");
  await palette.run("orders", /^orders/);
  await expect(board.node("orders")).toHaveAccessibleName(/, selected$/);
  await new Keys(page).tabTo(board.node("cart"), "Tab");
  await page.keyboard.press("Shift+Space");
  for (const name of ["orders", "cart"]) await expect(board.node(name)).toHaveAccessibleName(/, selected$/);
  await page.keyboard.press("Shift+Space");
  await expect(board.node("cart")).not.toHaveAccessibleName(/, selected$/);
  await expect(board.node("orders")).toHaveAccessibleName(/, selected$/);
});
