/** Taking the design out: JSON for the AWS CLI, a zip, the design as a file. */
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { test } from "./fixtures.ts";
import { SERVICE_A_JSON } from "./support/simpleapp.ts";

test("one resource as create and update form, with its command for the target and bare", async ({
  app,
  server,
}) => {
  const { exportPanel } = app;
  await app.openExample("simpleapp");
  await app.press("Export");
  await exportPanel.choose("serviceA");
  expect((await exportPanel.download("serviceA.json")).toString()).toBe(SERVICE_A_JSON);
  await expect(exportPanel.command).toHaveText(
    `aws appmesh create-virtual-node --cli-input-json file://serviceA.json --endpoint-url ${server.url} --region us-east-1`,
  );
  await expect(exportPanel.dialog).toContainText("AWS closed its own App Mesh endpoint on 2026-09-30.");
  await exportPanel.chooseCommandForm("Bare AWS form");
  await expect(exportPanel.command).toHaveText(
    "aws appmesh create-virtual-node --cli-input-json file://serviceA.json",
  );
  await exportPanel.chooseJsonForm("Update");
  expect((await exportPanel.download("serviceA.update.json")).toString()).toBe(SERVICE_A_JSON);
  await expect(exportPanel.command).toHaveText(
    "aws appmesh update-virtual-node --cli-input-json file://serviceA.update.json",
  );
});

test("the mesh as a zip with apply.sh, and as the file that the design is", async ({ app, server }) => {
  const { exportPanel } = app;
  await app.openExample("simpleapp");
  await app.press("Export");
  const files = unzipSync(await exportPanel.download("simpleapp.zip"));
  expect(strFromU8(files["virtual-nodes/serviceA.json"] ?? new Uint8Array())).toBe(SERVICE_A_JSON);
  expect(strFromU8(files["update/virtual-nodes/serviceA.json"] ?? new Uint8Array())).toBe(SERVICE_A_JSON);
  expect(strFromU8(files["apply.sh"] ?? new Uint8Array())).toMatch(/^#!\/bin\/sh\n/);
  await expect(exportPanel.command).toHaveText(`ENDPOINT_URL=${server.url} REGION=us-east-1 sh apply.sh`);
  const example = readFileSync(new URL("../examples/simpleapp.mesh.json", import.meta.url), "utf8");
  expect((await exportPanel.download("simpleapp.mesh.json")).toString()).toBe(example);
});

test("what an App Mesh API would refuse is named, leads to the field, and does not hinder the export", async ({
  app,
}) => {
  const { board, inspector, exportPanel } = app;
  await app.openExample("simpleapp");
  await board.select("serviceA");
  await inspector.type("Port", "70000");
  await inspector.button("Export JSON").click();
  const problems = exportPanel.dialog.getByRole("region", { name: "Problems" });
  await expect(problems).toContainText("An App Mesh API would refuse this file as it is");
  expect((await exportPanel.download("serviceA.json")).toString()).toContain('"port": 70000');
  await expect(problems).toContainText("Port must be a whole number from 1 to 65535; it is 70000.");
  await problems.getByRole("button", { name: /^Go to field/ }).click();
  await expect(exportPanel.dialog).toBeHidden();
  await expect(inspector.field("Port")).toBeFocused();
});

test("tags go with the create form and are left out of the update form, which says so", async ({
  page,
  app,
}) => {
  const { board, inspector, exportPanel } = app;
  await app.openExample("simpleapp");
  await board.select("serviceA");
  await inspector.button("Tags None").click();
  await inspector.button("Add tag").click();
  await page.keyboard.type("team");
  await page.keyboard.press("Tab");
  await page.keyboard.type("payments");
  await inspector.button("Export JSON").click();
  expect(JSON.parse((await exportPanel.download("serviceA.json")).toString())).toMatchObject({
    tags: [{ key: "team", value: "payments" }],
  });
  await exportPanel.chooseJsonForm("Update");
  expect((await exportPanel.download("serviceA.update.json")).toString()).not.toContain("tags");
  await expect(
    exportPanel.dialog.getByRole("region", { name: "What differs from the design" }),
  ).toContainText("tag-resource");
});
