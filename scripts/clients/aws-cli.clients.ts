import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../src/server/start-server.ts";
import { testFolder, testServer } from "../../src/server/testing/test-server.ts";
import { awsAppmesh, awsInstalled } from "./support/aws-cli.ts";
import { clientsRequired } from "./support/required.ts";

/** What the user takes out of the designer: the canonical example. */
const SERVICE_A = {
  meshName: "simpleapp",
  spec: {
    backends: [{ virtualService: { virtualServiceName: "serviceB.simpleapp.local" } }],
    listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
    serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } },
  },
  virtualNodeName: "serviceA",
};

it("the AWS CLI is there where it is required", () => {
  expect(awsInstalled || !clientsRequired).toBe(true);
});

describe.skipIf(!awsInstalled)("the AWS CLI", () => {
  let server: RunningServer;
  let folder: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ path: folder, remove } = await testFolder());
    server = await testServer({ dataDirectory: join(folder, "data") });
  });
  afterAll(async () => {
    await server.close();
    await remove();
  });

  const aws = (...args: string[]) => awsAppmesh(folder, server.url, args);

  async function json(...args: string[]): Promise<Record<string, unknown>> {
    const { output, error } = await aws(...args);
    expect(error).toBe("");
    return output.trim() === "" ? {} : JSON.parse(output);
  }

  it("takes serviceA.json and its like: creates, describes, updates, tags, lists, deletes", {
    timeout: 120_000,
  }, async () => {
    const file = async (name: string, content: object): Promise<string> => {
      await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
      return `file://${name}`;
    };
    await json("create-mesh", "--mesh-name", "simpleapp");
    const created = await json(
      "create-virtual-node",
      "--cli-input-json",
      await file("serviceA.json", SERVICE_A),
    );
    const arn = "arn:aws:appmesh:us-east-1:123456789012:mesh/simpleapp/virtualNode/serviceA";
    expect(created).toMatchObject({
      virtualNode: { ...SERVICE_A, metadata: { arn, version: 1 }, status: { status: "ACTIVE" } },
    });
    expect(
      await json("describe-virtual-node", "--mesh-name", "simpleapp", "--virtual-node-name", "serviceA"),
    ).toEqual(created);

    const changed = { ...SERVICE_A, spec: { ...SERVICE_A.spec, backends: [] } };
    expect(
      await json("update-virtual-node", "--cli-input-json", await file("update.json", changed)),
    ).toMatchObject({
      virtualNode: { ...changed, metadata: { arn, version: 2 } },
    });

    await json("tag-resource", "--resource-arn", arn, "--tags", "key=team,value=shop");
    expect(await json("list-tags-for-resource", "--resource-arn", arn)).toEqual({
      tags: [{ key: "team", value: "shop" }],
    });

    for (const virtualServiceName of ["svc.local:8080/x", "b", "c"]) {
      await fetch(`${server.url}/v20190125/meshes/simpleapp/virtualServices`, {
        method: "PUT",
        body: JSON.stringify({ virtualServiceName, spec: {} }),
      });
    }
    const { virtualServices } = await json(
      "list-virtual-services",
      "--mesh-name",
      "simpleapp",
      "--page-size",
      "2",
    );
    expect(
      (virtualServices as { virtualServiceName: string }[]).map((row) => row.virtualServiceName).sort(),
    ).toEqual(["b", "c", "svc.local:8080/x"]);
    expect(
      await json(
        "delete-virtual-service",
        "--mesh-name",
        "simpleapp",
        "--virtual-service-name",
        "svc.local:8080/x",
      ),
    ).toMatchObject({ virtualService: { status: { status: "DELETED" } } });

    const node = ["--mesh-name", "simpleapp", "--virtual-node-name", "serviceA"];
    expect(await json("delete-virtual-node", ...node)).toMatchObject({
      virtualNode: { status: { status: "DELETED" } },
    });
    const gone = await aws("describe-virtual-node", ...node);
    // 254 from version 2 of the CLI, 255 from version 1.
    expect([254, 255]).toContain(gone.code);
    expect(gone.error).toContain(
      "An error occurred (NotFoundException) when calling the DescribeVirtualNode operation: VirtualNode with name serviceA is not present under mesh simpleapp for account 123456789012",
    );
  });
});
