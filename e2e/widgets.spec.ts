/** The widgets of the inspector: each edited by mouse, and what comes out of it read in the JSON tab. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";

test.beforeEach(async ({ app }) => {
  await app.openExample("shop");
});

test("a match: path kinds keep the text, headers are rows, an example says which condition decides", async ({
  page,
  app: { outline, inspector, undoButton },
}) => {
  await outline.select("Route beta-testers");
  const { panel } = inspector;
  await expect(panel.getByRole("combobox", { name: "Kind of path" })).toHaveValue(/prefix$/);
  await inspector.type("Path: Prefix", "/cart");
  await panel.getByRole("combobox", { name: "Kind of path" }).selectOption("Regex");
  await expect(inspector.field("Path: Regex")).toHaveValue("/cart");
  await panel.getByRole("combobox", { name: "Kind of path" }).selectOption("Exact");
  await expect(inspector.field("Path: Exact")).toHaveValue("/cart");
  await panel.getByRole("combobox", { name: "Comparison of header 1" }).selectOption("is not");
  await inspector.button("Add header").click();
  await page.keyboard.type("x-user");
  await panel.getByRole("combobox", { name: "Comparison of header 2" }).selectOption("is in range");
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("10");

  const example = inspector.button(/^Example request/);
  await expect(example).toContainText("Matches");
  await example.click();
  const conditions = panel.getByRole("list", { name: "Conditions of the match" });
  await expect(
    conditions.getByRole("listitem").filter({ hasText: "header x-user is from 1 to 10" }),
  ).toBeVisible();
  await inspector.field("Headers of the example").fill("x-user: 12");
  await expect(example).toContainText("Does not match");
  await expect(conditions).toContainText(
    "header x-user is from 1 to 10, 10 not included, request has 12: fails",
  );
  await inspector.button("Reset example").click();
  await expect(example).toContainText("Matches");

  await inspector.showTab("JSON");
  const json = inspector.json("beta-testers");
  await expect(json).toContainText(/"path": \{\s*"exact": "\/cart"\s*\}/);
  await expect(json).not.toContainText('"prefix"');
  await expect(json).toContainText('"invert": true');
  await expect(json).toContainText(/"range": \{\s*"(end": 10,\s*"start": 1|start": 1,\s*"end": 10)/);
  await inspector.showTab("Form");
  await panel.getByRole("combobox", { name: "Comparison of header 1" }).selectOption("is absent");
  await expect(inspector.field("Value of header 1")).toBeHidden();
  // One step of undo for both what it is compared with and the opposite.
  await undoButton.click();
  await expect(inspector.field("Value of header 1")).toHaveValue("true");
  await expect(panel.getByRole("combobox", { name: "Comparison of header 1" })).toHaveValue("exact true");
});

test("targets show their shares and are split evenly; the node is one that may be reached", async ({
  page,
  app: { outline, inspector },
}) => {
  await outline.select("Route canary");
  const { panel } = inspector;
  const target = (index: number) => panel.getByRole("group", { name: `Target ${index}` });
  await expect(target(2)).toContainText("10 % weight 10 of 100");
  await inspector.button("Split evenly").click();
  await expect(target(1)).toContainText("50 % weight 50 of 100");
  await expect(inspector.button("Split evenly")).toBeDisabled();
  await inspector.button("Add target").click();
  await page.keyboard.type("pay");
  const payments = page.getByRole("option", { name: /^payments/ });
  await expect(payments).toBeVisible();
  await inspector.field("Virtual node of target 3").fill("orders");
  await inspector.type("Weight of target 3", "x");
  await inspector.field("Weight of target 3").blur();
  await expect(inspector.field("Weight of target 3")).toHaveAccessibleDescription(
    /Weight must be a whole number/,
  );
  await expect(target(1)).toContainText("share not known");
  await inspector.button("Remove target 3").click();
  await inspector.showTab("JSON");
  await expect(inspector.json("canary")).toContainText(/"virtualNode": "cart-v2",\s*"weight": 50/);
});

test("retry events are explained and said in a sentence", async ({ app: { outline, inspector } }) => {
  await outline.select("Route beta-testers");
  const { panel } = inspector;
  await inspector.button("Add Retry policy").click();
  await inspector.type("Max retries", "3");
  await inspector.type("Timeout of one try", "2");
  await panel.getByRole("checkbox", { name: "stream-error" }).check();
  await panel.getByRole("checkbox", { name: "server-error" }).uncheck();
  await expect(panel.getByRole("region", { name: "Retry policy" })).toContainText(
    "Tries up to 4 times, at most 2 s each, when a stream is refused or no connection comes about.",
  );
  await inspector.showTab("JSON");
  await expect(inspector.json("beta-testers")).toContainText(/"httpRetryEvents": \[\s*"stream-error"\s*\]/);
});

test("a health check is a sentence, in seconds or milliseconds without loss", async ({
  app: { board, inspector },
}) => {
  await board.select("payments");
  const { panel } = inspector;
  await inspector.button(/^(Add )?Health check/).click();
  await inspector.type("Interval", "7.5");
  await inspector.field("Interval").blur();
  await expect(inspector.field("Interval")).toHaveValue("7500");
  await panel.getByRole("combobox", { name: "Unit of Interval" }).selectOption("s");
  await expect(inspector.field("Interval")).toHaveValue("7.5");
  await inspector.type("Timeout", "1");
  await inspector.field("Timeout").blur();
  await expect(inspector.field("Timeout")).toHaveAccessibleDescription(
    /must be a whole number of milliseconds from 2000 to 60000/,
  );
  await inspector.type("Timeout", "3");
  await expect(panel.getByText(/every 7500 ms; down after .* each waits 3 s\./)).toBeVisible();
  await inspector.showTab("JSON");
  await expect(inspector.json("payments")).toContainText('"intervalMillis": 7500');
  await expect(inspector.json("payments")).toContainText('"timeoutMillis": 3000');
});

test("TLS of a listener and of calls, each on one page with what is required", async ({
  page,
  app: { board, inspector },
}) => {
  await board.select("payments");
  const { panel } = inspector;
  await inspector.button(/^(Add )?TLS/).click();
  await inspector.choose("Mode", "PERMISSIVE");
  await inspector.choose("Certificate", "SDS");
  await inspector.type("Secret name", "own-cert");
  await expect(
    panel.getByText(/^Callers may use TLS or plain text; the certificate comes from the secret/),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await inspector.button(/^Client defaults/).click();
  await expect(panel.getByText("App Mesh takes no ACM certificate here")).toBeVisible();
  await inspector.choose("Trust", "File");
  await inspector.type("Certificate chain", "/certs/ca.pem");
  await inspector.choose("Enforce TLS", "Off");
  await expect(panel.getByText(/^Calls may use TLS or plain text; trust comes from files/)).toBeVisible();
  await inspector.showTab("JSON");
  await expect(inspector.json("payments")).toContainText(/"sds": \{\s*"secretName": "own-cert"/);
  await expect(inspector.json("payments")).toContainText(/"enforce": false/);
});

test("a log line is put together from operators, as text or as JSON", async ({
  page,
  app: { board, inspector },
}) => {
  await board.select("payments");
  const { panel } = inspector;
  await inspector.button(/^Logging/).click();
  await inspector.type("File", "/dev/stdout");
  await inspector.choose("Format", "Text");
  await panel.getByRole("button", { name: "Insert operator" }).click();
  await page
    .getByRole("menuitem", { name: /method$/ })
    .first()
    .click();
  await panel.getByRole("button", { name: "Insert operator" }).click();
  await page.getByRole("menuitem", { name: /status of the answer$/ }).click();
  await expect(inspector.field("Format: Text")).toHaveValue("%REQ(:METHOD)% %RESPONSE_CODE%");
  await inspector.choose("Format", "JSON");
  await inspector.button("Add log field").click();
  await page.keyboard.type("time");
  await page.keyboard.press("Tab");
  await page.keyboard.type("START");
  await page.getByRole("option", { name: /when the request began$/ }).click();
  await inspector.showTab("JSON");
  await expect(inspector.json("payments")).toContainText(/"key": "time",\s*"value": "%START_TIME%"/);
});

test("a gateway route shows path and host before and behind the gateway", async ({
  app: { outline, inspector },
}) => {
  await outline.select("Gateway route cart-api");
  const behind = inspector.panel.getByRole("region", { name: "Behind the gateway" });
  await expect(behind).toContainText("/api/cart/ → becomes/");
  await expect(behind).toContainText("www.shop.example → becomescart.shop.localApp Mesh's default");
  await inspector.choose("Hostname", "DISABLED");
  await expect(behind).toContainText("www.shop.example → becomeswww.shop.example");
  await inspector.type("New prefix", "/v2/");
  await expect(behind).toContainText("/api/cart/ → becomes/v2/");
  await inspector.showTab("JSON");
  await expect(inspector.json("cart-api")).toContainText('"defaultTargetHostname": "DISABLED"');
});

test("a service has a node, a router or nothing behind it", async ({ page, app: { outline, inspector } }) => {
  await outline.select("Virtual service cart.shop.local");
  await inspector.choose("Provider", "None");
  await expect(inspector.panel.getByText("Nothing answers")).toBeVisible();
  await inspector.choose("Provider", "Virtual node");
  await page.keyboard.type("cart-v1");
  await inspector.showTab("JSON");
  await expect(inspector.json("cart.shop.local")).toContainText(/"virtualNodeName": "cart-v1"/);
  await expect(inspector.json("cart.shop.local")).not.toContainText("virtualRouter");
});

test("a router lists its routes as they are tried, and a route its place", async ({
  page,
  app: { outline, inspector, undoButton },
}) => {
  await outline.select("Virtual router cart-router");
  const routes = inspector.panel.getByRole("region", { name: "Routes" });
  await expect(routes.getByRole("listitem")).toContainText(["beta-testers", "canary"]);
  await routes.getByRole("button", { name: /^\d+ canary/ }).click();
  await expect(inspector.heading("canary")).toBeVisible();
  await inspector.button("Virtual router cart-router · tried 2nd of 2").click();
  await inspector.button("Try canary earlier").click();
  await expect(routes.getByRole("listitem")).toContainText(["canary", "beta-testers"]);
  const canary = routes.getByRole("button", { name: /^\d+ canary/ });
  await expect(canary).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(routes.getByRole("listitem")).toContainText(["beta-testers", "canary"]);
  await expect(canary).toBeFocused();
  await routes.getByRole("button", { name: "Add route" }).click();
  await expect(inspector.button("Virtual router cart-router · tried 3rd of 3")).toBeVisible();
  await undoButton.click();
  await outline.select("Virtual gateway public");
  await inspector.button("Add gateway route").click();
  await page.getByRole("menuitem", { name: "catalog.shop.local" }).click();
  await expect(inspector.button(/^Virtual gateway public · tried \d/)).toBeVisible();
});
