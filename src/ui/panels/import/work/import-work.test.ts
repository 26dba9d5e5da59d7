import { expect, it } from "vitest";
import { newDesign } from "../../../../editor/new-design.ts";
import { importChange } from "../../../../formats/import/import-change.ts";
import { proposeImport } from "../../../../formats/import/propose-import.ts";
import { readFiles } from "../../../../formats/read-files.ts";
import { applyChange } from "../../../../model/change/apply.ts";
import { emptyDesign } from "../../../../model/design/design.ts";
import { inProcessImport } from "../testing/in-process-import.ts";

const COUNT = 350;

function nodeText(index: number): string {
  return JSON.stringify({ meshName: "shop", virtualNodeName: `node-${index}`, spec: {} });
}

const texts = Array.from({ length: COUNT }, (_, index) => ({
  path: `n/${index}.json`,
  text: nodeText(index),
}));
const incoming = texts.map(({ path, text }) => ({ path, content: new Blob([text]) }));
const inMemory = texts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));

it("does what the formats do, in messages that stay small", async () => {
  const { client, largest } = inProcessImport();
  const base = newDesign("shop");
  const read = await client.read(incoming);
  expect(read).toMatchObject({ candidates: COUNT, designs: [], files: COUNT, passedOver: 0 });
  await client.setBase(base);
  const preview = await client.propose({ 3: { skip: true } });
  const expected = proposeImport(
    base,
    readFiles(inMemory),
    { 3: { skip: true } },
    { addMissingMeshes: true },
  );
  expect(preview?.rows).toEqual(expected.rows.map(({ resource: _own, ...row }) => row));
  const change = await client.change({ mode: "merge", addMissingMeshes: true, remove: ["mesh/shop"] });
  const next = applyChange(base, importChange(base, expected, "merge"));
  next.resources.delete("mesh/shop");
  expect(applyChange(base, change ?? {})).toEqual(next);
  expect(largest()).toBeLessThanOrEqual(100);
});

it("compares with the design that was sent last, whatever was sent before", async () => {
  const { client } = inProcessImport();
  await client.read(incoming.slice(0, 2));
  const all = proposeImport(emptyDesign(), readFiles(inMemory), {}, { addMissingMeshes: true });
  const whole = applyChange(emptyDesign(), importChange(emptyDesign(), all, "merge"));
  const [, , third] = await Promise.all([
    client.setBase(whole),
    client.setBase(emptyDesign()),
    client.setBase(whole).then(() => client.propose({})),
  ]);
  expect(third?.rows.map(({ state }) => state)).toEqual(["same", "same"]);
  expect(third?.notInImport).toHaveLength(COUNT - 2);
  await client.setBase(emptyDesign());
  const alone = await client.propose({});
  expect(alone?.rows.map(({ state }) => state)).toEqual(["added", "added", "added"]);
});

it("takes designs that were read elsewhere, and gives back one that a file holds", async () => {
  const design = newDesign("elsewhere");
  const { client } = inProcessImport();
  expect(await client.take([{ file: "local", design }])).toMatchObject({ designs: ["local"], candidates: 0 });
  expect(await client.design(0)).toEqual(design);
});

it("passes over what has no word of App Mesh, and tells how far it is", async () => {
  const told: number[] = [];
  const { client } = inProcessImport((done) => told.push(done));
  const files = [
    ...incoming.slice(0, 3),
    { path: "README.md", content: new Blob(["appmesh"]) },
    { path: "package.json", content: new Blob(["{}"]) },
  ];
  expect(await client.read(files)).toMatchObject({ candidates: 3, passedOver: 2, notices: [] });
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

it("answers nothing any more once it has ended", async () => {
  const { client } = inProcessImport();
  const reading = client.read(incoming);
  client.end();
  expect(await reading).toBeUndefined();
  expect(await client.propose({})).toBeUndefined();
});
