import fc from "fast-check";
import { expect } from "vitest";
import type { Json, JsonObject } from "../../../lib/json.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type Ref, refOf } from "../../../model/reference/ref.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { arnOf } from "../../arn.ts";
import type { Context } from "../../context.ts";
import { type InProcessClient, inProcessClient } from "../../in-process-client.ts";
import type { Store } from "../../store/store.ts";
import { testContext } from "../test-context.ts";
import { type ApiCommand, apiCommands } from "./api-command.ts";
import { type Known, ReferenceModel } from "./reference-model.ts";

/** For each sequence a fresh store; `close` is called after it. */
export interface StoreSource<S extends Store> {
  readonly open: () => S;
  readonly close: (store: S) => Promise<void>;
}

/** Random sequences of operations get the model's answers, and leave the model's state. */
export async function agreesWithModel<S extends Store>(
  { open, close }: StoreSource<S>,
  runs = 100,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(apiCommands, async (commands) => {
      const store = open();
      try {
        await compare({ ...testContext(), store }, commands);
      } finally {
        await close(store);
      }
    }),
    propertyRuns(runs),
  );
}

async function compare(context: Context, commands: readonly ApiCommand[]): Promise<void> {
  const model = new ReferenceModel();
  const client = inProcessClient(context);
  const uids = new Map<number, string>();
  for (const command of commands) {
    const expected = model.run(command);
    const actual = await send(client, command, context);
    if ("refused" in expected) {
      expect(actual.ok ? "done" : actual.error.code, JSON.stringify(command)).toBe(expected.refused);
      continue;
    }
    if (!actual.ok)
      throw new Error(`${JSON.stringify(command)}: ${actual.error.code} ${actual.error.message}`);
    if ("names" in expected && command.is === "list")
      expect(await walked(client, command.within, command.limit)).toEqual([...expected.names].sort());
    if ("resource" in expected && "ref" in command)
      expectResource(actual.value, command, expected.resource, uids, context);
  }
  for (const [id, known] of model.resources) {
    const ref = refOf(id);
    const described = await done(client, kindDefinition(ref.kind).operations.describe, namesOf(ref));
    expectResource(described, { is: "describe", ref }, known, uids, context);
    const { tags } = await done(client, "ListTagsForResource", { resourceArn: arnOf(ref, context) });
    const entries = (tags as unknown as { key: string; value: string }[]).map(({ key, value }) => [
      key,
      value,
    ]);
    expect(new Map(entries as [string, string][]), id).toEqual(known.tags);
  }
  const meshes = [...model.resources.keys()].map(refOf).filter(({ kind }) => kind === "mesh");
  expect(await walked(client, { kind: "mesh", mesh: "", name: "" }, 1)).toEqual(
    meshes.map(({ name }) => name).sort(),
  );
}

function expectResource(
  answer: JsonObject,
  command: ApiCommand & { readonly ref: Ref },
  known: Known,
  uids: Map<number, string>,
  context: Context,
): void {
  const { metadata, ...rest } = answer as { metadata: JsonObject } & JsonObject;
  expect(rest).toEqual({
    ...namesOf(command.ref),
    spec: known.spec,
    status: { status: command.is === "delete" ? "DELETED" : "ACTIVE" },
  });
  expect(metadata).toMatchObject({ version: known.version, arn: arnOf(command.ref, context) });
  const uid = metadata["uid"] as string;
  if (!uids.has(known.born)) expect([...uids.values()]).not.toContain(uid);
  expect(uids.get(known.born) ?? uid).toBe(uid);
  uids.set(known.born, uid);
}

function send(client: InProcessClient, command: ApiCommand, context: Context): ReturnType<InProcessClient> {
  if (command.is === "list") {
    const { list } = kindDefinition(command.within.kind).operations;
    return client(list, { ...parentsOf(command.within), limit: command.limit });
  }
  const { ref } = command;
  const resourceArn = arnOf(ref, context);
  if (command.is === "tag") {
    const tags = Object.entries(command.tags).map(([key, value]) => ({ key, value }));
    return client("TagResource", { resourceArn, tags });
  }
  if (command.is === "untag") return client("UntagResource", { resourceArn, tagKeys: command.keys });
  const input: Record<string, Json> = { ...namesOf(ref) };
  if ("spec" in command) {
    input["spec"] = command.spec;
    if (command.clientToken !== undefined) input["clientToken"] = command.clientToken;
  }
  return client(kindDefinition(ref.kind).operations[command.is], input);
}

async function walked(client: InProcessClient, within: Ref, limit: number): Promise<string[]> {
  const { operations, listMember, nameMember } = kindDefinition(within.kind);
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await done(client, operations.list, {
      ...parentsOf(within),
      limit,
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    names.push(...(page[listMember] as JsonObject[]).map((row) => row[nameMember] as string));
    nextToken = page["nextToken"] as string | undefined;
  } while (nextToken !== undefined);
  return [...names].sort();
}

async function done(client: InProcessClient, ...request: Parameters<InProcessClient>): Promise<JsonObject> {
  const result = await client(...request);
  if (!result.ok) throw new Error(`${request[0]}: ${result.error.code} ${result.error.message}`);
  return result.value;
}

function namesOf(ref: Ref): Record<string, string> {
  const { nameMember, parent } = kindDefinition(ref.kind);
  return {
    meshName: ref.mesh,
    ...(parent === undefined ? {} : { [parent.member]: ref.parent ?? "" }),
    [nameMember]: ref.name,
  };
}

function parentsOf(ref: Ref): JsonObject {
  if (ref.kind === "mesh") return {};
  const { [kindDefinition(ref.kind).nameMember]: _own, ...parents } = namesOf(ref);
  return parents;
}
