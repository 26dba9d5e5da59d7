import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const NODE = `{
  "meshName": "shop",
  "virtualNodeName": "cart-\${ENV}",
  "color": "blue",
  "spec": {
    "listeners": [
      { "portMapping": { "port": $PORT, "protocol": "http" } }
    ],
    "serviceDiscovery": { "dns": { "hostname": "cart.\${ENV}.local" } }
  }
}
`;
const MESH = '{ "meshName": "shop", "spec": {} }';
const BROKEN = '{ "virtualNodeName": "x", }';

function folder(): string {
  return temporaryFolder({
    "mesh/node.json": NODE,
    "mesh/mesh.json": MESH,
    "mesh/route.json": '{ "spec": { "tcpRoute": { "action": { "weightedTargets": [] } } } }',
    "broken.json": BROKEN,
    "package.json": '{ "name": "shop" }',
    "notes.md": "virtualNode",
    "data.bin": new Uint8Array([0, 1, 2]),
    "all.zip": zipSync({ "mesh.json": strToU8(MESH), "a.txt": strToU8("text") }),
  });
}

describe("meshwright inspect", () => {
  it("tells what is in a folder, as tables", async () => {
    const { exit, stdout, stderr } = await capturedRun(["inspect", "."], { cwd: folder() });
    expect(stdout).toMatch(/^Sources\n {2}FILE +FORMAT +RESOURCES +READ +KEPT +LOST\n/);
    expect(stdout).toMatch(/\n {2}mesh\/node\.json +a template of JSON for the AWS CLI +1 +\d+ +1 +0\n/);
    expect(stdout).toMatch(/\n {2}virtual node +shop +cart-\$\{ENV\} +mesh\/node\.json:1\n/);
    expect(stdout).toMatch(/\n {2}mesh +shop +shop +all\.zip\/mesh\.json:1\n/);
    expect(stdout).toMatch(/\n {2}route\? +\? +\? +mesh\/route\.json:1\n/);
    expect(stdout).toMatch(/\n {2}ENV +2 +mesh\/node\.json:3, mesh\/node\.json:9\n/);
    expect(stdout).toMatch(/\n {2}PORT +1 +mesh\/node\.json:7\n/);
    expect(stdout).toMatch(/\nNotices\n {2}broken\.json:1:27: error: .*JSON.*\n/);
    expect(stdout).toMatch(/\n4 resources in 4 files; .* lost; 4 files passed over\.\n$/);
    expect({ exit, stderr }).toEqual({ exit: EXIT.problems, stderr: "" });
  });

  it("lets no control character of a file get to the terminal, as other verbs do", async () => {
    const cwd = temporaryFolder({
      "a.yaml":
        'Resources:\n  A: {Type: AWS::AppMesh::Mesh, Properties: {MeshName: "m\\e[31m\\nn", Spec: {"a\\e[2J": 1}}}\n',
      "b\u001b[2J.json": '{ "meshName": "shop", "spec": { "x": 1 } ',
    });
    for (const verb of [
      ["inspect"],
      ["check"],
      ["convert", "--to", "cli-json", "--report", "text", "--out", "out"],
    ]) {
      const { stdout, stderr } = await capturedRun([...verb, "."], { cwd });
      expect(stdout + stderr, verb[0]).toContain("b\ufffd[2J.json");
      expect(stdout + stderr, verb[0]).not.toMatch(/[^\n\P{Cc}]/u);
    }
  });

  it("tells programs the same as one JSON object", async () => {
    const { stdout } = await capturedRun(["inspect", "mesh", "--json", "--set", "PORT=80"], {
      cwd: folder(),
    });
    expect(JSON.parse(stdout)).toMatchObject({
      sources: [
        { file: "mesh/mesh.json", format: "cli-json", resources: 1, fieldsLost: 0 },
        { file: "mesh/node.json", format: "cli-json-templated", resources: 1, fieldsKept: 1, fieldsLost: 0 },
        { file: "mesh/route.json", format: "cli-json", resources: 1, fieldsLost: 0 },
      ],
      resources: [
        { kind: "mesh", name: "shop", file: "mesh/mesh.json", line: 1, column: 1 },
        { kind: "virtualNode", mesh: "shop", name: "cart-${ENV}", file: "mesh/node.json" },
        { proposedKind: "route", file: "mesh/route.json" },
      ],
      holes: [
        { variable: "ENV", written: "${ENV}", pointer: "/name", file: "mesh/node.json", line: 3 },
        { variable: "ENV", pointer: "/spec/serviceDiscovery/dns/hostname", line: 9 },
      ],
      links: [],
      conflicts: [],
      left: [],
      summary: { resources: 3, sources: 3, fieldsLost: 0, passedOver: 0 },
    });
  });

  it("cuts tables to the width of the terminal", async () => {
    const long = `${"deep/".repeat(20)}mesh.json`;
    const { stdout } = await capturedRun(["inspect", "."], {
      cwd: temporaryFolder({ [long]: MESH }),
      columns: 70,
    });
    for (const line of stdout.split("\n").filter((one) => one.startsWith("  "))) {
      expect([...line].length).toBeLessThanOrEqual(70);
    }
    expect(stdout).toMatch(/…[/dep]+\/mesh\.json:1\n/);
  });

  it("shows resources for which files say different things", async () => {
    const cwd = temporaryFolder({
      "a.json": '{ "meshName": "m", "spec": { "egressFilter": { "type": "ALLOW_ALL" } } }',
      "b.json": '{ "meshName": "m",\n "spec": { "egressFilter": { "type": "DROP_ALL" } } }',
    });
    const text = await capturedRun(["inspect", "."], { cwd });
    expect(text.stdout).toContain(
      'Different values\n  a.json:1: error: mesh/m /spec/egressFilter/type: "ALLOW_ALL" here, "DROP_ALL" in b.json:2.',
    );
    expect(text.exit).toBe(EXIT.ok);
    const { stdout } = await capturedRun(["inspect", ".", "--json"], { cwd });
    expect(JSON.parse(stdout).conflicts).toEqual([
      {
        resource: "mesh/m",
        pointer: "/spec/egressFilter/type",
        choices: [
          { value: "ALLOW_ALL", file: "a.json", line: 1 },
          { value: "DROP_ALL", file: "b.json", line: 2 },
        ],
      },
    ]);
  });

  it("knows designs and standard input, and says that there is nothing where there is nothing", async () => {
    const design = JSON.stringify(
      { version: 1, resources: [{ kind: "mesh", meshName: "m", spec: {} }] },
      null,
      2,
    );
    const piped = await capturedRun(["inspect", "-"], { cwd: ".", stdin: design });
    expect(piped.stdout).toMatch(/\n {2}mesh +m +m +-:4\n/);
    const { exit, stdout } = await capturedRun(["inspect", "."], {
      cwd: temporaryFolder({ "a.txt": "text" }),
    });
    expect(stdout).toBe(
      "0 resources in 0 files; 0 fields read, 0 kept though unknown, 0 lost; 1 file passed over.\n",
    );
    expect(exit).toBe(EXIT.ok);
  });

  it("reads Terraform with values, and links task groups", async () => {
    const cwd = temporaryFolder({
      "tf/main.tf": `variable "port" {}
variable "host" { default = "cart.local" }
resource "aws_appmesh_virtual_node" "cart" {
  name      = "cart"
  mesh_name = "shop"
  spec {
    listener {
      port_mapping {
        port     = var.port
        protocol = "http"
      }
    }
    service_discovery {
      dns { hostname = var.host }
    }
  }
}
`,
      "k8s/node.yaml": `apiVersion: appmesh.k8s.aws/v1beta1
kind: VirtualNode
metadata: { name: cart, namespace: prod }
spec: { meshName: shop }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: prod }
spec:
  template:
    metadata: { annotations: { appmesh.k8s.aws/virtualNode: cart-prod, appmesh.k8s.aws/mesh: shop } }
`,
    });
    const { stdout } = await capturedRun(["inspect", ".", "--json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      holes: [{ variable: "var.port", file: "tf/main.tf", line: 9 }],
      links: [
        {
          type: "deployment",
          name: "cart",
          file: "k8s/node.yaml",
          to: { kind: "virtualNode", mesh: "shop" },
        },
      ],
      summary: { resources: 2, fieldsLost: 0 },
    });
    const filled = await capturedRun(["inspect", "tf", "--json", "--set", "port=80"], { cwd });
    expect(JSON.parse(filled.stdout).holes).toEqual([]);
  });

  it("--at says which state of AWS Config counts", async () => {
    const item = (time: string, type: string) => ({
      configurationItemCaptureTime: time,
      configurationItemStatus: "OK",
      resourceType: "AWS::AppMesh::Mesh",
      resourceName: "shop",
      configuration: { MeshName: "shop", Spec: { EgressFilter: { Type: type } } },
    });
    const cwd = temporaryFolder({
      "snapshot.json": JSON.stringify({
        configurationItems: [
          item("2026-01-01T00:00:00.000Z", "DROP_ALL"),
          item("2026-06-01T00:00:00.000Z", "ALLOW_ALL"),
        ],
      }),
    });
    const typeAt = async (...at: string[]) => {
      const args = ["convert", "snapshot.json", "--to", "cli-json", ...at];
      return JSON.parse((await capturedRun(args, { cwd })).stdout).spec.egressFilter.type;
    };
    expect([await typeAt(), await typeAt("--at", "2026-03-01")]).toEqual(["ALLOW_ALL", "DROP_ALL"]);
  });

  it("takes Helm's values for templates of manifests", async () => {
    const cwd = temporaryFolder({
      "chart/templates/node.yaml": `apiVersion: appmesh.k8s.aws/v1beta1
kind: VirtualNode
metadata:
  name: cart
  namespace: {{ .Values.namespace }}
spec:
  meshName: {{ .Values.mesh.name | quote }}
  listeners:
    - portMapping:
        port: {{ .Values.mesh.port }}
        protocol: http
  serviceDiscovery: { dns: { hostName: "cart.local" } }
`,
      "chart/values.yaml": "namespace: prod\nmesh:\n  name: shop\n  port: 8080\n",
    });
    const args = ["convert", "chart", "--to", "cli-json", "--strict", "--set-file", "chart/values.yaml"];
    const { exit, stdout, stderr } = await capturedRun(args, { cwd });
    expect({ exit, stderr }).toEqual({ exit: EXIT.ok, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      meshName: "shop",
      virtualNodeName: "cart-prod",
      spec: { listeners: [{ portMapping: { port: 8080, protocol: "http" } }] },
    });
  });

  it.each([
    [["inspect"], "inspect expects at least one file or folder"],
    [["inspect", "none"], "none: error: There is no such file or folder."],
    [["inspect", ".", "--yaml"], "--yaml"],
  ])("%j is a wrong command line", async (args, message) => {
    const { exit, stderr } = await capturedRun(args, { cwd: temporaryFolder() });
    expect(stderr).toContain(message);
    expect(exit).toBe(EXIT.usage);
  });
});
