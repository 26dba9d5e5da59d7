/**
 * The behaviour of all operations, kind by kind and then by rule. Longer than most: the operations are driven
 * by one table, so the same few helpers and samples prove each of them.
 */
import { beforeEach, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../lib/json.ts";
import { KINDS, type Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";
import { type InProcessClient, inProcessClient } from "./in-process-client.ts";
import { SAMPLES } from "./testing/samples.ts";
import { testContext } from "./testing/test-context.ts";

let client: InProcessClient;
beforeEach(() => {
  client = inProcessClient(testContext());
});

async function done(operation: OperationName, input: JsonObject): Promise<JsonObject> {
  const result = await client(operation, input);
  if (!result.ok) throw new Error(`${operation}: ${result.error.code} ${result.error.message}`);
  return result.value;
}

async function refused(
  operation: OperationName,
  input: JsonObject,
): Promise<{ code: string; message: string }> {
  const result = await client(operation, input);
  if (result.ok) throw new Error(`${operation} was not refused`);
  return result.error;
}

async function createAll(): Promise<void> {
  for (const kind of KINDS) {
    const { names, spec } = SAMPLES[kind];
    await done(kindDefinition(kind).operations.create, { ...names, spec });
  }
}

const ARNS: Readonly<Record<Kind, string>> = {
  mesh: "mesh/shop",
  virtualNode: "mesh/shop/virtualNode/cart",
  virtualService: "mesh/shop/virtualService/cart.shop.local:8080%2Fx y",
  virtualRouter: "mesh/shop/virtualRouter/cart-router",
  route: "mesh/shop/virtualRouter/cart-router/route/all",
  virtualGateway: "mesh/shop/virtualGateway/edge",
  gatewayRoute: "mesh/shop/virtualGateway/edge/gatewayRoute/to-cart",
};

describe.each(KINDS)("%s", (kind) => {
  const { operations, nameMember, listMember } = kindDefinition(kind);
  const { names, spec, changed } = SAMPLES[kind];
  const arn = `arn:aws:appmesh:eu-west-1:111122223333:${ARNS[kind]}`;
  beforeEach(createAll);

  it("is created at version 1 with ARN, owners, uid and times, and described so", async () => {
    const described = await done(operations.describe, names);
    expect(described).toMatchObject({ ...names, status: { status: "ACTIVE" } });
    const metadata = described["metadata"] as JsonObject;
    expect(metadata).toMatchObject({
      arn,
      meshOwner: "111122223333",
      resourceOwner: "111122223333",
      version: 1,
    });
    expect(metadata["uid"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(metadata["createdAt"]).toBe(metadata["lastUpdatedAt"]);
    expect(String(metadata["createdAt"])).toMatch(/^\d{10}\.874$/);
    expect(Object.keys(described).sort()).toEqual(
      [...Object.keys(names), "metadata", "spec", "status"].sort(),
    );
  });

  it("is updated as a whole: one version more, the same uid, later than it was made", async () => {
    const before = (await done(operations.describe, names))["metadata"] as JsonObject;
    const answer = await done(operations.update, { ...names, spec: changed });
    expect(answer).toEqual(await done(operations.describe, names));
    expect(answer["spec"]).toEqual(changed);
    const metadata = answer["metadata"] as JsonObject;
    expect(metadata).toMatchObject({
      version: 2,
      uid: before["uid"] as string,
      createdAt: before["createdAt"] as number,
    });
    expect(metadata["lastUpdatedAt"]).toBeGreaterThan(before["lastUpdatedAt"] as number);
  });

  it("refuses a name that is taken, and keeps what has it", async () => {
    const before = await done(operations.describe, names);
    const error = await refused(operations.create, { ...names, spec: changed });
    expect(error).toMatchObject({ code: "ConflictException", status: 409 });
    expect(error.message).toContain(names[nameMember] as string);
    expect(await done(operations.describe, names)).toEqual(before);
  });

  it("is listed with its metadata", async () => {
    const { [nameMember]: own, ...parents } = names;
    const answer = await done(operations.list, parents);
    expect(answer).not.toHaveProperty("nextToken");
    const [row] = answer[listMember] as JsonObject[];
    expect(row).toMatchObject({ ...names, arn, version: 1, meshOwner: "111122223333" });
    expect(row).not.toHaveProperty("spec");
    expect(own).toBeDefined();
  });

  it("takes tags, merges them, lists them page by page and lets go of them", async () => {
    await done("TagResource", {
      resourceArn: arn,
      tags: [
        { key: "b", value: "1" },
        { key: "ü", value: "" },
      ],
    });
    await done("TagResource", {
      resourceArn: arn,
      tags: [
        { key: "b", value: "2" },
        { key: "a", value: "0" },
      ],
    });
    const first = await done("ListTagsForResource", { resourceArn: arn, limit: 2 });
    expect(first["tags"]).toEqual([
      { key: "a", value: "0" },
      { key: "b", value: "2" },
    ]);
    await done("UntagResource", { resourceArn: arn, tagKeys: ["b", "absent"] });
    const second = await done("ListTagsForResource", {
      resourceArn: arn,
      limit: 2,
      nextToken: first["nextToken"] as string,
    });
    expect(second).toEqual({ tags: [{ key: "ü", value: "" }] });
    expect(await done("ListTagsForResource", { resourceArn: arn })).toEqual({
      tags: [
        { key: "a", value: "0" },
        { key: "ü", value: "" },
      ],
    });
    expect((await done(operations.describe, names))["metadata"]).toMatchObject({ version: 1 });
  });

  it("is gone after delete, which answers it; created again it is another one", async () => {
    const before = await done(operations.describe, names);
    for (const other of [...KINDS].reverse()) {
      if (other === kind) break;
      await done(kindDefinition(other).operations.delete, SAMPLES[other].names);
    }
    expect(await done(operations.delete, names)).toEqual({ ...before, status: { status: "DELETED" } });
    for (const operation of [operations.describe, operations.delete] as const) {
      expect(await refused(operation, names)).toMatchObject({ code: "NotFoundException", status: 404 });
    }
    expect(await refused(operations.update, { ...names, spec })).toMatchObject({ code: "NotFoundException" });
    expect(await refused("ListTagsForResource", { resourceArn: arn })).toMatchObject({
      code: "NotFoundException",
    });
    const again = await done(operations.create, { ...names, spec, tags: [{ key: "k", value: "v" }] });
    expect(again["metadata"]).toMatchObject({ version: 1, arn });
    expect((again["metadata"] as JsonObject)["uid"]).not.toBe((before["metadata"] as JsonObject)["uid"]);
    expect(await done("ListTagsForResource", { resourceArn: arn })).toEqual({
      tags: [{ key: "k", value: "v" }],
    });
  });
});

describe("what is absent", () => {
  beforeEach(createAll);

  it("is named with its place, in the service's words", async () => {
    expect((await refused("DescribeVirtualNode", { meshName: "shop", virtualNodeName: "x" })).message).toBe(
      "VirtualNode with name x is not present under mesh shop for account 111122223333",
    );
    expect((await refused("DescribeMesh", { meshName: "x" })).message).toBe(
      "Mesh with name x is not present for account 111122223333",
    );
  });

  it("is the mesh or the parent first, for every verb", async () => {
    const inNoMesh = { meshName: "nowhere", virtualNodeName: "cart" };
    for (const [operation, input] of [
      ["CreateVirtualNode", { ...inNoMesh, spec: {} }],
      ["DescribeVirtualNode", inNoMesh],
      ["UpdateVirtualNode", { ...inNoMesh, spec: {} }],
      ["DeleteVirtualNode", inNoMesh],
      ["ListVirtualNodes", { meshName: "nowhere" }],
    ] as const) {
      const error = await refused(operation, input);
      expect(error).toMatchObject({ code: "NotFoundException" });
      expect(error.message).toContain("Mesh with name nowhere");
    }
    const route = { ...SAMPLES.route.names, virtualRouterName: "absent" };
    for (const [operation, input] of [
      ["CreateRoute", { ...route, spec: SAMPLES.route.spec }],
      ["ListRoutes", { meshName: "shop", virtualRouterName: "absent" }],
    ] as const) {
      expect((await refused(operation, input)).message).toContain(
        "VirtualRouter with name absent is not present under mesh shop",
      );
    }
  });

  it("is a mesh of another account, which nobody shares with us", async () => {
    const input = { ...SAMPLES.virtualNode.names, meshOwner: "999999999999" };
    expect((await refused("DescribeVirtualNode", input)).message).toContain("999999999999");
    const own = { ...SAMPLES.virtualNode.names, meshOwner: "111122223333" };
    expect(await done("DescribeVirtualNode", own)).toMatchObject(SAMPLES.virtualNode.names);
  });

  it("is a resource behind an ARN of another region; what is no ARN is a bad request", async () => {
    const code = async (resourceArn: string): Promise<string> =>
      (await refused("ListTagsForResource", { resourceArn })).code;
    expect(await code("arn:aws:appmesh:us-west-2:111122223333:mesh/shop")).toBe("NotFoundException");
    expect(await code("arn:aws:appmesh:eu-west-1:111122223333:mesh/absent")).toBe("NotFoundException");
    expect(await code("arn:aws:appmesh:eu-west-1:111122223333:shop")).toBe("BadRequestException");
    expect(await code("arn:aws:appmesh:eu-west-1:111122223333:mesh/shop/virtualThing/x")).toBe(
      "BadRequestException",
    );
  });
});

describe("parents", () => {
  beforeEach(createAll);

  it("are not deleted while something lives in them, with the reason", async () => {
    expect(await refused("DeleteMesh", { meshName: "shop" })).toMatchObject({
      code: "ResourceInUseException",
      status: 409,
      message:
        "Mesh shop for account 111122223333 has active VirtualNodes, please delete VirtualNodes before deleting the Mesh",
    });
    expect((await refused("DeleteVirtualRouter", SAMPLES.virtualRouter.names)).message).toContain(
      "active Routes",
    );
    expect((await refused("DeleteVirtualGateway", SAMPLES.virtualGateway.names)).message).toContain(
      "active GatewayRoutes",
    );
  });

  it("are not held by what lives in a parent whose name only begins alike", async () => {
    await done("CreateMesh", { meshName: "sho" });
    await done("DeleteMesh", { meshName: "sho" });
    await done("CreateVirtualRouter", { meshName: "shop", virtualRouterName: "cart", spec: {} });
    await done("DeleteVirtualRouter", { meshName: "shop", virtualRouterName: "cart" });
  });
});

describe("requests", () => {
  beforeEach(createAll);
  const node = (spec: JsonObject): JsonObject => ({ meshName: "shop", virtualNodeName: "n", spec });
  const listener = (portMapping: JsonObject): JsonObject => node({ listeners: [{ portMapping }] });

  it.each([
    ["a missing member", listener({ port: 80 }), "spec.listeners[0].portMapping.protocol is required"],
    [
      "a wrong type",
      listener({ port: "80", protocol: "http" }),
      'spec.listeners[0].portMapping.port must be a whole number, but is "80"',
    ],
    [
      "a number out of range",
      listener({ port: 70_000, protocol: "http" }),
      "spec.listeners[0].portMapping.port must be 1 to 65535, but is 70000",
    ],
    [
      "a value outside an enumeration",
      listener({ port: 80, protocol: "xx" }),
      'must be one of http, tcp, http2, grpc, but is "xx"',
    ],
    [
      "an unknown member",
      node({ colour: "red" }),
      "spec.colour is not known: expected one of backendDefaults",
    ],
    [
      "two members of a union",
      node({
        serviceDiscovery: { dns: { hostname: "h" }, awsCloudMap: { namespaceName: "n", serviceName: "s" } },
      }),
      "spec.serviceDiscovery must have exactly one of",
    ],
    ["an empty union", node({ serviceDiscovery: {} }), "but has none"],
    [
      "a text that a pattern refuses",
      node({
        serviceDiscovery: {
          awsCloudMap: { namespaceName: "n", serviceName: "s", attributes: [{ key: "a b", value: "v" }] },
        },
      }),
      "attributes[0].key must match",
    ],
    [
      "a text that is too long",
      node({ logging: { accessLog: { file: { path: "p".repeat(256) } } } }),
      "path must have 1 to 255 characters, but has 256",
    ],
    ["a placeholder", listener({ port: { $hole: "$PORT" }, protocol: "http" }), 'is the placeholder "$PORT"'],
  ])("with %s are refused, saying where and what was expected", async (_what, input, message) => {
    const error = await refused("CreateVirtualNode", input);
    expect(error.code).toBe("BadRequestException");
    expect(error.message).toContain(message);
  });

  it("are answered shortly whatever was sent", async () => {
    let deep: Json = 1;
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    expect((await refused("CreateMesh", { meshName: deep })).message).toBe(
      "meshName must be text, but is a list.",
    );
    const long = await refused("CreateMesh", { meshName: "long", ["m".repeat(100_000)]: {} });
    expect(long.message.length).toBeLessThan(300);
  });

  it("name a few problems and count the rest", async () => {
    const listeners = Array.from({ length: 9 }, () => ({ portMapping: { port: 0, protocol: "http" } }));
    expect((await refused("CreateVirtualNode", node({ listeners }))).message).toMatch(/; and 4 more\.$/);
  });

  it("need names that a path can carry", async () => {
    // Clients take dots for steps of the path and drop them, encoded or not; a server reads 16 KiB of headers.
    for (const virtualServiceName of ["", "a\ud800", ".", "..", "é".repeat(1025)]) {
      const error = await refused("CreateVirtualService", { meshName: "shop", virtualServiceName, spec: {} });
      expect(error.code).toBe("BadRequestException");
    }
    expect((await refused("CreateMesh", { meshName: ".." })).message).toBe(
      'meshName must not be "..": a path cannot carry it.',
    );
    expect((await refused("CreateMesh", { meshName: "m".repeat(256) })).message).toContain(
      "1 to 255 characters",
    );
    expect(
      await done("CreateVirtualService", {
        meshName: "shop",
        virtualServiceName: "é".repeat(1024),
        spec: {},
      }),
    ).toMatchObject({ status: { status: "ACTIVE" } });
  });

  it("may leave out the spec of a mesh", async () => {
    expect(await done("CreateMesh", { meshName: "bare" })).toMatchObject({ spec: {} });
  });

  it("cannot give a resource more than 50 tags, and then apply none", async () => {
    const resourceArn = "arn:aws:appmesh:eu-west-1:111122223333:mesh/shop";
    const tags = (from: number, count: number): JsonObject[] =>
      Array.from({ length: count }, (_, index) => ({ key: `k${from + index}`, value: "v" }));
    await done("TagResource", { resourceArn, tags: tags(0, 50) });
    expect(await refused("TagResource", { resourceArn, tags: tags(49, 2) })).toMatchObject({
      code: "TooManyTagsException",
      status: 400,
    });
    expect(await refused("TagResource", { resourceArn, tags: tags(100, 51) })).toMatchObject({
      code: "TooManyTagsException",
    });
    expect((await done("ListTagsForResource", { resourceArn }))["tags"]).toHaveLength(50);
    const repeated = [
      { key: "k", value: "1" },
      { key: "k", value: "2" },
    ];
    expect(await refused("TagResource", { resourceArn, tags: repeated })).toMatchObject({
      code: "BadRequestException",
    });
  });
});

describe("lists", () => {
  const names = ["b", "a", "c/d", "c", "ü", "A", "a.b"];
  const page = async (
    limit: number,
    nextToken?: string,
  ): Promise<{ names: string[]; next: string | undefined }> => {
    const answer = await done("ListVirtualServices", {
      meshName: "shop",
      limit,
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    const rows = answer["virtualServices"] as JsonObject[];
    return {
      names: rows.map((row) => row["virtualServiceName"] as string),
      next: answer["nextToken"] as string | undefined,
    };
  };
  beforeEach(async () => {
    await done("CreateMesh", { meshName: "shop" });
    await done("CreateMesh", { meshName: "shop2" });
    for (const virtualServiceName of names) {
      await done("CreateVirtualService", { meshName: "shop", virtualServiceName, spec: {} });
      await done("CreateVirtualService", { meshName: "shop2", virtualServiceName, spec: {} });
    }
  });

  it("have one order, and pages of any size give every row once", async () => {
    const all = (await page(100)).names;
    expect([...all].sort()).toEqual([...names].sort());
    for (const limit of [1, 2, 3, 7]) {
      const seen: string[] = [];
      let next: string | undefined;
      do {
        const found = await page(limit, next);
        expect(found.names.length).toBeLessThanOrEqual(limit);
        seen.push(...found.names);
        next = found.next;
      } while (next !== undefined);
      expect(seen).toEqual(all);
    }
  });

  it("go on rightly after writes between two pages", async () => {
    const all = (await page(100)).names;
    const first = await page(3);
    await done("DeleteVirtualService", { meshName: "shop", virtualServiceName: all[2] ?? "" });
    await done("DeleteVirtualService", { meshName: "shop", virtualServiceName: all[0] ?? "" });
    await done("CreateVirtualService", { meshName: "shop", virtualServiceName: "zz", spec: {} });
    expect((await page(100, first.next)).names.filter((name) => name !== "zz")).toEqual(all.slice(3));
  });

  it("refuse limits out of range and tokens that are not theirs", async () => {
    const token = (await page(1)).next;
    const inputs: JsonObject[] = [
      { meshName: "shop", limit: 0 },
      { meshName: "shop", limit: 101 },
      { meshName: "shop", nextToken: "x" },
      { meshName: "shop2", nextToken: token as string },
    ];
    for (const input of inputs) {
      expect(await refused("ListVirtualServices", input)).toMatchObject({ code: "BadRequestException" });
    }
  });

  it("give 100 rows where no limit is asked", async () => {
    for (let index = 0; index < 100; index += 1) {
      await done("CreateVirtualService", { meshName: "shop", virtualServiceName: `n${index}`, spec: {} });
    }
    const answer = await done("ListVirtualServices", { meshName: "shop" });
    expect(answer["virtualServices"]).toHaveLength(100);
    expect(answer["nextToken"]).toMatch(/^[0-9a-f]+$/);
  });
});
