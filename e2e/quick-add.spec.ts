/** A new virtual node takes no click after the first. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test.beforeEach(({ app }) => app.open());

test("double-click on the empty board, typed through, makes a valid node under the pointer", async ({
  app: { board, outline, undoButton },
}) => {
  await board.doubleClickEmpty({ x: 400, y: 120 });
  await board.typeNode("serviceA");
  await expect(board.node("serviceA")).toHaveAccessibleName(
    /^Virtual node serviceA, 8080 http, serviceA\.my-mesh\.local/,
  );
  await expect(outline.row("Virtual node serviceA")).toHaveAccessibleName("Virtual node serviceA");
  await undoButton.click();
  await expect(board.node("serviceA")).toBeHidden();
});

test("N opens it, the letters of protocols choose them, and Enter adds from any field", async ({
  page,
  app: { board },
}) => {
  await board.quickAdd("cart", "9090", "g");
  await expect(board.node("cart")).toHaveAccessibleName(/9090 grpc/);
  await board.quickAdd("search", "8080", "2");
  await expect(board.node("search")).toHaveAccessibleName(/8080 http2/);
  await board.quickAdd("queue", "5672", "t");
  await expect(board.node("queue")).toHaveAccessibleName(/5672 tcp/);
  await page.keyboard.press("n");
  await page.keyboard.type("caller");
  await page.keyboard.press("Enter");
  await expect(board.node("caller")).toHaveAccessibleName(/no listener/);
});

test("the hostname follows the name until it is edited, and the palette opens the same popover", async ({
  page,
  app: { board },
}) => {
  await board.control("Add virtual node").click();
  const popover = board.popover("Add virtual node");
  const hostname = popover.getByLabel("DNS hostname");
  await expect(popover.getByLabel("Name", { exact: true })).toBeFocused();
  await page.keyboard.type("serviceA");
  await expect(hostname).toHaveValue("serviceA.my-mesh.local");
  await hostname.fill("a.example");
  await popover.getByLabel("Name", { exact: true }).fill("serviceB");
  await expect(hostname).toHaveValue("a.example");
  await popover.getByLabel("Port").fill("80");
  await popover.getByRole("button", { name: "Add node" }).click();
  await expect(board.node("serviceB")).toHaveAccessibleName(/80 http, a\.example/);
});

test("Escape leaves nothing, a taken name says so and keeps what was typed", async ({
  page,
  app: { board, undoButton },
}) => {
  await page.keyboard.press("n");
  await page.keyboard.type("serviceA");
  await page.keyboard.press("Escape");
  await expect(board.popover("Add virtual node")).toBeHidden();
  await expect(undoButton).toBeDisabled();
  await board.quickAdd("serviceA");
  await page.keyboard.press("n");
  await board.typeNode("serviceA");
  const popover = board.popover("Add virtual node");
  await expect(popover.getByRole("alert")).toHaveText("Mesh my-mesh already has a virtual node serviceA.");
  await expect(popover.getByLabel("Name", { exact: true })).toHaveValue("serviceA");
  await page.keyboard.type("serviceB");
  await page.keyboard.press("Enter");
  await expect(board.node("serviceB")).toHaveAccessibleName(/8080 http, serviceB\.my-mesh\.local/);
});

test("a virtual service is added with its provider, and stands on the provider's card", async ({
  app: { board, outline },
}) => {
  await board.quickAdd("serviceB");
  await board.control("Add virtual service").click();
  const popover = board.popover("Add virtual service");
  await popover.getByLabel("Name", { exact: true }).fill("serviceB.my-mesh.local");
  await popover.getByLabel("Provider").fill("nobody");
  await popover.getByRole("button", { name: "Add service" }).click();
  await expect(popover.getByRole("alert")).toContainText("nobody");
  await popover.getByLabel("Provider").fill("serviceB");
  await popover.getByRole("button", { name: "Add service" }).click();
  await expect(board.node("serviceB").getByTitle("Answers to serviceB.my-mesh.local")).toBeVisible();
  await expect(outline.row("Virtual service serviceB.my-mesh.local")).toBeVisible();
});
