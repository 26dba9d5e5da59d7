/**
 * Open whatever survived: one folder with a mesh in four formats, a conflict between two of them, placeholders,
 * and files that have nothing to do with it. What comes out is what the AWS CLI takes.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { awsEnvironment, awsInstalled } from "../scripts/clients/support/aws-cli.ts";
import { clientsRequired } from "../scripts/clients/support/required.ts";
import { test } from "./fixtures.ts";

/** A repository as it may be: paths and what they hold. */
const REPOSITORY: Readonly<Record<string, string | Uint8Array>> = {
  "README.md": "# Shop, on App Mesh (appmesh)\n",
  "logo.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0),
  "node_modules/appmesh/index.json": '{"meshName": "other", "virtualNodeName": "not-ours", "spec": {}}',
  "package.json": '{"name": "shop"}',
  "cloudformation/cart.yaml": `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Cart:
    Type: AWS::AppMesh::VirtualNode
    Properties:
      MeshName: shop
      VirtualNodeName: cart
      Spec:
        Listeners:
          - PortMapping: { Port: 8080, Protocol: http }
        ServiceDiscovery:
          DNS: { Hostname: cart.shop.local }
        Backends:
          - VirtualService: { VirtualServiceName: orders.shop.local }
`,
  "kubernetes/payments.yaml": `apiVersion: appmesh.k8s.aws/v1beta2
kind: Mesh
metadata: { name: shop }
spec: {}
---
apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata: { name: payments, namespace: shop }
spec:
  awsName: payments
  meshRef: { name: shop, uid: 0d65db83-1b4c-40aa-90ba-57064dd73c98 }
  listeners:
    - portMapping: { port: 9080, protocol: grpc }
  serviceDiscovery: { dns: { hostname: payments.shop.svc.cluster.local } }
`,
  "terraform/orders-service.tf": `resource "aws_appmesh_virtual_service" "orders" {
  name      = "orders.shop.local"
  mesh_name = "shop"
  spec {
    provider {
      virtual_node {
        virtual_node_name = "payments"
      }
    }
  }
}
`,
  "cli/cart.json": `{
  "meshName": "shop",
  "virtualNodeName": "cart",
  "spec": {
    "listeners": [{ "portMapping": { "port": 9090, "protocol": "http" } }],
    "serviceDiscovery": { "dns": { "hostname": "cart.shop.local" } }
  }
}
`,
  "cli/orders.json": `{
  "meshName": "shop",
  "virtualNodeName": "orders",
  "spec": {
    "listeners": [{ "portMapping": { "port": $ORDERS_PORT, "protocol": "http" } }],
    "serviceDiscovery": { "dns": { "hostname": "orders.\${STAGE}.local" } }
  }
}
`,
};

const PORT = "listeners 1 › portMapping › port";

test("a folder of mixed files becomes one mesh that the AWS CLI takes", async ({ app, ownServer }, info) => {
  test.skip(!awsInstalled && !clientsRequired, "the AWS CLI is not on this machine");
  const server = await ownServer();
  const { board, exportPanel, importPanel, inspector, message, values } = app;
  const folder = writeFolder(info.outputPath("shop"), REPOSITORY);
  await app.open(server.url);

  await importPanel.dropPaths([folder]);
  await expect(importPanel.summary).toHaveText(/4 to add.*1 in conflict/);
  await expect(importPanel.file("cart.yaml")).toContainText(/CloudFormation.*fields read, 0 kept.*0 lost/);
  await expect(importPanel.file("payments.yaml")).toContainText(/Kubernetes.*0 lost/);
  await expect(importPanel.file("orders-service.tf")).toContainText(/Terraform.*0 lost/);
  await expect(importPanel.file("orders.json")).toContainText(/0 lost/);
  await expect(importPanel.preview).toContainText("3 other files hold nothing of App Mesh.");

  await expect(importPanel.importButton).toBeDisabled();
  const conflict = importPanel.conflict(PORT, "cart");
  await expect(conflict.getByRole("radio")).toHaveCount(2);
  await expect(conflict).toContainText("shop/cloudformation/cart.yaml:10");
  await conflict.getByRole("radio", { name: /^8080/ }).check();
  await importPanel.confirm();
  await expect(message).toContainText("Imported 5 resources from 5 files.");
  await expect(board.node("cart")).toHaveAccessibleName(/8080 http/);
  await board.select("cart");
  await expect(inspector.panel).toContainText("From cart.json, cart.yaml");

  await values.open();
  for (const set of ["dev", "prod"]) await values.addSet(set);
  await values.cell("ORDERS_PORT", "dev").fill("8081");
  await values.cell("ORDERS_PORT", "prod").fill("80");
  await values.cell("STAGE", "dev").fill("dev");
  await values.cell("STAGE", "prod").fill("live");
  await expect(values.dialog.getByRole("status")).toHaveText("2 variables, each with a value in every set.");
  const uses = await values.showUses("ORDERS_PORT");
  await uses.getByRole("button", { name: `Go to ${PORT} of orders` }).click();
  await expect(inspector.panel).toContainText("= 8081 (dev)");
  await expect(board.node("orders")).toHaveAccessibleName(/8081 http/);
  await values.use("prod");
  await expect(board.node("orders")).toHaveAccessibleName(/80 http/);
  await expect(inspector.panel).toContainText("= 80 (prod)");

  await app.press("Export");
  await exportPanel.choose("Whole mesh shop");
  const bundle = info.outputPath("bundle");
  writeFolder(bundle, unzipSync(await exportPanel.download("shop.zip")));
  chmodSync(join(bundle, "apply.sh"), 0o755);
  execFileSync("sh", ["apply.sh"], {
    cwd: bundle,
    env: { ...awsEnvironment(bundle), ENDPOINT_URL: server.url, REGION: "us-east-1" },
    stdio: "pipe",
  });
  const stored = await fetch(`${server.url}/v20190125/meshes/shop/virtualNodes/orders`);
  expect(await stored.json()).toMatchObject({
    spec: {
      listeners: [{ portMapping: { port: 80, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: "orders.live.local" } },
    },
  });
});

test("a value that is pasted as a column of a spreadsheet is one step of undo", async ({ app, page }) => {
  const { importPanel, values, undoButton } = app;
  await app.open();
  await importPanel.drop([{ name: "orders.json", content: String(REPOSITORY["cli/orders.json"]) }]);
  await importPanel.confirm();
  await values.open();
  await values.addSet("dev");
  await page.evaluate((text) => navigator.clipboard.writeText(text), "8081\r\ndev\r\n");
  await values.cell("ORDERS_PORT", "dev").focus();
  await page.keyboard.press("Control+v");
  await expect(values.cell("ORDERS_PORT", "dev")).toHaveValue("8081");
  await expect(values.cell("STAGE", "dev")).toHaveValue("dev");
  await page.keyboard.press("ArrowDown");
  await expect(values.cell("STAGE", "dev")).toBeFocused();
  await values.close();
  await undoButton.click();
  await values.open();
  await expect(values.cell("ORDERS_PORT", "dev")).toHaveValue("");
  await expect(values.cell("STAGE", "dev")).toHaveValue("");
});

test("names show the chosen values everywhere, and a problem leads to its mesh", async ({ app, page }) => {
  const { board, exportPanel, importPanel, inspector, outline, values } = app;
  const node = (mesh: string, name: string, spec: string): string =>
    `{"meshName": "${mesh}", "virtualNodeName": "${name}", "spec": ${spec}}`;
  await app.open();
  await importPanel.drop([
    { name: "a.json", content: node("${STAGE}-shop", "cart-${STAGE}", "{}") },
    { name: "b.json", content: node("${STAGE}-shop", "orders-${STAGE}", "{}") },
    {
      name: "c.json",
      content: node("tools", "mail", '{"serviceDiscovery": {"dns": {"hostname": "mail.${ZONE}"}}}'),
    },
  ]);
  await importPanel.confirm();
  await expect(app.meshName).toHaveValue("${STAGE}-shop");
  await values.open();
  await values.addSet("dev");
  await values.cell("STAGE", "dev").fill("test");
  await values.cell("ZONE", "dev").focus();
  await values.close();

  await expect(app.designMenu).toHaveAccessibleName("Design test-shop");
  await outline.filter.fill("cart-test");
  await outline.select("Virtual node cart-test");
  await expect(board.node("cart-test")).toBeVisible();
  await expect(inspector.panel.getByRole("heading", { name: "cart-test" })).toBeVisible();
  await expect(inspector.panel.getByRole("heading", { name: "cart-test" })).toHaveAttribute(
    "title",
    "cart-test (written cart-${STAGE})",
  );
  await expect(inspector.panel).toContainText("mesh/test-shop/virtualNode/cart-test");
  await app.search.click();
  await app.palette.field.fill("cart-${st");
  await expect(app.palette.option(/^cart-test/)).toBeVisible();
  await app.palette.field.press("Escape");
  await expect(app.palette.dialog).toBeHidden();

  await app.press("Export");
  await exportPanel.choose("orders-test");
  await expect(page.getByRole("dialog", { name: "Export test-shop" })).toContainText("orders-test.json");
  await page.keyboard.press("Escape");

  await app.press("Apply");
  const waits = page.getByRole("region", { name: "Apply waits" });
  await expect(waits.getByRole("button", { name: "Edit values" })).toBeVisible();
  await waits.getByRole("button", { name: /hostname of mail$/ }).click();
  await expect(app.meshName).toHaveValue("tools");
  await expect(inspector.panel).toContainText("mail.${ZONE}");
});

test("a long placeholder stays within the inspector", async ({ app }) => {
  const { board, importPanel, inspector } = app;
  const hostname = `\${LONG_NAME_OF_A_VARIABLE}.\${ANOTHER_LONG_NAME_OF_A_VARIABLE}.svc.cluster.local`;
  await app.open();
  await importPanel.drop([
    {
      name: "a.json",
      content: `{"meshName": "shop", "virtualNodeName": "cart", "spec": {"serviceDiscovery": {"dns": {"hostname": "${hostname}"}}}}`,
    },
  ]);
  await importPanel.confirm();
  await board.select("cart");
  const remove = inspector.panel.getByRole("button", { name: /^Remove placeholder/ });
  const [button, panel] = await Promise.all([remove.boundingBox(), inspector.panel.boundingBox()]);
  if (button === null || panel === null) throw new Error("the inspector does not show the placeholder");
  expect(button.x + button.width).toBeLessThanOrEqual(panel.x + panel.width);
});

function writeFolder(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
