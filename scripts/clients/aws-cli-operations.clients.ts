/** The AWS CLI, as it is installed, drives every operation of the API; each call is a process of its own. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLES } from "../../src/control-plane/testing/samples.ts";
import type { Json, JsonObject } from "../../src/lib/json.ts";
import { KINDS, type Kind } from "../../src/model/kinds/kind.ts";
import { kindDefinition } from "../../src/model/kinds/registry.ts";
import { OPERATIONS, type OperationName } from "../../src/model/schema/operations.generated.ts";
import type { RunningServer } from "../../src/server/start-server.ts";
import { testFolder, testServer } from "../../src/server/testing/test-server.ts";
import { awsAppmesh, awsInstalled } from "./support/aws-cli.ts";

describe.skipIf(!awsInstalled)("the AWS CLI, operation by operation", () => {
  const driven = new Set<OperationName>();
  let server: RunningServer;
  let folder: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ path: folder, remove } = await testFolder());
    server = await testServer({ dataDirectory: folder });
  });
  afterAll(async () => {
    await server.close();
    await remove();
  });

  async function aws(operation: OperationName, input: JsonObject): Promise<JsonObject> {
    driven.add(operation);
    const args = Object.entries(input).flatMap(([member, value]) => [`--${kebab(member)}`, argument(value)]);
    const { output, error } = await awsAppmesh(folder, server.url, [kebab(operation), ...args]);
    expect(error, operation).toBe("");
    return output.trim() === "" ? {} : (JSON.parse(output) as JsonObject);
  }

  it("creates, describes, updates and lists all seven kinds", async () => {
    for (const kind of KINDS) {
      const { names, spec, changed } = SAMPLES[kind];
      const { operations, nameMember, listMember } = kindDefinition(kind);
      const created = await aws(operations.create, { ...names, spec });
      expect(created[kind]).toMatchObject({
        ...names,
        metadata: { version: 1 },
        status: { status: "ACTIVE" },
      });
      expect(await aws(operations.describe, names)).toEqual(created);
      // What routes and gateway routes need of the others stays as it is.
      const next = kind === "virtualNode" ? spec : changed;
      const updated = await aws(operations.update, { ...names, spec: next });
      expect(updated[kind]).toMatchObject({ ...names, metadata: { version: 2 } });
      const { [nameMember]: _own, ...parents } = names;
      const listed = await aws(operations.list, kind === "mesh" ? {} : parents);
      expect(listed[listMember]).toMatchObject([{ ...names, version: 2 }]);
    }
  });

  it("tags, lists tags, untags", async () => {
    const resourceArn =
      "arn:aws:appmesh:us-east-1:123456789012:mesh/shop/virtualRouter/cart-router/route/all";
    await aws("TagResource", { resourceArn, tags: [{ key: "team", value: "shop" }] });
    expect(await aws("ListTagsForResource", { resourceArn })).toEqual({
      tags: [{ key: "team", value: "shop" }],
    });
    await aws("UntagResource", { resourceArn, tagKeys: ["team"] });
    expect(await aws("ListTagsForResource", { resourceArn })).toEqual({ tags: [] });
  });

  it("deletes all of it, children first, and has then driven every operation", async () => {
    for (const kind of [...KINDS].reverse()) {
      const answer = await aws(kindDefinition(kind).operations.delete, SAMPLES[kind].names);
      expect(answer[kind as Kind]).toMatchObject({ status: { status: "DELETED" } });
    }
    expect([...driven].sort()).toEqual(Object.keys(OPERATIONS).sort());
  });
});

/** `CreateVirtualNode` and `virtualNodeName` as the CLI writes them. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function argument(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
