/** What the screen shows first, what it shows where there is little room, and boards that are large. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test("an empty design shows three starts and says where it is kept", async ({ page, app }) => {
  const { board, designs, importPanel } = app;
  await app.open();
  const start = page.getByRole("region", { name: "Start" });
  await expect(start.getByRole("img", { name: "serviceA calls serviceB" })).toBeVisible();
  await expect(start).toContainText("Designs stay in this browser");
  await start.getByRole("button", { name: "Open a file" }).click();
  await expect(importPanel.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await start.getByRole("button", { name: "Open an example" }).click();
  await expect(designs.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await start.getByRole("button", { name: "Draw the first virtual node" }).click();
  await expect(board.popover("Add virtual node")).toBeVisible();
  await board.typeNode("serviceA");
  await expect(start).toBeHidden();
});

test("both examples show no problem", async ({ app }) => {
  for (const example of ["simpleapp", "shop"] as const) {
    await app.openExample(example);
    await expect(app.board.cards.first()).toBeVisible();
    await expect(app.outline.tree).not.toContainText("problem");
    for (const card of await app.board.cards.all()) {
      await expect(card).not.toHaveAccessibleName(/problem/);
    }
  }
});

test("hostnames follow a new name of the mesh when the user says so", async ({ app }) => {
  const { board, message, meshName } = app;
  await app.openExample("simpleapp");
  await meshName.fill("orders");
  await meshName.press("Enter");
  await expect(message).toContainText("hostnames still end in simpleapp.local");
  await expect(board.node("serviceA")).toHaveAccessibleName(/serviceA\.simpleapp\.local/);
  await message.getByRole("button", { name: "Update 2 hostnames" }).click();
  await expect(board.node("serviceA")).toHaveAccessibleName(/serviceA\.orders\.local, calls 1 service/);
  await expect(board.connection("serviceA calls serviceB.orders.local at serviceB")).toBeAttached();
});

test("importing moves no card that stands", async ({ app }) => {
  const { board, importPanel, message } = app;
  await app.openExample("simpleapp");
  const before = await board.places();
  const names = ["a", "b", "c"];
  await importPanel.drop(
    names.map((name, i) => ({ name: `${name}.json`, content: callerJson(name, names[i + 1] ?? "serviceB") })),
  );
  await importPanel.confirm();
  await expect(message).toContainText("Imported 3 resources");
  await expect(board.node("c")).toHaveAccessibleName(/calls 1 service/);
  expect(await board.places()).toMatchObject(before);
});

test("what is edited while cards are arranged is merged with the arrangement", async ({ page, app }) => {
  const { board, message, undoButton } = app;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Arranging takes as long as the test needs.
  await page.route(/arrange-worker/, async (route) => {
    await held;
    await route.continue();
  });
  await app.openExample("simpleapp");
  await board.quickAdd("extra");
  await page.keyboard.press("c");
  await page.keyboard.type("serviceA");
  await page.keyboard.press("Enter");
  await expect(board.node("extra")).toHaveAccessibleName(/calls 1 service/);
  const asked = page.waitForRequest(/arrange-worker/);
  await board.control("Arrange cards").click();
  await asked;
  await board.node("serviceB").focus();
  await page.keyboard.press("ArrowDown");
  await board.quickAdd("later");
  await expect(board.node("later")).toBeVisible();
  const before = await board.places();
  letGo();
  await expect(message).toContainText(/^Arranged \d cards?\./);
  const after = await board.places();
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  expect(after["virtualNode/simpleapp/serviceB"]).toBe(before["virtualNode/simpleapp/serviceB"]);
  expect(after["virtualNode/simpleapp/extra"]).not.toBe(before["virtualNode/simpleapp/extra"]);
  await undoButton.click();
  await expect.poll(() => board.places()).toEqual(before);
});

test.describe("1024 pixels wide", () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test("the outline is a rail, and the inspector does not hide what is selected", async ({ page, app }) => {
    const { board, inspector } = app;
    await app.openExample("shop");
    const rail = page.getByRole("navigation", { name: "Resources" });
    await rail.getByRole("button", { name: "Show Virtual nodes: 9" }).click();
    const drawer = page.getByRole("dialog", { name: "Resources" });
    await drawer.getByRole("treeitem", { name: /^Virtual node payments/ }).click();
    await expect(drawer).toBeHidden();
    await expect(inspector.panel).toBeVisible();
    const panel = await inspector.panel.boundingBox();
    const rightSide = async (): Promise<number> => {
      const card = await board.node("payments").boundingBox();
      return (card?.x ?? 0) + (card?.width ?? 0);
    };
    await expect.poll(rightSide).toBeLessThanOrEqual(panel?.x ?? 0);
  });

  test("both ends of a selected line come out from under the inspector", async ({ app }) => {
    const { board, inspector } = app;
    await app.openExample("shop");
    await board.selectLine("checkout calls payments.shop.local at payments");
    await expect(inspector.heading("checkout → payments")).toBeVisible();
    const panel = await inspector.panel.boundingBox();
    const rightSide = async (): Promise<number> => {
      const card = await board.node("payments").boundingBox();
      return (card?.x ?? 0) + (card?.width ?? 0);
    };
    await expect.poll(rightSide).toBeLessThanOrEqual(panel?.x ?? 0);
    await expect(board.node("checkout")).toBeInViewport({ ratio: 1 });
  });

  test("what the search finds is read in full, and the palette stays closed under a panel", async ({
    page,
    app,
  }) => {
    await app.openExample("shop");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("cart-r");
    const found = page.getByRole("option", { name: /cart-router/ }).getByText("cart-router");
    await expect(found).toBeVisible();
    expect(await found.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.keyboard.press("Escape");
    await app.press("Export");
    await expect(app.exportPanel.dialog).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(app.palette.dialog).toBeHidden();
  });
});

test("a board of many cards is drawn, and what is drawn can be found, selected and deleted", async ({
  page,
  app,
}) => {
  const { board, designs, inspector, message, outline } = app;
  await app.open();
  await designs.open();
  await designs.openFile({ name: "many.mesh.json", text: manyNodes(600) });
  await expect(app.meshName).toHaveValue("many");
  await outline.filter.fill("node-0600");
  await outline.select("Virtual node node-0600");
  await expect(board.node("node-0600")).toBeInViewport();
  await board.control("Fit all cards").click();
  await expect(board.cards).toHaveCount(0);
  const [from, to] = [await board.at({ x: 2, y: 2 }), await board.at({ x: 780, y: 840 })];
  await page.keyboard.down("Shift");
  await board.drag(from, to);
  await page.keyboard.up("Shift");
  await expect(inspector.heading("600 selected")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(message).toContainText("Deleted 600 items.");
  await message.getByRole("button", { name: "Undo" }).click();
  await expect(outline.row("Virtual node node-0600")).toBeVisible();
});

/** A design of a chain of virtual nodes, each in the form of the file. */
function manyNodes(count: number): string {
  const name = (index: number): string => `node-${String(index).padStart(4, "0")}`;
  const nodes = Array.from({ length: count }, (_, index) => ({
    kind: "virtualNode",
    meshName: "many",
    spec: {
      listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: `${name(index + 1)}.many.local` } },
    },
    virtualNodeName: name(index + 1),
  }));
  const resources = [{ kind: "mesh", meshName: "many", spec: {} }, ...nodes];
  return JSON.stringify({ $schema: "urn:meshwright:mesh:1", resources, version: 1 });
}

/** A virtual node as the AWS CLI reads it, which calls a service of the example, or of another such node. */
function callerJson(name: string, callee: string): string {
  return JSON.stringify({
    meshName: "simpleapp",
    virtualNodeName: name,
    spec: {
      backends: [{ virtualService: { virtualServiceName: `${callee}.simpleapp.local` } }],
      listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: `${name}.simpleapp.local` } },
    },
  });
}
