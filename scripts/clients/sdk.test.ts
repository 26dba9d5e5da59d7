import {
  AppMesh,
  BadRequestException,
  ConflictException,
  NotFoundException,
  paginateListVirtualServices,
  ResourceInUseException,
  TooManyTagsException,
} from "@aws-sdk/client-app-mesh";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLES } from "../../src/control-plane/testing/samples.ts";
import { KINDS, type Kind } from "../../src/model/kinds/kind.ts";
import { kindDefinition } from "../../src/model/kinds/registry.ts";
import type { OperationName } from "../../src/model/schema/operations.generated.ts";
import type { RunningServer } from "../../src/server/start-server.ts";
import { testFolder, testServer } from "../../src/server/testing/test-server.ts";

const SERVICE = { meshName: "shop" };

interface Described {
  readonly spec: unknown;
  readonly status: { readonly status: string };
  readonly metadata: {
    readonly arn: string;
    readonly version: number;
    readonly createdAt: Date;
    readonly lastUpdatedAt: Date;
  };
}

let server: RunningServer;
let remove: () => Promise<void>;
let client: AppMesh;
beforeAll(async () => {
  const folder = await testFolder();
  remove = folder.remove;
  server = await testServer({ dataDirectory: folder.path });
  client = new AppMesh({
    endpoint: server.url,
    region: "us-east-1",
    credentials: { accessKeyId: "testing", secretAccessKey: "testing" },
  });
  for (const kind of KINDS) {
    await send(kindDefinition(kind).operations.create, {
      ...SAMPLES[kind].names,
      spec: SAMPLES[kind].spec,
      tags: [{ key: "a", value: "1" }],
    });
  }
});
afterAll(async () => {
  client.destroy();
  await server.close();
  await remove();
});

type Method = (input: object) => Promise<Record<string, unknown>>;

/** Calls the SDK's method of that operation. Which one is known at run time only, so its types say nothing here. */
function send(operation: OperationName, input: object): Promise<Record<string, unknown>> {
  const name = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
  const method = (client as unknown as Record<string, Method | undefined>)[name];
  if (method === undefined) throw new Error(`the SDK has no method ${name}`);
  return method.call(client, input);
}

async function describeOne(kind: Kind): Promise<Described> {
  const answer = await send(kindDefinition(kind).operations.describe, SAMPLES[kind].names);
  return answer[kind] as Described;
}

describe.each(KINDS)("the JavaScript SDK on a %s", (kind) => {
  const { names, spec, changed } = SAMPLES[kind];
  const { nameMember, listMember, operations } = kindDefinition(kind);

  it("creates, describes, updates, lists and tags it", async () => {
    const made = await describeOne(kind);
    expect(made).toMatchObject({ ...names, spec, status: { status: "ACTIVE" } });
    expect(made.metadata.version).toBe(1);
    expect(made.metadata.createdAt).toBeInstanceOf(Date);
    expect(Math.abs(Date.now() - made.metadata.createdAt.getTime())).toBeLessThan(60_000);

    await send(operations.update, { ...names, spec: changed });
    const updated = await describeOne(kind);
    expect(updated.spec).toEqual(changed);
    expect(updated.metadata.version).toBe(2);
    expect(updated.metadata.lastUpdatedAt.getTime()).toBeGreaterThan(made.metadata.createdAt.getTime());

    const { [nameMember]: _own, ...parents } = names;
    const rows = (await send(operations.list, { ...parents, limit: 5 }))[listMember];
    expect(rows).toMatchObject([{ ...names, arn: made.metadata.arn, version: 2 }]);

    const resourceArn = made.metadata.arn;
    await client.tagResource({
      resourceArn,
      tags: [
        { key: "b", value: "2" },
        { key: "a", value: "3" },
      ],
    });
    await client.untagResource({ resourceArn, tagKeys: ["b"] });
    const { tags } = await client.listTagsForResource({ resourceArn });
    expect(tags).toEqual([{ key: "a", value: "3" }]);
  });

  it("gets the exceptions as its own classes", async () => {
    await expect(send(operations.create, { ...names, spec })).rejects.toBeInstanceOf(ConflictException);
    const absent = { ...names, [nameMember]: "absent" };
    const error = await send(operations.describe, absent).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error).toMatchObject({
      $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect((error as Error).message).toContain("absent is not present");
  });
});

it("the JavaScript SDK walks lists with its paginators", async () => {
  for (const name of ["p1", "p2", "p3"])
    await client.createVirtualService({ ...SERVICE, virtualServiceName: name, spec: {} });
  const names: (string | undefined)[] = [];
  for await (const { virtualServices } of paginateListVirtualServices({ client, pageSize: 2 }, SERVICE))
    names.push(...(virtualServices ?? []).map(({ virtualServiceName }) => virtualServiceName));
  expect(names.sort()).toEqual(["p1", "p2", "p3", SAMPLES.virtualService.names["virtualServiceName"]].sort());
  for (const name of ["p1", "p2", "p3"])
    await client.deleteVirtualService({ ...SERVICE, virtualServiceName: name });
});

it("the JavaScript SDK gets the exceptions of its own with what the service says", async () => {
  const resourceArn = "arn:aws:appmesh:us-east-1:123456789012:mesh/shop";
  const tags = Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, value: "" }));
  await expect(client.tagResource({ resourceArn, tags })).rejects.toBeInstanceOf(TooManyTagsException);
  const lost = { serviceDiscovery: { dns: { hostname: "h" } } };
  const refused = client.createVirtualNode({ meshName: "shop", virtualNodeName: "n", spec: lost });
  await expect(refused).rejects.toBeInstanceOf(BadRequestException);
  await expect(refused).rejects.toThrow("Service Discovery can't be set without a listener.");
});

it("the JavaScript SDK deletes everything, children first", async () => {
  await expect(send("DeleteMesh", SAMPLES.mesh.names)).rejects.toBeInstanceOf(ResourceInUseException);
  for (const kind of [...KINDS].reverse()) {
    const answer = await send(kindDefinition(kind).operations.delete, SAMPLES[kind].names);
    expect(answer[kind]).toMatchObject({ ...SAMPLES[kind].names, status: { status: "DELETED" } });
    await expect(describeOne(kind)).rejects.toBeInstanceOf(NotFoundException);
  }
  expect((await client.listMeshes({})).meshes).toEqual([]);
});
