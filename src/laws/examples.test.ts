import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ProblemIndex } from "../checks/problem-index.ts";
import { inProcessClient } from "../control-plane/in-process-client.ts";
import { testContext } from "../control-plane/testing/test-context.ts";
import { writeCliJson } from "../formats/cli-json/write.ts";
import { fileNamesOf } from "../formats/file-names.ts";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { readFiles } from "../formats/read-files.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import { KINDS } from "../model/kinds/kind.ts";
import { idOf, refOf } from "../model/reference/ref.ts";
import { referencesOf } from "../model/reference/references-of.ts";
import { executePlan } from "../plan/execute.ts";
import { makePlan } from "../plan/make-plan.ts";
import { FakeControlPlane } from "../plan/testing/fake-control-plane.ts";

const folder = new URL("../../examples/", import.meta.url);
const examples = readdirSync(folder).filter((file) => file.endsWith(".mesh.json"));

function designIn(file: string): { readonly design: Design; readonly text: string } {
  const bytes = readFileSync(new URL(file, folder));
  const { designs, notices } = readFiles([{ path: file, bytes }]);
  expect(notices).toEqual([]);
  const [only] = designs;
  if (only === undefined) throw new Error(`${file} holds no design`);
  return { design: only.design, text: bytes.toString("utf8") };
}

describe.each(examples)("examples/%s", (file) => {
  const { design, text } = designIn(file);

  it("is as the writer writes it", () => {
    expect(writeMeshJson(design).text).toBe(text);
  });

  it("has no problem", () => {
    expect([...new ProblemIndex(design)]).toEqual([]);
  });

  it("names nothing that it does not define", () => {
    for (const [id, { spec }] of design.resources) {
      for (const { to } of referencesOf(refOf(id), spec))
        expect(design.resources.has(idOf(to)), id).toBe(true);
    }
  });

  it("can be applied, in every step, to the embedded control plane and to one that knows more rules", async () => {
    const plan = makePlan(emptyDesign(), design, { deletions: false });
    expect(plan.refused).toEqual([]);
    for (const client of [inProcessClient(testContext()), new FakeControlPlane().client]) {
      const { outcome, done, failed } = await executePlan(plan, client);
      expect(failed).toEqual([]);
      expect({ outcome, done: done.length }).toEqual({ outcome: "done", done: plan.steps.length });
    }
  });
});

describe("the examples", () => {
  it("are simpleapp and a shop of all seven kinds", () => {
    expect(examples.sort()).toEqual(["shop.mesh.json", "simpleapp.mesh.json"]);
    const { design } = designIn("shop.mesh.json");
    const kinds = new Set([...design.resources.keys()].map((id) => refOf(id).kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });

  it("examples/simpleapp holds the create input of each resource of simpleapp", () => {
    const { resources } = designIn("simpleapp.mesh.json").design;
    const names = fileNamesOf(resources.keys());
    const wanted = [...resources].map(([id, resource]) => [
      `${names.get(id)}.json`,
      writeCliJson(id, resource, "create").text,
    ]);
    const files = readdirSync(new URL("simpleapp/", folder));
    const found = files.map((file) => [file, readFileSync(new URL(`simpleapp/${file}`, folder), "utf8")]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });
});
