/** The command line as it is shipped: the built program in a process of its own. No browser takes part. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const root = fileURLToPath(new URL("../", import.meta.url));

function meshwright(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/meshwright.js", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("check reads files and standard input, and its exit code says what it found", () => {
  expect(meshwright(["check", "examples/shop.mesh.json"])).toEqual({
    status: 0,
    stdout: "",
    stderr: "27 resources checked: 0 errors, 0 warnings, 0 for information.\n",
  });
  const wrong = readFileSync(`${root}examples/simpleapp/serviceA.json`, "utf8").replace("8080", "70000");
  const { status, stdout } = meshwright(["check", "-"], wrong);
  expect(stdout).toMatch(/^-:14:11: error: Port must be a whole number from 1 to 65535; it is 70000\. /);
  expect(status).toBe(1);
  expect(meshwright(["check", "no-such-file.json"]).status).toBe(2);
});

test("check speaks SARIF and GitHub's workflow commands, and explains its codes", () => {
  const wrong = readFileSync(`${root}examples/simpleapp/serviceA.json`, "utf8").replace("8080", "70000");
  const sarif = meshwright(["check", "-", "--format", "sarif"], wrong);
  expect(JSON.parse(sarif.stdout)).toMatchObject({
    version: "2.1.0",
    runs: [{ results: [{ ruleId: "MW104", level: "error" }] }],
  });
  expect(sarif.status).toBe(1);
  const github = meshwright(["check", "-", "--format", "github"], wrong);
  expect(github.stdout).toMatch(/^::error file=-,line=14,col=11,title=MW104::Port must be /);
  const explained = meshwright(["check", "--explain", "MW401"]);
  expect(explained.stdout).toMatch(/^MW401: Route and router of different protocols\n/);
  expect(explained.status).toBe(0);
});

test("convert writes serviceA.json as the AWS CLI takes it", () => {
  const text = readFileSync(`${root}examples/simpleapp/serviceA.json`, "utf8");
  expect(meshwright(["convert", "-", "--to", "cli-json"], text)).toEqual({
    status: 0,
    stdout: text,
    stderr: "",
  });
});

test("a folder of mixed files is inspected, and converted with values", () => {
  const folder = mkdtempSync(join(tmpdir(), "meshwright-e2e-"));
  try {
    mkdirSync(join(folder, "repo"));
    writeFileSync(
      join(folder, "repo", "mesh.yaml"),
      "Resources:\n  Mesh:\n    Type: AWS::AppMesh::Mesh\n    Properties: { MeshName: shop }\n",
    );
    writeFileSync(
      join(folder, "repo", "router.json"),
      '{ "meshName": "shop", "virtualRouterName": "cart", "spec": { "listeners": [{ "portMapping": { "port": $PORT, "protocol": "http" } }] } }',
    );
    writeFileSync(
      join(folder, "repo", "node.tf"),
      'resource "aws_appmesh_virtual_node" "cart" {\n  name      = "cart"\n  mesh_name = "shop"\n  spec {\n    listener {\n      port_mapping {\n        port     = var.port\n        protocol = "http"\n      }\n    }\n    service_discovery {\n      dns {\n        hostname = "cart.local"\n      }\n    }\n  }\n}\n\nvariable "port" {}\n',
    );
    writeFileSync(join(folder, "repo", "package.json"), '{ "name": "shop" }');
    const inspected = meshwright(["inspect", join(folder, "repo"), "--json"]);
    expect(JSON.parse(inspected.stdout)).toMatchObject({
      holes: [{ variable: "PORT" }, { variable: "var.port" }],
      summary: { resources: 3, fieldsLost: 0, passedOver: 1 },
    });
    expect(inspected.status).toBe(0);
    const values = ["--set", "PORT=80", "--set", "port=8080"];
    const args = ["convert", join(folder, "repo"), "--to", "mesh-json", "--strict", ...values];
    const { status, stdout } = meshwright(args);
    expect(JSON.parse(stdout).resources).toMatchObject([
      { kind: "mesh", meshName: "shop" },
      { kind: "virtualNode", spec: { listeners: [{ portMapping: { port: 8080 } }] } },
      { kind: "virtualRouter", spec: { listeners: [{ portMapping: { port: 80 } }] } },
    ]);
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("an unknown verb says which there are", () => {
  const { status, stderr } = meshwright(["chek"]);
  expect(stderr).toMatch(/serve[\s\S]*inspect[\s\S]*check[\s\S]*convert/);
  expect(status).toBe(2);
});
