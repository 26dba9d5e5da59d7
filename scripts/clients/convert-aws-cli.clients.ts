import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { capturedRun } from "../../src/cli/testing/captured-run.ts";
import type { RunningServer } from "../../src/server/start-server.ts";
import { testFolder, testServer } from "../../src/server/testing/test-server.ts";
import { awsEnvironment, awsInstalled } from "./support/aws-cli.ts";

const run = promisify(execFile);

/** A repository as people have it: one mesh in three formats, and what has nothing to do with it. */
const FILES = {
  "infra/mesh.yaml": `Parameters:
  MeshName: { Type: String }
Resources:
  Mesh:
    Type: AWS::AppMesh::Mesh
    Properties:
      MeshName: !Ref MeshName
      Spec: { EgressFilter: { Type: ALLOW_ALL } }
  Front:
    Type: AWS::AppMesh::VirtualNode
    Properties:
      MeshName: !GetAtt Mesh.MeshName
      VirtualNodeName: front
      Spec:
        ServiceDiscovery: { DNS: { Hostname: !Sub "front.\${MeshName}.local" } }
        Listeners: [{ PortMapping: { Port: 80, Protocol: http } }]
        Backends: [{ VirtualService: { VirtualServiceName: !Sub "cart.\${MeshName}.local" } }]
`,
  "manifests/cart.yaml": `apiVersion: appmesh.k8s.aws/v1beta1
kind: VirtualNode
metadata: { name: cart, namespace: prod }
spec:
  meshName: shop
  serviceDiscovery: { dns: { hostName: cart.shop.local } }
  listeners:
    - portMapping: { port: 8080, protocol: http }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: other }
`,
  "scripts/cart-vs.json": `{
  "meshName": "$MESH",
  "virtualServiceName": "cart.\${MESH}.local",
  "spec": { "provider": { "virtualRouter": { "virtualRouterName": "cart" } } },
  "tags": [{ "key": "env", "value": "$ENV" }]
}`,
  "scripts/cart-vr.json": `{
  "meshName": "$MESH",
  "virtualRouterName": "cart",
  "spec": { "listeners": [{ "portMapping": { "port": $PORT, "protocol": "http" } }] }
}`,
  "scripts/cart-route.json": `{
  "meshName": "$MESH",
  "virtualRouterName": "cart",
  "routeName": "all",
  "spec": {
    "httpRoute": {
      "match": { "prefix": "/" },
      "action": { "weightedTargets": [{ "virtualNode": "cart-prod", "weight": $WEIGHT }] }
    }
  }
}`,
  "scripts/values.env": "MESH=shop\nENV=dev\nPORT=8080\nWEIGHT=100\n",
  "package.json": '{ "name": "shop" }',
} as const;

describe.skipIf(!awsInstalled)("a converted repository", () => {
  let server: RunningServer;
  let folder: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ path: folder, remove } = await testFolder());
    server = await testServer({ dataDirectory: join(folder, "data") });
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(join(folder, "repo", path, ".."), { recursive: true });
      await writeFile(join(folder, "repo", path), text);
    }
  });
  afterAll(async () => {
    await server.close();
    await remove();
  });

  it("is taken by the AWS CLI as it is", { timeout: 300_000 }, async () => {
    const args = ["convert", "repo", "--to", "cli-json", "--out", "out", "--strict"];
    const values = ["--set", "MeshName=shop", "--set-file", "repo/scripts/values.env"];
    const converted = await capturedRun([...args, ...values], { cwd: folder });
    expect(converted).toEqual({ exit: EXIT.ok, stdout: "", stderr: "14 files written to out.\n" });
    const environment = { ...awsEnvironment(folder), ENDPOINT_URL: server.url };
    const { stdout } = await run("sh", ["out/apply.sh"], { cwd: folder, env: environment });
    expect(stdout.trim().split("\n")).toEqual([
      "create mesh shop.json",
      "create virtual-node cart-prod.json",
      "create virtual-node front.json",
      "create virtual-router cart.json",
      "create route cart.all.json",
      "create virtual-service cart.shop.local.json",
    ]);
    const specOf = async (path: string) => {
      const answer = await fetch(`${server.url}/v20190125/meshes/shop${path}`);
      return ((await answer.json()) as { readonly spec: unknown }).spec;
    };
    expect(await specOf("/virtualNodes/front")).toEqual({
      backends: [{ virtualService: { virtualServiceName: "cart.shop.local" } }],
      listeners: [{ portMapping: { port: 80, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: "front.shop.local" } },
    });
    expect(await specOf("/virtualRouter/cart/routes/all")).toEqual({
      httpRoute: {
        action: { weightedTargets: [{ virtualNode: "cart-prod", weight: 100 }] },
        match: { prefix: "/" },
      },
    });
  });
});
