/** boto3 in one process: all kinds, paginators, tags, and every exception that the API gives of its own. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLES } from "../../src/control-plane/testing/samples.ts";
import { KINDS } from "../../src/model/kinds/kind.ts";
import { kindDefinition } from "../../src/model/kinds/registry.ts";
import type { RunningServer } from "../../src/server/start-server.ts";
import { testFolder, testServer } from "../../src/server/testing/test-server.ts";
import { Boto3, boto3Installed } from "./support/boto3.ts";
import { clientsRequired } from "./support/required.ts";

it("boto3 is there where it is required", () => {
  expect(boto3Installed || !clientsRequired).toBe(true);
});

describe.skipIf(!boto3Installed)("boto3", () => {
  const closing: (() => unknown)[] = [];
  let boto: Boto3;
  let unchecked: Boto3;
  beforeAll(async () => {
    const { path, remove } = await testFolder();
    const server = await testServer({ dataDirectory: path });
    boto = new Boto3(server.url, path);
    unchecked = new Boto3(server.url, path, { unchecked: true });
    closing.push(
      remove,
      () => server.close(),
      () => boto.close(),
      () => unchecked.close(),
    );
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  it("makes all seven kinds, describes them as they were made, updates and tags them", async () => {
    for (const kind of KINDS) {
      const { names, spec } = SAMPLES[kind];
      const { operations } = kindDefinition(kind);
      const created = (await boto.done(snake(operations.create), {
        ...names,
        spec,
        tags: [{ key: "a", value: "1" }],
      })) as Record<typeof kind, { metadata: { arn: string; createdAt: { $time: number } } }>;
      expect(created[kind]).toMatchObject({
        ...names,
        metadata: { version: 1 },
        status: { status: "ACTIVE" },
      });
      expect(Math.abs(created[kind].metadata.createdAt.$time * 1000 - Date.now())).toBeLessThan(60_000);
      expect(await boto.done(snake(operations.describe), names)).toEqual(created);
      const updated = await boto.done(snake(operations.update), { ...names, spec });
      expect(updated[kind]).toMatchObject({ metadata: { version: 2 } });
      const resourceArn = created[kind].metadata.arn;
      await boto.done("tag_resource", { resourceArn, tags: [{ key: "b", value: "2" }] });
      await boto.done("untag_resource", { resourceArn, tagKeys: ["a"] });
      expect(await boto.done("list_tags_for_resource", { resourceArn })).toEqual({
        tags: [{ key: "b", value: "2" }],
      });
    }
  });

  it("walks every list with its paginator", async () => {
    for (const kind of KINDS) {
      const { names, spec } = SAMPLES[kind];
      const { operations, nameMember, listMember } = kindDefinition(kind);
      for (const name of ["p1", "p2", "p3"])
        await boto.done(snake(operations.create), { ...names, [nameMember]: name, spec });
      const { [nameMember]: _own, ...parents } = names;
      const pages = await boto.pages(snake(operations.list), kind === "mesh" ? {} : parents, 2);
      expect(pages.map((page) => (page[listMember] as unknown[]).length)).toEqual([2, 2]);
      const rows = pages.flatMap((page) => page[listMember] as Record<string, string>[]);
      expect(new Set(rows.map((row) => row[nameMember]))).toEqual(
        new Set([names[nameMember], "p1", "p2", "p3"]),
      );
      if (kind === "mesh")
        for (const meshName of ["p1", "p2", "p3"]) await boto.done("delete_mesh", { meshName });
    }
    const resourceArn = "arn:aws:appmesh:us-east-1:123456789012:mesh/shop";
    await boto.done("tag_resource", { resourceArn, tags: ["c", "d"].map((key) => ({ key, value: "" })) });
    const pages = await boto.pages("list_tags_for_resource", { resourceArn }, 2);
    expect(pages.map(({ tags }) => (tags as unknown[]).length)).toEqual([2, 1]);
  });

  it("raises its own exceptions", async () => {
    const { names, spec } = SAMPLES.virtualNode;
    expect(await boto.refused("create_virtual_node", { ...names, spec })).toMatchObject({
      code: "ConflictException",
      class: "ConflictException",
      status: 409,
    });
    expect(
      await boto.refused("describe_virtual_node", { ...names, virtualNodeName: "absent" }),
    ).toMatchObject({
      code: "NotFoundException",
      class: "NotFoundException",
      status: 404,
      message: "VirtualNode with name absent is not present under mesh shop for account 123456789012",
    });
    expect(await boto.refused("delete_mesh", SAMPLES.mesh.names)).toMatchObject({
      code: "ResourceInUseException",
      class: "ResourceInUseException",
      status: 409,
    });
    const resourceArn = "arn:aws:appmesh:us-east-1:123456789012:mesh/shop";
    const tags = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: "" }));
    expect(await boto.refused("tag_resource", { resourceArn, tags })).toMatchObject({
      code: "TooManyTagsException",
      class: "TooManyTagsException",
      status: 400,
    });
    const listeners = [{ portMapping: { port: 70_000, protocol: "http" } }];
    expect(
      await boto.refused("create_virtual_gateway", {
        meshName: "shop",
        virtualGatewayName: "high",
        spec: { listeners },
      }),
    ).toMatchObject({ code: "BadRequestException", class: "BadRequestException", status: 400 });
  });

  it("is refused what it would have refused itself, were it asked to look", async () => {
    const spec = { colour: "red" };
    expect(await boto.refused("create_mesh", { meshName: "m", spec })).toMatchObject({
      code: "ParamValidation",
    });
    // Without its own checks boto3 leaves out what it does not know, and sends what lacks a required member.
    const listeners = [{ portMapping: { port: 80 } }];
    expect(
      await unchecked.refused("create_virtual_node", {
        meshName: "shop",
        virtualNodeName: "n",
        spec: { listeners },
      }),
    ).toMatchObject({
      code: "BadRequestException",
      message: expect.stringContaining("spec.listeners[0].portMapping.protocol is required"),
    });
  });

  it("retries with its client token to the same answer", async () => {
    const request = { meshName: "once", clientToken: "0b1b9b0e-0b1b-4b9b-8b9b-0b1b9b0e0b1b" };
    const first = await boto.done("create_mesh", request);
    expect(await boto.done("create_mesh", request)).toEqual(first);
    const spec = { egressFilter: { type: "ALLOW_ALL" } };
    expect(await boto.refused("create_mesh", { ...request, spec })).toMatchObject({
      code: "ConflictException",
    });
  });

  it("meets quotas where they are those of AWS", async () => {
    const { path, remove } = await testFolder();
    const server: RunningServer = await testServer({ dataDirectory: path, quotas: "aws" });
    const other = new Boto3(server.url, path);
    try {
      await other.done("create_mesh", { meshName: "m" });
      const listeners = [{ portMapping: { port: 80, protocol: "http" } }];
      const gateway = (virtualGatewayName: string) => ({
        meshName: "m",
        virtualGatewayName,
        spec: { listeners },
      });
      for (const name of ["a", "b", "c"]) await other.done("create_virtual_gateway", gateway(name));
      expect(await other.refused("create_virtual_gateway", gateway("d"))).toMatchObject({
        code: "LimitExceededException",
        class: "LimitExceededException",
        status: 400,
      });
    } finally {
      other.close();
      await server.close();
      await remove();
    }
  });

  it("deletes everything, children first", async () => {
    for (const kind of [...KINDS].reverse()) {
      const { operations, nameMember } = kindDefinition(kind);
      const { names } = SAMPLES[kind];
      if (kind !== "mesh") {
        for (const name of ["p1", "p2", "p3"])
          await boto.done(snake(operations.delete), { ...names, [nameMember]: name });
      }
      const answer = await boto.done(snake(operations.delete), names);
      expect(answer[kind]).toMatchObject({ ...names, status: { status: "DELETED" } });
    }
    await boto.done("delete_mesh", { meshName: "once" });
    expect(await boto.done("list_meshes")).toEqual({ meshes: [] });
  });
});

/** `CreateVirtualNode` as boto3 names its method. */
function snake(operation: string): string {
  return operation.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
