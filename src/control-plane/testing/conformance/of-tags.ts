import { expect } from "vitest";
import type { JsonObject } from "../../../lib/json.ts";
import { KINDS } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { SAMPLES } from "../samples.ts";
import type { ConformanceCase } from "./conformance-case.ts";
import type { Probe } from "./probe.ts";

const MESH_ARN = "arn:aws:appmesh:eu-west-1:111122223333:mesh/shop";
const many = (from: number, count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({ key: `k${from + index}`, value: "v" }));

export const OF_TAGS: readonly ConformanceCase[] = [
  {
    operations: ["TagResource", "ListTagsForResource", "UntagResource"],
    says: "on all seven kinds: adds or replaces by key, keeps the others, leaves the version; a key that is absent is no error",
    ground: "documented",
    source: "API reference, TagResource",
    holds: async (probe) => {
      for (const kind of KINDS) {
        const { metadata } = (await probe.done(
          kindDefinition(kind).operations.describe,
          SAMPLES[kind].names,
        )) as {
          metadata: JsonObject;
        };
        const resourceArn = metadata["arn"] ?? "";
        await probe.done("TagResource", { resourceArn, tags: [{ key: "b", value: "1" }] });
        await probe.done("TagResource", {
          resourceArn,
          tags: [
            { key: "b", value: "2" },
            { key: "a", value: "" },
          ],
        });
        await probe.done("UntagResource", { resourceArn, tagKeys: ["a", "absent"] });
        expect(await probe.done("ListTagsForResource", { resourceArn })).toEqual({
          tags: [{ key: "b", value: "2" }],
        });
      }
    },
  },
  {
    operations: ["TagResource"],
    says: "more than 50 tags on a resource: TooManyTagsException, and none is applied",
    ground: "model",
    holds: async (probe) => {
      await probe.done("TagResource", { resourceArn: MESH_ARN, tags: many(0, 50) });
      const more = { resourceArn: MESH_ARN, tags: many(50, 1) };
      await probe.refused("TagResource", more, "TooManyTagsException");
      await probe.refused("TagResource", { ...more, tags: many(0, 51) }, "TooManyTagsException");
      expect((await probe.done("ListTagsForResource", { resourceArn: MESH_ARN }))["tags"]).toHaveLength(50);
    },
  },
  {
    operations: ["TagResource"],
    says: "a key given twice in one request: BadRequestException",
    ground: "inferred",
    source: "other AWS services",
    check: "MW119",
    holds: (probe) =>
      probe.refused(
        "TagResource",
        { resourceArn: MESH_ARN, tags: [...many(0, 1), ...many(0, 1)] },
        "BadRequestException",
      ),
  },
  {
    operations: ["ListTagsForResource"],
    says: "pages of any limit from 1 to 50 give every tag once, in the order of the keys",
    ground: "model",
    holds: async (probe) => {
      await probe.done("TagResource", { resourceArn: MESH_ARN, tags: many(0, 5) });
      const first = await probe.done("ListTagsForResource", { resourceArn: MESH_ARN, limit: 3 });
      const nextToken = first["nextToken"] as string;
      const rest = await probe.done("ListTagsForResource", { resourceArn: MESH_ARN, limit: 3, nextToken });
      expect([...(first["tags"] as JsonObject[]), ...(rest["tags"] as JsonObject[])]).toEqual(many(0, 5));
      const hex = (text: string): string => [...text].map((char) => char.charCodeAt(0).toString(16)).join("");
      for (const madeUp of ["x", hex("tags:mesh/shop not-json"), hex("tags:mesh/shop 5")]) {
        const input = { resourceArn: MESH_ARN, nextToken: madeUp };
        await probe.refused("ListTagsForResource", input, "BadRequestException", "nextToken");
      }
      const outside = { resourceArn: MESH_ARN, limit: 51 };
      await probe.refused("ListTagsForResource", outside, "BadRequestException", "limit");
    },
  },
  {
    operations: ["TagResource", "UntagResource", "ListTagsForResource"],
    says: "an ARN of what is absent, or of another account or region: NotFoundException; what is no ARN of App Mesh: BadRequestException",
    ground: "inferred",
    holds: async (probe) => {
      const absent = [
        "arn:aws:appmesh:eu-west-1:111122223333:mesh/absent",
        "arn:aws:appmesh:us-west-2:111122223333:mesh/shop",
        "arn:aws:appmesh:eu-west-1:999999999999:mesh/shop",
      ];
      for (const resourceArn of absent) await refusedByAll(probe, resourceArn, "NotFoundException");
      for (const resourceArn of ["shop", "arn:aws:appmesh:eu-west-1:111122223333:mesh/shop/virtualThing/x"])
        await refusedByAll(probe, resourceArn, "BadRequestException");
    },
  },
];

async function refusedByAll(
  probe: Probe,
  resourceArn: string,
  code: "NotFoundException" | "BadRequestException",
): Promise<void> {
  await probe.refused("TagResource", { resourceArn, tags: many(0, 1) }, code);
  await probe.refused("UntagResource", { resourceArn, tagKeys: ["a"] }, code);
  await probe.refused("ListTagsForResource", { resourceArn }, code);
}
