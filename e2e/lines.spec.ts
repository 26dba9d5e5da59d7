/** Drawing who calls whom. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { leftOf, middleOf } from "./pages/board.ts";

test.describe("between two nodes", () => {
  test.beforeEach(async ({ app }) => {
    await app.open();
    await app.board.quickAdd("serviceA");
    await app.board.quickAdd("serviceB");
  });

  test("a line from A to B makes B a backend of A in one step, and the message shows the change", async ({
    page,
    app: { board, message, outline, undoButton },
  }) => {
    await board.drawLine("serviceA", board.node("serviceB"));
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
    await expect(board.node("serviceB").getByTitle("Answers to serviceB.my-mesh.local")).toBeVisible();
    await expect(outline.row("Virtual service serviceB.my-mesh.local")).toBeVisible();
    await expect(message).toContainText("serviceA may now call serviceB");
    await message.getByRole("button", { name: "View change" }).click();
    const change = page.getByRole("dialog", { name: "Let serviceA call serviceB" });
    await expect(change).toContainText('"virtualServiceName": "serviceB.my-mesh.local"');
    await expect(
      change.getByRole("heading", { name: /Virtual service serviceB\.my-mesh\.local/ }),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(change).toBeHidden();
    await undoButton.click();
    await expect(board.node("serviceA")).not.toHaveAccessibleName(/calls/);
    await expect(outline.row("Virtual service serviceB.my-mesh.local")).toBeHidden();
  });

  test("a line that exists is selected instead of drawn twice", async ({ app: { board, message } }) => {
    await board.drawLine("serviceA", board.node("serviceB"));
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
    await board.drawLine("serviceA", board.node("serviceB"));
    await expect(message).toContainText("serviceB.my-mesh.local is already a backend of serviceA");
    await expect(board.connection("serviceA calls serviceB.my-mesh.local at serviceB")).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  });

  test("A to A is refused with the reason at the pointer, and Escape ends a line without a trace", async ({
    page,
    app: { board, undoButton },
  }) => {
    await board.holdLine("serviceA", board.node("serviceA"));
    await expect(board.region.getByText("serviceA cannot call itself.")).toBeVisible();
    await page.mouse.up();
    await expect(board.node("serviceA")).not.toHaveAccessibleName(/calls/);
    await board.holdLine("serviceA", board.node("serviceB"));
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(board.node("serviceA")).not.toHaveAccessibleName(/calls/);
    await undoButton.hover();
    await expect(page.getByRole("tooltip")).toHaveText("Undo: Add serviceB (Ctrl+Z)");
  });

  test("deleting a line says who will no longer call whom, and Undo brings it back", async ({
    page,
    app: { board, message },
  }) => {
    await board.drawLine("serviceA", board.node("serviceB"));
    await board.connection("serviceA calls serviceB.my-mesh.local at serviceB").press("Enter");
    await page.keyboard.press("Delete");
    await expect(message).toContainText("serviceA will no longer call serviceB.my-mesh.local");
    await expect(board.node("serviceA")).not.toHaveAccessibleName(/calls/);
    await message.getByRole("button", { name: "Undo" }).click();
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  });

  test("without a mouse: C lists what a node may call, typing finds it", async ({ page, app: { board } }) => {
    await board.node("serviceA").focus();
    await page.keyboard.press("c");
    const popover = board.popover("Let serviceA call");
    await expect(popover.getByRole("combobox", { name: "Virtual node or virtual service" })).toBeFocused();
    await expect(popover.getByRole("option", { name: "serviceA" })).toBeHidden();
    await page.keyboard.type("B");
    await expect(popover.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  });
});

test("the end of a line is dragged to another node", async ({ page, app }) => {
  const { board } = app;
  await app.openExample("simpleapp");
  await board.quickAdd("serviceC");
  const [end, target] = [await leftOf(board.node("serviceB")), await middleOf(board.node("serviceC"))];
  await board.drag({ x: end.x - 4, y: end.y }, target);
  await expect(board.connection("serviceA calls serviceC.simpleapp.local at serviceC")).toBeAttached();
  await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  await page.keyboard.press("Control+z");
  await expect(board.connection("serviceA calls serviceB.simpleapp.local at serviceB")).toBeAttached();
  await expect(board.node("serviceC")).toBeVisible();
});

test("where several services lead to a node, the popover asks which one is meant", async ({ app }) => {
  const { board } = app;
  await app.openExample("simpleapp");
  await board.control("Add virtual service").click();
  const popover = board.popover("Add virtual service");
  await popover.getByLabel("Name", { exact: true }).fill("b.example");
  await popover.getByLabel("Provider").fill("serviceB");
  await popover.getByRole("button", { name: "Add service" }).click();
  await board.quickAdd("serviceC");
  await board.drawLine("serviceC", board.node("serviceB"));
  const question = board.popover("Let serviceC call serviceB");
  await question.getByRole("button", { name: "b.example" }).click();
  await expect(board.connection("serviceC calls b.example at serviceB")).toBeAttached();
});

test.describe("to the empty board", () => {
  test.beforeEach(async ({ app }) => {
    await app.open();
    await app.board.quickAdd("serviceA");
  });

  test("a new node, its service and the backend are one step of undo", async ({
    page,
    app: { board, outline },
  }) => {
    await board.drawLine("serviceA", await board.at({ x: 640, y: 480 }));
    const popover = board.popover("Let serviceA call");
    await expect(popover.getByLabel("Name", { exact: true })).toBeFocused();
    await board.typeNode("serviceB");
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
    await expect(board.node("serviceB").getByTitle("Answers to serviceB.my-mesh.local")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(board.node("serviceB")).toBeHidden();
    await expect(board.node("serviceA")).not.toHaveAccessibleName(/calls/);
    await expect(outline.row("Virtual service serviceB.my-mesh.local")).toBeHidden();
  });

  test("Escape leaves nothing", async ({ page, app: { board } }) => {
    await board.drawLine("serviceA", await board.at({ x: 640, y: 480 }));
    await expect(board.popover("Let serviceA call")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(board.popover("Let serviceA call")).toBeHidden();
    await expect(board.cards).toHaveCount(1);
  });

  test("an existing node can be chosen there", async ({ app: { board } }) => {
    await board.quickAdd("serviceB");
    await board.drawLine("serviceA", await board.at({ x: 640, y: 560 }));
    const popover = board.popover("Let serviceA call");
    await popover.getByRole("tab", { name: "Existing…" }).click();
    await popover.getByRole("option", { name: "serviceB" }).click();
    await expect(popover).toBeHidden();
    await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  });

  test("a service outside is drawn as not defined until Define", async ({
    app: { board, message, outline },
  }) => {
    await board.drawLine("serviceA", await board.at({ x: 640, y: 480 }));
    const popover = board.popover("Let serviceA call");
    await popover.getByRole("tab", { name: "Service outside this design" }).click();
    await popover.getByLabel("Service name").fill("payments.vendor.example");
    await popover.getByLabel("Service name").press("Enter");
    const ghost = board.service("payments.vendor.example");
    await expect(ghost).toHaveAccessibleName(/not defined in this mesh/);
    const notDefined = outline.tree.getByRole("treeitem", { name: "Not defined here, 1" });
    await expect(notDefined).toBeVisible();
    await ghost.getByRole("button", { name: "Define payments.vendor.example" }).click();
    await expect(message).toContainText("payments.vendor.example is defined, without a provider");
    await expect(notDefined).toBeHidden();
    await expect(board.service("payments.vendor.example")).toHaveAccessibleName(/no provider/);
    await expect(board.service("payments.vendor.example")).toBeFocused();
    await expect(outline.row("Virtual service payments.vendor.example")).toBeVisible();
  });

  test("a node without hostname is called under the name that the popover offers", async ({
    page,
    app: { board },
  }) => {
    await page.keyboard.press("n");
    await page.keyboard.type("quiet");
    await page.keyboard.press("Enter");
    await board.drawLine("serviceA", board.node("quiet"));
    const question = board.popover("Let serviceA call quiet");
    await expect(question.getByLabel("Service name")).toHaveValue("quiet.my-mesh.local");
    await question.getByRole("button", { name: "Connect" }).click();
    await expect(question).toBeHidden();
    await expect(board.node("quiet").getByTitle("Answers to quiet.my-mesh.local")).toBeVisible();
  });
});
