/** The form and the JSON of what is selected. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test.beforeEach(async ({ app }) => {
  await app.openExample("simpleapp");
  await app.board.select("serviceA");
  await expect(app.inspector.field("Name")).toBeVisible();
});

test("what is wrong is kept as typed and said at the field; Clear empties it, one step each", async ({
  page,
  app: { board, inspector, undoButton },
}) => {
  const port = inspector.field("Port");
  await inspector.type("Port", "70000");
  await port.blur();
  await expect(port).toHaveAttribute("aria-invalid", "true");
  await expect(port).toHaveAccessibleDescription(
    /Port must be a whole number from 1 to 65535; it is 70000\./,
  );
  await expect(port).toHaveValue("70000");
  await expect(board.node("serviceA")).toHaveAccessibleName(/70000 http.*1 problem/);
  await inspector.type("Port", "9090");
  await port.blur();
  await expect(port).not.toHaveAttribute("aria-invalid", "true");
  await expect(board.node("serviceA")).toHaveAccessibleName(/9090 http/);
  await inspector.button("Clear Port").click();
  await expect(port).toHaveValue("");
  await undoButton.click();
  await expect(port).toHaveValue("9090");
  await undoButton.click();
  await expect(port).toHaveValue("70000");
  await page.keyboard.press("Control+z");
  await expect(port).toHaveValue("8080");
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: a placeholder of a template is what is typed
test("a port may be a placeholder, and is said to be none", async ({ app: { inspector } }) => {
  await inspector.type("Port", "${PORT}");
  await inspector.field("Port").blur();
  await expect(inspector.field("Port")).toHaveValue("${PORT}");
  await expect(inspector.field("Port")).toHaveAccessibleDescription(/Port must be a whole number/);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above

test("blocks are added by name and removed, a page leads back", async ({ page, app: { inspector } }) => {
  await inspector.button("Add Health check").click();
  await expect(inspector.heading("Health check")).toBeVisible();
  await inspector.type("Path", "/ping");
  await inspector.type("Interval", "30");
  await page.keyboard.press("Escape");
  await expect(
    inspector.panel.getByRole("group", { name: /8080 http · GET \/ping every 30 s/ }),
  ).toBeVisible();
  await inspector.button(/^Health check GET/).click();
  await inspector.button("Remove Health check").click();
  await expect(inspector.button("Add Health check")).toBeVisible();
  await inspector.button("Add listener").click();
  await expect(inspector.panel.getByRole("group", { name: /^Listener 2/ })).toBeVisible();
  await inspector.button("Remove listener 2").click();
  await expect(inspector.panel.getByRole("group", { name: /^Listener 2/ })).toBeHidden();
});

test("a choice of one keeps what the other branch held", async ({ app: { inspector, undoButton } }) => {
  const hostname = inspector.field("Hostname");
  await expect(hostname).toHaveValue("serviceA.simpleapp.local");
  await inspector.choose("Service discovery", "Cloud Map");
  await expect(hostname).toBeHidden();
  await inspector.type("Service", "service-a");
  await inspector.choose("Service discovery", "DNS");
  await expect(hostname).toHaveValue("serviceA.simpleapp.local");
  await inspector.choose("Service discovery", "Cloud Map");
  await expect(inspector.field("Service")).toHaveValue("service-a");
  await undoButton.click();
  await expect(hostname).toHaveValue("serviceA.simpleapp.local");
});

test("Find a field knows our label and the API's name, and adds nothing until it is filled", async ({
  page,
  app: { inspector, undoButton },
}) => {
  const find = inspector.panel.getByRole("combobox", { name: "Find a field" });
  await find.fill("request timeout");
  await expect(inspector.panel.getByRole("option").first()).toContainText("perRequest");
  await find.fill("perRequest");
  await find.press("Enter");
  const amount = inspector.panel.getByRole("textbox", { name: "Request timeout" });
  await expect(amount).toBeFocused();
  await expect(undoButton).toBeDisabled();
  await expect(amount).toHaveAttribute("placeholder", "Default: 15 s");
  await page.keyboard.type("20");
  await inspector.panel.getByRole("combobox", { name: "Unit of Request timeout" }).selectOption("ms");
  await inspector.showTab("JSON");
  await expect(inspector.json("serviceA")).toContainText(/"perRequest": \{\s*"unit": "ms",\s*"value": 20/);
});

test("tags, clear and used by", async ({ page, app: { board, inspector } }) => {
  await inspector.button("Tags None").click();
  await inspector.button("Add tag").click();
  await page.keyboard.type("team");
  await page.keyboard.press("Tab");
  await page.keyboard.type("payments");
  await inspector.button("Back to serviceA").click();
  await expect(inspector.button("Tags 1")).toBeVisible();
  await board.select("serviceB");
  await inspector.button("Used by serviceB.simpleapp.local").click();
  await inspector.button("serviceB.simpleapp.local is provided by it").click();
  await expect(inspector.heading("serviceB.simpleapp.local")).toBeVisible();
  await inspector.button("Used by serviceA").click();
  await inspector.button("serviceA calls it").click();
  await expect(inspector.button("Tags 1")).toBeVisible();
});

test("a name changes on Enter, and the service of that name is offered to follow", async ({
  app: { board, inspector, message },
}) => {
  await board.select("serviceB");
  await inspector.type("Name", "serviceA");
  await inspector.field("Name").press("Enter");
  await expect(inspector.field("Name")).toHaveAccessibleDescription(/already has a virtual node serviceA/);
  await inspector.type("Name", "cart");
  await inspector.field("Name").press("Enter");
  await expect(board.node("cart")).toBeVisible();
  await message.getByRole("button", { name: "Rename service too" }).click();
  await expect(board.node("cart").getByTitle("Answers to cart.simpleapp.local")).toBeVisible();
  await expect(board.connection("serviceA calls cart.simpleapp.local at cart")).toBeAttached();
});

test("the JSON tab edits the same resource, as one step", async ({
  page,
  app: { board, inspector, undoButton },
}) => {
  await inspector.showTab("JSON");
  const json = inspector.json("serviceA");
  await expect(json).toContainText('"hostname": "serviceA.simpleapp.local"');
  await json.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(
    '{ "spec": { "listeners": [{ "portMapping": { "port": 7070, "protocol": "grpc" } }] } }',
  );
  await expect(board.node("serviceA")).toHaveAccessibleName(/7070 grpc/);
  await inspector.showTab("Form");
  await expect(inspector.field("Port")).toHaveValue("7070");
  await undoButton.click();
  await expect(inspector.field("Port")).toHaveValue("8080");
});

test("JSON that does not parse is a draft that outlives the selection, and the form stays", async ({
  page,
  app: { board, inspector },
}) => {
  await inspector.showTab("JSON");
  const json = inspector.json("serviceA");
  await json.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText('{\n  "spec": {\n    "listeners": [oops]\n  }\n}');
  const status = inspector.panel.getByRole("status");
  await expect(status).toContainText("Not applied, line 3");
  await expect(board.node("serviceA")).toHaveAccessibleName(/8080 http/);
  await board.select("serviceB");
  await expect(inspector.json("serviceB")).toContainText("serviceB.simpleapp.local");
  await board.select("serviceA");
  await expect(json).toContainText("oops");
  await expect(status).toContainText("Not applied, line 3");
  await inspector.showTab("Form");
  await expect(inspector.field("Port")).toHaveValue("8080");
  await inspector.showTab("JSON");
  await inspector.button("Reload text").click();
  await expect(json).toContainText('"hostname": "serviceA.simpleapp.local"');
});

test("a line, several cards, a service outside and the mesh have a panel each", async ({
  page,
  app: { board, inspector, outline },
}) => {
  await board.connection("serviceA calls serviceB.simpleapp.local at serviceB").press("Enter");
  await expect(inspector.heading("serviceA → serviceB")).toBeVisible();
  await inspector.button("Remove backend").click();
  await expect(board.node("serviceA")).not.toHaveAccessibleName(/calls/);
  await board.select("serviceA");
  await inspector.button("Add backend").click();
  await page.keyboard.type("payments.vendor.example");
  await page.keyboard.press("Tab");
  await board.service("payments.vendor.example").getByTitle("payments.vendor.example").first().click();
  await expect(inspector.panel.getByRole("button", { name: /^Define/ })).toBeVisible();
  await page.keyboard.press("Control+a");
  await expect(inspector.panel.getByRole("heading", { name: /selected$/ })).toBeVisible();
  await outline.select("Mesh simpleapp");
  await inspector.choose("Egress filter", "ALLOW_ALL");
  await inspector.button("Clear Egress filter").click();
  await expect(inspector.button("Clear Egress filter")).toBeHidden();
});

test("the Envoy environment in all its forms, with what Envoy makes of it", async ({
  page,
  app: { inspector },
}) => {
  const path = "mesh/simpleapp/virtualNode/serviceA";
  await inspector.button(/^Envoy environment/).click();
  await expect(inspector.definition("node.id")).toHaveText(path);
  await expect(inspector.definition("node.cluster")).toHaveText(path);
  await inspector.field("Name in metrics and traces (optional)").fill("checkout");
  await expect(inspector.definition("node.cluster")).toHaveText("checkout");
  await inspector.button("Copy APPMESH_VIRTUAL_NODE_CLUSTER").click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("APPMESH_VIRTUAL_NODE_CLUSTER=checkout");
  await inspector.choose("Envoy image", "1.15.0 or later");
  await inspector.choose("Form of the name", "Full ARN");
  const arn = `arn:aws:appmesh:us-east-1:123456789012:${path}`;
  await expect(inspector.button("Copy APPMESH_RESOURCE_ARN")).toBeVisible();
  await expect(inspector.definition("node.id")).toHaveText(arn);
  const ecs = inspector.panel.getByRole("region", { name: "ECS container definition" });
  await expect(ecs).toContainText(`"value": "${arn}"`);
  const kubernetes = inspector.panel.getByRole("region", { name: "Kubernetes pod spec" });
  await expect(kubernetes).toContainText("APPMESH_RESOURCE_CLUSTER");
});

test("a route of a router is edited in its form", async ({ page, app }) => {
  await app.openExample("shop");
  await app.outline.select("Route canary");
  const { inspector } = app;
  await expect(inspector.heading("canary")).toBeVisible();
  await inspector.type("Priority", "42");
  await inspector.field("Priority").blur();
  await app.showView("All resources");
  const row = app.board.card("Virtual router cart-router").getByTitle(/^canary:/);
  await expect(row).toContainText("42");
  await page.keyboard.press("Control+z");
  await expect(row).not.toContainText("42");
});
