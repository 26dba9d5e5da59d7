import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inProcessClient } from "../control-plane/in-process-client.ts";
import { testContext } from "../control-plane/testing/test-context.ts";
import { handleRequest } from "../control-plane/wire/handle-request.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import { refOf } from "../model/reference/ref.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import type { ApiClient } from "../plan/client.ts";
import { executePlan } from "../plan/execute.ts";
import { httpClient } from "../plan/http-client.ts";
import { makePlan } from "../plan/make-plan.ts";
import { readTarget } from "../plan/read-target.ts";
import { resourcesEqual } from "../plan/semantic-equal.ts";
import type { TargetReading } from "../plan/target-reading.ts";

async function reading(client: ApiClient): Promise<TargetReading> {
  const read = await readTarget(client, [{ name: "shop" }]);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function apply(client: ApiClient, design: Design): Promise<void> {
  const { design: target, observed } = await reading(client);
  const plan = makePlan(target, design, { deletions: true, observed });
  expect(plan.refused).toEqual([]);
  expect(await executePlan(plan, client)).toMatchObject({ outcome: "done", failed: [], notDone: [] });
}

function expectEqual(a: Design, b: Design): void {
  expect([...a.resources.keys()].sort()).toEqual([...b.resources.keys()].sort());
  for (const [id, resource] of a.resources) {
    const other = b.resources.get(id);
    expect(other !== undefined && resourcesEqual(refOf(id), resource, other), id).toBe(true);
  }
}

/** HTTP as it travels, without a socket. */
function overHttp(): ApiClient {
  const context = testContext();
  return httpClient(async (url, { method, body = "" }) => {
    const [path = "", query = ""] = url.split("?");
    const answer = await handleRequest({ method, path, query, body }, context);
    return {
      status: answer.status,
      headers: { get: (name) => answer.headers[name] ?? null },
      text: async () => answer.body,
    };
  }, "");
}

describe("plans on the embedded control plane", () => {
  it("does the same over HTTP, whatever stands in names", async () => {
    await fc.assert(
      fc.asyncProperty(designArbitrary(), designArbitrary(), async (a, b) => {
        const client = overHttp();
        await apply(client, a);
        await apply(client, b);
        expectEqual((await reading(client)).design, b);
      }),
      propertyRuns(40),
    );
  });

  it("executing plan(a, b) on a control plane that holds a yields b", async () => {
    await fc.assert(
      fc.asyncProperty(designArbitrary(), designArbitrary(), async (a, b) => {
        const client: ApiClient = inProcessClient(testContext());
        await apply(client, a);
        expectEqual((await reading(client)).design, a);
        await apply(client, b);
        const after = await reading(client);
        expectEqual(after.design, b);
        expect(makePlan(after.design, b, { deletions: true }).steps).toEqual([]);
        await apply(client, emptyDesign());
        expect((await reading(client)).absent).toEqual(["mesh/shop"]);
      }),
      propertyRuns(100),
    );
  });
});
