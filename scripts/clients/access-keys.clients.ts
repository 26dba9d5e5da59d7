import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AppMesh } from "@aws-sdk/client-app-mesh";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../src/server/start-server.ts";
import { testFolder, testServer } from "../../src/server/testing/test-server.ts";
import { awsEnvironment, awsInstalled } from "./support/aws-cli.ts";
import { clientsRequired } from "./support/required.ts";

const run = promisify(execFile);
const WRITER = { accessKeyId: "MESHWRITER0000000", secretAccessKey: "w".repeat(40) };
const READER = { accessKeyId: "MESHREADER0000000", secretAccessKey: "r".repeat(40) };
/** Every character that clients encode in their own ways. */
const NAME = "a!b'c(d)e*f g/h:i+j=k&l%m~n.ü";

let server: RunningServer;
let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ path: folder, remove } = await testFolder());
  const accessKeys = join(folder, "keys.json");
  const keys = [
    { ...WRITER, access: "write" },
    { ...READER, access: "read" },
  ];
  await writeFile(accessKeys, JSON.stringify({ keys }), { mode: 0o600 });
  server = await testServer({ dataDirectory: join(folder, "data"), accessKeys });
});
afterAll(async () => {
  await server.close();
  await remove();
});

function sdk(credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }): AppMesh {
  return new AppMesh({ endpoint: server.url, region: "us-east-1", credentials, maxAttempts: 1 });
}

it("the AWS CLI is there where it is required", () => {
  expect(awsInstalled || !clientsRequired).toBe(true);
});

it("the AWS SDK gets in with a key of the file, and not with another", async () => {
  const writer = sdk(WRITER);
  await writer.createMesh({ meshName: "sdk" });
  const created = await writer.createVirtualService({ meshName: "sdk", virtualServiceName: NAME, spec: {} });
  const arn = created.virtualService?.metadata?.arn ?? "";
  await writer.tagResource({ resourceArn: arn, tags: [{ key: "a b", value: "ü" }] });
  const reader = sdk(READER);
  const described = await reader.describeVirtualService({ meshName: "sdk", virtualServiceName: NAME });
  expect(described.virtualService?.virtualServiceName).toBe(NAME);
  expect((await reader.listTagsForResource({ resourceArn: arn, limit: 10 })).tags).toHaveLength(1);
  await expect(reader.deleteMesh({ meshName: "sdk" })).rejects.toMatchObject({
    name: "AccessDeniedException",
    $metadata: { httpStatusCode: 403 },
  });
  await expect(sdk({ ...WRITER, secretAccessKey: "x".repeat(40) }).listMeshes({})).rejects.toMatchObject({
    name: "InvalidSignatureException",
  });
  await expect(sdk({ ...WRITER, accessKeyId: "MESHNOBODY0000000" }).listMeshes({})).rejects.toMatchObject({
    name: "UnrecognizedClientException",
  });
});

describe.skipIf(!awsInstalled)("the AWS CLI", { timeout: 120_000 }, () => {
  /** Output, or what it said of its error. */
  async function aws(
    key: { readonly accessKeyId: string; readonly secretAccessKey: string },
    ...args: string[]
  ): Promise<string> {
    const env = {
      ...awsEnvironment(folder),
      AWS_ACCESS_KEY_ID: key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    };
    try {
      const { stdout } = await run("aws", ["appmesh", ...args, "--endpoint-url", server.url], {
        cwd: folder,
        env,
      });
      return stdout;
    } catch (reason) {
      return (reason as { readonly stderr: string }).stderr;
    }
  }

  it("gets in with a key of the file, and not with another", async () => {
    expect(await aws(WRITER, "create-mesh", "--mesh-name", "cli")).toContain('"meshName": "cli"');
    const service = ["--mesh-name", "cli", "--virtual-service-name", NAME];
    expect(await aws(WRITER, "create-virtual-service", ...service, "--spec", "{}")).toContain('"ACTIVE"');
    expect(await aws(READER, "describe-virtual-service", ...service)).toContain('"ACTIVE"');
    expect(await aws(READER, "delete-virtual-service", ...service)).toContain(
      "(AccessDeniedException) when calling the DeleteVirtualService operation",
    );
    expect(await aws({ ...WRITER, secretAccessKey: "x".repeat(40) }, "list-meshes")).toContain(
      "(InvalidSignatureException) when calling the ListMeshes operation: The request signature we calculated",
    );
    expect(await aws({ ...WRITER, accessKeyId: "MESHNOBODY0000000" }, "list-meshes")).toContain(
      "(UnrecognizedClientException)",
    );
  });
});
