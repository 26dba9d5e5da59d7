/** What the five operations of a kind do, whatever the kind. Longer than most: it is one table. */
import { expect } from "vitest";
import type { JsonObject } from "../../../lib/json.ts";
import { KINDS, type Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { kindNoun } from "../../kind-noun.ts";
import { SAMPLES } from "../samples.ts";
import type { ConformanceCase } from "./conformance-case.ts";

const ACCOUNT = "111122223333";

export const OF_EVERY_KIND: readonly ConformanceCase[] = KINDS.flatMap((kind) => [
  ...creating(kind),
  ...describing(kind),
  ...updating(kind),
  ...deleting(kind),
  ...listing(kind),
]);

function creating(kind: Kind): ConformanceCase[] {
  const { operations, nameMember } = kindDefinition(kind);
  const { names, spec, changed } = SAMPLES[kind];
  const operation = operations.create;
  const other = { ...names, ...(kind === "mesh" ? { meshName: "other" } : { [nameMember]: "other" }) };
  const { [nameMember]: own, ...unnamed } = names;
  return [
    {
      operations: [operation],
      says: "answers the bare resource: names, spec, status ACTIVE, and metadata with version 1, ARN, uid, both times in seconds and both owners",
      ground: "model",
      holds: async (probe) => {
        const answer = await probe.create(kind, other);
        expect(Object.keys(answer).sort()).toEqual(
          [...Object.keys(names), "metadata", "spec", "status"].sort(),
        );
        expect(answer).toMatchObject({ ...other, spec, status: { status: "ACTIVE" } });
        const metadata = answer["metadata"] as JsonObject;
        expect(metadata).toMatchObject({ version: 1, meshOwner: ACCOUNT, resourceOwner: ACCOUNT });
        expect(metadata["arn"]).toMatch(/^arn:aws:appmesh:eu-west-1:111122223333:mesh\//);
        expect(metadata["createdAt"]).toBe(metadata["lastUpdatedAt"]);
        expect(metadata["createdAt"]).toBeGreaterThan(1_500_000_000);
        expect(metadata["createdAt"]).toBeLessThan(2_000_000_000);
      },
    },
    {
      operations: [operation],
      says: "a name that is taken: ConflictException, and what has it stays as it is",
      ground: "inferred",
      source: "the exception is in the API model; the words are ours",
      holds: async (probe) => {
        const before = await probe.specOf(kind);
        await probe.refused(operation, { ...names, spec: changed }, "ConflictException", "already exists");
        expect(await probe.specOf(kind)).toEqual(before);
      },
    },
    {
      operations: [operation],
      says: "a member that the API does not know: BadRequestException that names it, nothing is dropped",
      ground: "inferred",
      source: "the AWS CLI refuses it before it is sent",
      holds: (probe) =>
        probe.refused(
          operation,
          { ...other, spec, colour: "red" },
          "BadRequestException",
          "colour is not known",
        ),
    },
    {
      operations: [operation],
      says: `without ${nameMember}: BadRequestException that names it`,
      ground: "model",
      holds: (probe) =>
        probe.refused(operation, { ...unnamed, spec }, "BadRequestException", `${nameMember} is required`),
    },
    {
      operations: [operation],
      says: "the same client token with the same request gets the same answer, with another request ConflictException",
      ground: "documented",
      source: "API reference, clientToken",
      holds: async (probe) => {
        const request = { ...other, spec, clientToken: "retry-1" };
        const answer = await probe.done(operation, request);
        expect(await probe.done(operation, request)).toEqual(answer);
        const changedRequest = { ...request, spec: changed, clientToken: "retry-1" };
        await probe.refused(operation, changedRequest, "ConflictException", "client token");
        expect(own).toBeDefined();
      },
    },
    {
      operations: [operation],
      says: "a client token of more than 36 characters or other than letters, digits, - and _: BadRequestException",
      ground: "documented",
      source: "API reference, clientToken",
      holds: async (probe) => {
        for (const clientToken of ["", "a b", "a".repeat(37)])
          await probe.refused(
            operation,
            { ...other, spec, clientToken },
            "BadRequestException",
            "clientToken",
          );
      },
    },
    {
      operations: [operation, "ListTagsForResource"],
      says: "its tags are kept; a key given twice: BadRequestException",
      ground: "model",
      holds: async (probe) => {
        const tags = [{ key: "team", value: "shop" }];
        const { metadata } = (await probe.create(kind, { ...other, tags })) as { metadata: JsonObject };
        const listed = await probe.done("ListTagsForResource", { resourceArn: metadata["arn"] ?? "" });
        expect(listed).toEqual({ tags });
        const third = { ...other, [kind === "mesh" ? "meshName" : nameMember]: "third" };
        await probe.refused(
          operation,
          { ...third, spec, tags: [...tags, { key: "team", value: "x" }] },
          "BadRequestException",
          "team",
        );
      },
    },
    ...(kind === "mesh"
      ? []
      : [
          {
            operations: [operation],
            says: "in a mesh that is absent: NotFoundException that names the mesh",
            ground: "reported",
            source: "aws-app-mesh-roadmap issue 173, of a node",
            holds: (probe) =>
              probe.refused(
                operation,
                { ...other, meshName: "absent", spec },
                "NotFoundException",
                "Mesh with name absent is not present",
              ),
          } satisfies ConformanceCase,
        ]),
  ];
}

function describing(kind: Kind): ConformanceCase[] {
  const { operations, nameMember } = kindDefinition(kind);
  const { names, spec } = SAMPLES[kind];
  return [
    {
      operations: [operations.describe],
      says: "answers what create answered, until it is updated",
      ground: "model",
      holds: async (probe) => {
        const answer = await probe.done(operations.describe, names);
        expect(answer).toMatchObject({ ...names, metadata: { version: 1 }, status: { status: "ACTIVE" } });
        expect(answer["spec"]).toMatchObject(spec);
      },
    },
    {
      operations: [operations.describe, operations.update, operations.delete],
      says: "a resource that is absent: NotFoundException in the service's words",
      ground: "reported",
      source: "aws-app-mesh-roadmap issue 173, of a node",
      holds: async (probe) => {
        const absent = { ...names, [nameMember]: "absent" };
        const words = `${kindNoun(kind)} with name absent is not present`;
        await probe.refused(operations.describe, absent, "NotFoundException", words);
        await probe.refused(operations.update, { ...absent, spec }, "NotFoundException", words);
        await probe.refused(operations.delete, absent, "NotFoundException", words);
      },
    },
    ...(kind === "mesh"
      ? []
      : [
          {
            operations: [operations.describe, operations.update, operations.delete, operations.list],
            says: "meshOwner of another account, which shares nothing with us: NotFoundException",
            ground: "inferred",
            source: "the documentation of shared meshes",
            holds: async (probe) => {
              const { [nameMember]: _own, ...parents } = names;
              const meshOwner = "999999999999";
              for (const [operation, input] of [
                [operations.describe, names],
                [operations.update, { ...names, spec }],
                [operations.delete, names],
                [operations.list, parents],
              ] as const) {
                await probe.refused(operation, { ...input, meshOwner }, "NotFoundException", meshOwner);
                expect(kind).not.toBe("mesh");
              }
              await probe.done(operations.describe, { ...names, meshOwner: ACCOUNT });
            },
          } satisfies ConformanceCase,
        ]),
  ];
}

function updating(kind: Kind): ConformanceCase[] {
  const { operations } = kindDefinition(kind);
  const { names, spec, changed } = SAMPLES[kind];
  return [
    {
      operations: [operations.update],
      says: "replaces the whole spec; version is one more, uid and createdAt stay, lastUpdatedAt is now",
      ground: "documented",
      source: "API reference, metadata",
      holds: async (probe) => {
        const before = (await probe.done(operations.describe, names))["metadata"] as JsonObject;
        const answer = await probe.done(operations.update, { ...names, spec: changed });
        expect(answer["spec"]).toEqual(changed);
        const metadata = answer["metadata"] as JsonObject;
        expect(metadata).toMatchObject({
          version: 2,
          uid: before["uid"] as string,
          createdAt: before["createdAt"] as number,
        });
        expect(metadata["lastUpdatedAt"]).toBeGreaterThan(before["lastUpdatedAt"] as number);
      },
    },
    {
      operations: [operations.update],
      says: "with the spec that it has: version is one more all the same",
      ground: "inferred",
      source: "“Whenever the resource is updated, this version is incremented”",
      holds: async (probe) => {
        const answer = await probe.done(operations.update, { ...names, spec });
        expect(answer["metadata"]).toMatchObject({ version: 2 });
      },
    },
    {
      operations: [operations.update],
      says: "does not take tags: BadRequestException",
      ground: "model",
      holds: (probe) =>
        probe.refused(
          operations.update,
          { ...names, spec, tags: [] },
          "BadRequestException",
          "tags is not known",
        ),
    },
    {
      operations: [operations.update],
      says: "the same client token with the same request counts once, with another request ConflictException",
      ground: "documented",
      source: "API reference, clientToken",
      holds: async (probe) => {
        const request = { ...names, spec: changed, clientToken: "retry-2" };
        const answer = await probe.done(operations.update, request);
        expect(await probe.done(operations.update, request)).toEqual(answer);
        expect(answer["metadata"]).toMatchObject({ version: 2 });
        await probe.refused(operations.update, { ...request, spec }, "ConflictException", "client token");
      },
    },
  ];
}

function deleting(kind: Kind): ConformanceCase[] {
  const { operations } = kindDefinition(kind);
  const { names } = SAMPLES[kind];
  return [
    {
      operations: [operations.delete],
      says: "answers the resource as it was with status DELETED; then it is absent",
      ground: "inferred",
      source: "the status is in the API model",
      holds: async (probe) => {
        const before = await probe.done(operations.describe, names);
        await probe.clearAfter(kind);
        const now = await probe.done(operations.describe, names);
        expect(now).toEqual(before);
        expect(await probe.done(operations.delete, names)).toEqual({
          ...before,
          status: { status: "DELETED" },
        });
        await probe.refused(operations.describe, names, "NotFoundException");
        await probe.refused(operations.delete, names, "NotFoundException");
      },
    },
    {
      operations: [operations.create, operations.delete],
      says: "created again under its name it is another one: a new uid, version 1, no tags",
      ground: "inferred",
      source: "uid is “the unique identifier for the resource”",
      holds: async (probe) => {
        const before = (await probe.done(operations.describe, names))["metadata"] as JsonObject;
        await probe.clearAfter(kind);
        await probe.done(operations.delete, names);
        const again = (await probe.create(kind))["metadata"] as JsonObject;
        expect(again).toMatchObject({ version: 1, arn: before["arn"] as string });
        expect(again["uid"]).not.toBe(before["uid"]);
        expect(await probe.done("ListTagsForResource", { resourceArn: again["arn"] ?? "" })).toEqual({
          tags: [],
        });
      },
    },
  ];
}

function listing(kind: Kind): ConformanceCase[] {
  const { operations, nameMember, listMember } = kindDefinition(kind);
  const { names } = SAMPLES[kind];
  const { [nameMember]: _own, ...within } = names;
  const parents = kind === "mesh" ? {} : within;
  const more = async (probe: Parameters<ConformanceCase["holds"]>[0]): Promise<void> => {
    for (const name of ["b", "a", "c"]) {
      await probe.create(kind, kind === "mesh" ? { meshName: name } : { [nameMember]: name });
    }
  };
  return [
    {
      operations: [operations.list],
      says: "rows have names, ARN, version, both times and both owners, and no spec",
      ground: "model",
      holds: async (probe) => {
        const answer = await probe.done(operations.list, parents);
        const [row] = answer[listMember] as JsonObject[];
        expect(Object.keys(row ?? {}).sort()).toEqual(
          [
            ...Object.keys(names),
            "arn",
            "createdAt",
            "lastUpdatedAt",
            "meshOwner",
            "resourceOwner",
            "version",
          ].sort(),
        );
        expect(answer).not.toHaveProperty("nextToken");
      },
    },
    {
      operations: [operations.list],
      says: "pages of any limit give every row once, in one order, also when rows are written in between",
      ground: "inferred",
      source: "the AWS CLI cuts pages by position (--max-items)",
      holds: async (probe) => {
        await more(probe);
        const all = (await probe.done(operations.list, parents))[listMember] as JsonObject[];
        const seen: unknown[] = [];
        let nextToken: string | undefined;
        do {
          const page = await probe.done(operations.list, {
            ...parents,
            limit: 1,
            ...(nextToken === undefined ? {} : { nextToken }),
          });
          seen.push(...(page[listMember] as JsonObject[]));
          nextToken = page["nextToken"] as string | undefined;
        } while (nextToken !== undefined);
        expect(seen).toEqual(all);
        expect(seen).toHaveLength(4);
      },
    },
    {
      operations: [operations.list],
      says: "a limit below 1 or above 100, and a token that this list did not give: BadRequestException",
      ground: "model",
      holds: async (probe) => {
        await probe.refused(operations.list, { ...parents, limit: 0 }, "BadRequestException", "limit");
        await probe.refused(operations.list, { ...parents, limit: 101 }, "BadRequestException", "limit");
        await probe.refused(
          operations.list,
          { ...parents, nextToken: "x" },
          "BadRequestException",
          "nextToken",
        );
      },
    },
  ];
}
