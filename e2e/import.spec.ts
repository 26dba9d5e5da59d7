/** Bringing in what survived: by picker, drop and paste, with a preview before anything changes. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { test } from "./fixtures.ts";
import { SERVICE_A_JSON } from "./support/simpleapp.ts";

const SERVICE_B_JSON = example("serviceB.json");

test("files of the picker are previewed, added with their mesh, and undone at once", async ({ app }) => {
  const { board, importPanel, message, undoButton, outline } = app;
  await app.open();
  await importPanel.pick([
    { name: "serviceA.json", content: SERVICE_A_JSON },
    { name: "serviceB.json", content: SERVICE_B_JSON },
  ]);
  await expect(importPanel.summary).toHaveText(/^3 to add/);
  await expect(importPanel.section("Added")).toContainText("serviceA");
  await expect(importPanel.preview.getByLabel("Add mesh simpleapp")).toBeChecked();
  await importPanel.confirm();
  await expect(message).toContainText("Imported 3 resources from 2 files.");
  await expect(board.node("serviceA")).toHaveAccessibleName(/calls 1 service/);
  await expect(board.service("serviceB.simpleapp.local")).toHaveAccessibleName(/not defined/);
  await undoButton.click();
  await expect(board.node("serviceA")).toBeHidden();
  await expect(outline.row("Virtual node serviceA")).toBeHidden();
});

test("merge changes what is named and leaves the rest, replace removes it; both can be undone", async ({
  app,
}) => {
  const { board, importPanel, message, inspector } = app;
  const changed = { name: "serviceA.json", content: SERVICE_A_JSON.replace("8080", "9090") };
  await app.openExample("simpleapp");
  await importPanel.drop([changed]);
  await expect(importPanel.summary).toHaveText(/^1 to change/);
  const change = importPanel.section("Changed");
  await expect(change).toContainText("serviceA");
  await expect(change.getByRole("deletion")).toContainText("8080");
  await expect(change.getByRole("insertion")).toContainText("9090");
  await importPanel.confirm();
  await expect(board.node("serviceA")).toHaveAccessibleName(/9090 http/);
  await expect(board.node("serviceB")).toBeVisible();
  await message.getByRole("button", { name: "Undo" }).click();
  await expect(board.node("serviceA")).toHaveAccessibleName(/8080 http/);

  await importPanel.drop([changed]);
  await importPanel.chooseMode("Replace");
  await expect(importPanel.section("Removed")).toContainText("serviceB");
  await importPanel.confirm();
  await expect(board.node("serviceB")).toBeHidden();
  await message.getByRole("button", { name: "Undo" }).click();
  await expect(board.node("serviceB")).toBeVisible();
  await expect(inspector.panel).toBeHidden();
});

test("the same again changes nothing, and says so", async ({ app }) => {
  const { importPanel } = app;
  await app.openExample("simpleapp");
  await importPanel.drop([{ name: "serviceA.json", content: SERVICE_A_JSON }]);
  await expect(importPanel.summary).toHaveText(/^1 is the same/);
  await expect(importPanel.importButton).toBeDisabled();
});

test("JSON that is pasted on the board opens the preview", async ({ page, app }) => {
  const { board, importPanel } = app;
  await app.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), SERVICE_B_JSON);
  await page.keyboard.press("Control+v");
  await expect(importPanel.summary).toHaveText(/^2 to add/);
  await importPanel.confirm();
  await expect(board.node("serviceB")).toBeVisible();
});

test("so does Terraform, and whatever else a file may hold", async ({ page, app }) => {
  const { board, importPanel } = app;
  const text = `resource "aws_appmesh_virtual_node" "b" {
  name      = "serviceB"
  mesh_name = "simpleapp"
  spec {}
}
`;
  await app.open();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
  await expect(importPanel.summary).toHaveText(/^2 to add/);
  await expect(importPanel.file("pasted.tf")).toContainText("Terraform");
  await importPanel.confirm();
  await expect(board.node("serviceB")).toBeVisible();
});

test("a file that holds only a spec is proposed, and waits to be confirmed", async ({ app }) => {
  const { board, importPanel } = app;
  const { spec } = JSON.parse(SERVICE_A_JSON);
  await app.openExample("simpleapp");
  await importPanel.pick([{ name: "cart-vn.json", content: JSON.stringify(spec) }]);
  await expect(importPanel.summary).toHaveText(/1 to be confirmed/);
  await expect(importPanel.importButton).toBeDisabled();
  const form = importPanel.preview.getByRole("form", { name: "What cart-vn.json holds" });
  await expect(form.getByRole("combobox", { name: "Kind" })).toHaveValue("Virtual node");
  await expect(form.getByLabel("Mesh", { exact: true })).toHaveValue("simpleapp");
  await form.getByLabel("Name", { exact: true }).fill("cart");
  await form.getByRole("button", { name: "Confirm cart" }).click();
  await expect(importPanel.section("Added")).toContainText("cart");
  await importPanel.confirm();
  await expect(board.node("cart")).toHaveAccessibleName(/8080 http/);
});

test("what cannot be read is named with line and column, and the rest comes in", async ({ app }) => {
  const { board, importPanel } = app;
  await app.open();
  await importPanel.drop([
    { name: "broken.json", content: '{\n  "meshName": "simpleapp",\n  "spec": }\n' },
    { name: "serviceA.json", content: SERVICE_A_JSON },
  ]);
  const unread = importPanel.section("Could not be read");
  await expect(unread).toContainText("broken.json");
  await expect(unread).toContainText("line 3, column 11");
  await importPanel.confirm();
  await expect(board.node("serviceA")).toBeVisible();
});

test("what an import brings is previewed, and Escape leaves the design alone", async ({ app, page }) => {
  const { importPanel, undoButton } = app;
  await app.open();
  await importPanel.drop([{ name: "shop.json", content: '{"meshName": "shop", "virtualNodeName": 1}' }]);
  await expect(importPanel.preview).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(importPanel.preview).toBeHidden();
  await expect(undoButton).toBeDisabled();
});

test("a zip of such files comes in, and the zip of the mesh comes in again as the same", async ({ app }) => {
  const { board, importPanel, exportPanel } = app;
  await app.open();
  const zip = zipSync({
    "nodes/serviceA.json": strToU8(SERVICE_A_JSON),
    "nodes/serviceB.json": strToU8(SERVICE_B_JSON),
    "__MACOSX/nodes/._serviceA.json": strToU8("junk"),
  });
  await importPanel.pick([{ name: "mesh.zip", content: Buffer.from(zip) }]);
  await importPanel.confirm();
  await expect(board.node("serviceB")).toBeVisible();
  await app.press("Export");
  await exportPanel.choose("Whole mesh simpleapp");
  const out = await exportPanel.download("simpleapp.zip");
  await app.page.keyboard.press("Escape");
  await importPanel.pick([{ name: "simpleapp.zip", content: out }]);
  await expect(importPanel.summary).toHaveText(/^3 are the same/);
});

test("reading many files says how far it is, and stops when it is told to", async ({ app, page }, info) => {
  const { importPanel, undoButton } = app;
  const folder = info.outputPath("many");
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 400; i += 1) writeFileSync(join(folder, `node-${i}.json`), nodeText(i, 400));
  await app.open();
  await importPanel.pickFolder(folder);
  await expect(importPanel.dialog.getByRole("status")).toContainText(/found|Read/);
  await importPanel.dialog.getByRole("button", { name: "Stop reading" }).click();
  await expect(importPanel.dialog.getByRole("button", { name: "Choose folder" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(importPanel.dialog).toBeHidden();
  await expect(undoButton).toBeDisabled();
});

test("a large import shows how far it is, can be stopped, and is one step of undo", async ({ app, page }) => {
  const { importPanel, message, undoButton, outline } = app;
  const nodes = Array.from({ length: 3000 }, (_, i) => JSON.parse(nodeText(i, 2)) as object);
  const file = { name: "nodes.json", content: JSON.stringify(nodes) };
  const slow = await page.context().newCDPSession(page);
  await app.open();
  await importPanel.drop([file]);
  await expect(importPanel.summary).toHaveText(/to add/);
  // A slow machine, so that there is time to stop it.
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  await importPanel.confirm();
  const busy = page.getByRole("dialog", { name: /^Importing/ });
  await expect(busy.getByRole("progressbar")).toBeVisible();
  await expect(busy.getByRole("button", { name: "Stop" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(message).toContainText("The import was stopped: the design is as it was before.");
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect(undoButton).toBeDisabled();

  await importPanel.drop([file]);
  await importPanel.confirm();
  await expect(message).toContainText(/Imported 3,?00\d resources/);
  await expect(outline.row("Virtual node node-0")).toBeVisible();
  await undoButton.click();
  await expect(outline.row("Virtual node node-0")).toBeHidden();
  await expect(undoButton).toBeDisabled();
});

test("opening the same files again shows what changed in them, and keeps what was edited here", async ({
  app,
  page,
}) => {
  const { board, importPanel, inspector, message } = app;
  await app.open();
  const second = SERVICE_A_JSON.replaceAll("serviceA", "serviceC");
  await importPanel.drop([
    { name: "serviceA.json", content: SERVICE_A_JSON },
    { name: "serviceC.json", content: second },
  ]);
  await importPanel.confirm();
  await board.select("serviceA");
  await expect(inspector.panel).toContainText("From serviceA.json");
  await inspector.type("Hostname", "edited.local");
  await inspector.field("Hostname").blur();

  await importPanel.drop([
    { name: "serviceA.json", content: SERVICE_A_JSON.replace("8080", "9090") },
    { name: "serviceC.json", content: second },
  ]);
  await expect(importPanel.file("serviceA.json")).toContainText("Opened before: 1 field changed since");
  await expect(importPanel.file("serviceC.json")).toContainText("Opened before: unchanged since");
  await expect(importPanel.section("Changed").getByRole("insertion")).toHaveText("+ 9090");
  await expect(importPanel.section("Changed").getByRole("insertion")).toHaveCount(1);
  await importPanel.confirm();
  await expect(message).toContainText("Imported 1 resource.");
  await expect(board.node("serviceA")).toHaveAccessibleName(/9090 http/);
  await expect(inspector.field("Hostname")).toHaveValue("edited.local");
  await page.keyboard.press("Escape");
});

/** A node with so many tags that reading hundreds of it takes a while. */
function nodeText(index: number, tags: number): string {
  const list = Array.from({ length: tags }, (_, i) => ({ key: `key-${i}`, value: `${index}-${i}` }));
  return JSON.stringify(
    { meshName: "many", virtualNodeName: `node-${index}`, spec: {}, tags: list },
    null,
    2,
  );
}

function example(file: string): string {
  return readFileSync(new URL(`../examples/simpleapp/${file}`, import.meta.url), "utf8");
}
