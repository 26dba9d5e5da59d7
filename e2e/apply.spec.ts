/** Applying a design to a target, and reading a mesh back from one. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { FaultyEndpoint } from "./support/faulty-endpoint.ts";

/** The server under test has no such key to sign with. */
const OTHERS_KEY = {
  accessKeyId: "MESHOTHERS000000",
  secretAccessKey: "o".repeat(40),
  name: "Others",
  access: "write",
} as const;

test("the plan is shown in its order, applied, and the resources say what they became", async ({
  app,
  ownServer,
}) => {
  const server = await ownServer();
  const { applyPanel, board, inspector } = app;
  await app.openExample("simpleapp", server.url);
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("4 to create.");
  await expect(applyPanel.operations).toHaveCount(4);
  await expect(applyPanel.operations.first()).toContainText("Create");
  await expect(applyPanel.operations.first()).toContainText("Mesh");
  await expect(applyPanel.operations.last()).toContainText("serviceB.simpleapp.local");
  await expect(applyPanel.traffic).toContainText(
    "serviceA → serviceB.simpleapp.local: no such service → serviceB 100 %. Callers: 1.",
  );
  await applyPanel.apply("Apply 4 changes");
  await expect(applyPanel.summary).toHaveText(`Applied 4 changes to this machine (${server.url}).`);
  await expect(applyPanel.dialog).toContainText(
    "Stored in the App Mesh API on this machine. No Envoy reads it from here.",
  );
  await expect(applyPanel.summary).toBeFocused();
  const row = applyPanel.observedRow("serviceA");
  await expect(row).toContainText(
    "arn:aws:appmesh:us-east-1:123456789012:mesh/simpleapp/virtualNode/serviceA",
  );
  await expect(row.getByRole("cell").first()).toHaveText("1");
  await applyPanel.close();
  await board.select("serviceA");
  await expect(inspector.panel).toContainText("version 1 on this machine");

  await inspector.type("Port", "9090");
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("1 to update.");
  const update = applyPanel.operation("serviceA");
  await expect(update.getByRole("deletion")).toContainText("8080");
  await expect(update.getByRole("insertion")).toContainText("9090");
  await applyPanel.apply("Apply 1 change");
  await expect(applyPanel.observedRow("serviceA").getByRole("cell").first()).toHaveText("2");
  await applyPanel.close();
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
});

test("deletions are off, named, and happen when they are turned on", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const { applyPanel, board } = app;
  await app.openExample("simpleapp", server.url);
  await board.quickAdd("extra");
  await applyPanel.open();
  await applyPanel.apply("Apply 5 changes");
  await expect(applyPanel.summary).toHaveText(/^Applied 5 changes/);
  await applyPanel.close();
  await board.node("extra").focus();
  await page.keyboard.press("Delete");
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("1 left, as deletions are off.");
  await expect(applyPanel.dialog).toContainText("Left on the target: virtual node extra.");
  await applyPanel.turnDeletionsOn();
  await expect(applyPanel.summary).toHaveText("1 to delete.");
  await applyPanel.apply("Apply 1 change");
  await expect(applyPanel.summary).toHaveText(/^Applied 1 change to/);
  const answer = await fetch(`${server.url}/v20190125/meshes/simpleapp/virtualNodes`);
  const { virtualNodes } = (await answer.json()) as { virtualNodes: { virtualNodeName: string }[] };
  expect(virtualNodes.map(({ virtualNodeName }) => virtualNodeName)).toEqual(["serviceA", "serviceB"]);
});

test("a problem makes Apply wait and leads to its field", async ({ app, ownServer }) => {
  const server = await ownServer();
  const { applyPanel, board, inspector } = app;
  await app.openExample("simpleapp", server.url);
  await board.select("serviceA");
  await inspector.type("Port", "70000");
  await applyPanel.open();
  const waits = applyPanel.dialog.getByRole("region", { name: "Apply waits" });
  await expect(waits).toContainText("Port must be a whole number");
  await expect(applyPanel.dialog.getByRole("button", { name: /^Apply \d/ })).toBeDisabled();
  await waits.getByRole("button", { name: /^Go to field/ }).click();
  await expect(applyPanel.dialog).toBeHidden();
  await expect(inspector.field("Port")).toBeFocused();
});

test.describe("on a target that is not always well", () => {
  let endpoint: FaultyEndpoint;
  test.beforeEach(async ({ app, ownServer }) => {
    endpoint = await FaultyEndpoint.start((await ownServer()).url);
    const server = await ownServer({ targets: { staging: endpoint.url } });
    await app.openExample("simpleapp", server.url);
    await app.page.getByRole("button", { name: "Target: This machine" }).click();
    await app.page.getByRole("menuitemradio", { name: /staging/ }).click();
    await app.applyPanel.open();
    await expect(app.applyPanel.summary).toHaveText("4 to create.");
  });
  test.afterEach(() => endpoint.stop());

  test("a failure says what was and was not done, and is resumed", async ({ app: { applyPanel } }) => {
    const recover = endpoint.fail(/^PUT .*\/virtualServices/);
    await applyPanel.apply("Apply 4 changes");
    await expect(applyPanel.summary).toHaveText(/^Failed: \d of 4 changes (is|are) on staging/);
    await expect(applyPanel.dialog.getByRole("alert")).toContainText("the endpoint had a bad moment");
    await expect(applyPanel.operation("serviceB.simpleapp.local")).toContainText("Failed");
    await expect(applyPanel.operation("serviceB")).toContainText("Done");
    recover();
    await applyPanel.dialog.getByRole("button", { name: "Resume applying" }).click();
    await expect(applyPanel.summary).toHaveText(`Applied 4 changes to staging (${endpoint.url}).`);
    await expect(applyPanel.dialog).not.toContainText("on this machine");
    await applyPanel.close();
    await applyPanel.open();
    await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
  });

  test("it is stopped after what is under way, and resumed", async ({ app: { applyPanel } }) => {
    const release = endpoint.hold(/^PUT .*\/virtualNodes/);
    await applyPanel.apply("Apply 4 changes");
    await expect(applyPanel.summary).toHaveText("1 of 4 done");
    await expect(applyPanel.operation("serviceB.simpleapp.local")).toContainText("Waiting");
    await applyPanel.dialog.getByRole("button", { name: "Stop applying" }).click();
    release();
    await expect(applyPanel.summary).toHaveText(/^Stopped: \d of 4 changes (is|are) on staging/);
    await expect(applyPanel.operation("serviceB.simpleapp.local")).toContainText("Not done");
    await applyPanel.dialog.getByRole("button", { name: "Resume applying" }).click();
    await expect(applyPanel.summary).toHaveText(`Applied 4 changes to staging (${endpoint.url}).`);
  });
});

test("a mesh is read back from a target into a design", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const { applyPanel, board, importPanel, designs } = app;
  await app.openExample("simpleapp", server.url);
  await applyPanel.open();
  await applyPanel.apply("Apply 4 changes");
  await expect(applyPanel.summary).toContainText("Applied 4 changes");
  await applyPanel.close();
  await designs.open();
  await designs.createNew("elsewhere");
  await expect(app.meshName).toHaveValue("elsewhere");
  await importPanel.readFromTarget("simpleapp");
  await expect(importPanel.summary).toHaveText(/^4 to add/);
  await importPanel.preview.getByRole("button", { name: "Open as a new design" }).click();
  await expect(app.meshName).toHaveValue("simpleapp");
  await expect(board.node("serviceA")).toHaveAccessibleName(/8080 http.*calls 1 service/);
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
  await page.keyboard.press("Escape");
  await expect(applyPanel.dialog).toBeHidden();
});

test("targets say how they are where one is chosen", async ({ page, app, ownServer }) => {
  const there = await ownServer({ accessKeys: [OTHERS_KEY] });
  const { url } = await ownServer({ targets: { locked: there.url, gone: "http://127.0.0.1:9" } });
  await app.open(url);
  await page.getByRole("button", { name: "Target: This machine" }).click();
  const row = (name: string) => page.getByRole("menuitemradio", { name });
  await expect(row("This machine")).toContainText("Reachable");
  await expect(row("This machine")).toContainText("account 123456789012");
  await expect(row("locked")).toContainText("Cannot be used");
  await expect(row("locked")).toContainText("InvalidSignatureException");
  await expect(row("locked")).toContainText("eu-west-1");
  await expect(row("gone")).toContainText("Not reachable");
  await row("locked").click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(app.applyPanel.dialog.getByRole("alert")).toContainText(/^locked: Could not read the list/);
  await expect(app.applyPanel.dialog.getByText("Cannot be used")).toBeVisible();
  await app.applyPanel.dialog.getByRole("combobox", { name: "Target" }).click();
  await expect(page.getByRole("option", { name: /^gone/ })).toContainText("Not reachable");
  await page.getByRole("option", { name: /^This machine/ }).click();
  await expect(app.applyPanel.dialog.getByText("Reachable")).toBeVisible();
});
