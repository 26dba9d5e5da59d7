import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/formats/candidate.ts";
import { chooseFiles } from "../../src/formats/choose-files.ts";
import { writeCliJson } from "../../src/formats/cli-json/write.ts";
import type { Format } from "../../src/formats/format.ts";
import { importChange } from "../../src/formats/import/import-change.ts";
import type { ImportAnswer, ImportRow } from "../../src/formats/import/import-preview.ts";
import { proposeImport } from "../../src/formats/import/propose-import.ts";
import { writeMeshJson } from "../../src/formats/mesh-json/write.ts";
import { noticeSeverity } from "../../src/formats/notice-text.ts";
import { type FilesRead, readFiles } from "../../src/formats/read-files.ts";
import { isJsonObject, type JsonObject } from "../../src/lib/json.ts";
import { applyChange } from "../../src/model/change/apply.ts";
import { type Design, emptyDesign } from "../../src/model/design/design.ts";
import { KINDS, type Kind } from "../../src/model/kinds/kind.ts";
import { kindDefinition } from "../../src/model/kinds/registry.ts";
import { bytesOf, filesIn, foldersIn } from "./corpus-root.ts";
import { measureFile } from "./measure-file.ts";

const readOne = (folder: string, file: string) =>
  readFiles([{ path: `${folder}/${file}`, bytes: bytesOf(folder, file) }]);

/** Brings the one resource of a file into an empty design, as a user who confirms what is proposed. */
function bringIn(read: FilesRead): { design: Design; row: ImportRow } {
  const [open] = proposeImport(emptyDesign(), read).rows;
  const { kind, mesh, parent, name } = open?.proposed ?? {};
  const answer: ImportAnswer = {
    ...(kind === undefined ? {} : { kind: kind.value }),
    mesh: mesh?.value ?? "given-mesh",
    parent: parent?.value ?? "given-parent",
    name: name?.value ?? "given-name",
  };
  const preview = proposeImport(emptyDesign(), read, { 0: answer });
  const [row] = preview.rows;
  if (row === undefined) throw new Error("the file gave no resource");
  return { design: applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge")), row };
}

/** The resource of a file by the plainest reading there is: no part of the reader under test. */
function plainly(folder: string, file: string): JsonObject {
  const value = JSON.parse(Buffer.from(bytesOf(folder, file)).toString("utf8")) as JsonObject;
  const [only] = Object.values(value);
  return folder === "cli-describe-json" && isJsonObject(only) ? only : value;
}

/** The names that a resource of that kind has in the API's input, with what was answered where a file has none. */
function namesOf(body: JsonObject, row: ImportRow): JsonObject {
  const kind = row.kind as Kind;
  const { nameMember, parent } = kindDefinition(kind);
  const given: JsonObject = {
    meshName: row.mesh ?? "",
    [nameMember]: row.name ?? "",
    ...(parent === undefined ? {} : { [parent.member]: row.parent ?? "" }),
  };
  return Object.fromEntries(Object.keys(given).map((name) => [name, body[name] ?? given[name] ?? null]));
}

describe.each(["cli-input-json", "cli-describe-json", "cli-spec-json"])("%s", (folder) => {
  const files = filesIn(folder);

  it("is there", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)("%s comes in and goes out again equal", (file) => {
    const read = readOne(folder, file);
    expect(read.recognised).toMatchObject([{ format: "cli-json" }]);
    expect(read.notices.filter((one) => noticeSeverity(one) !== "info")).toEqual([]);
    const { design, row } = bringIn(read);
    expect(row.state).toBe("added");
    const body = plainly(folder, file);
    for (const [id, resource] of design.resources) {
      const { text, ledger } = writeCliJson(id, resource, "create");
      expect(ledger).toEqual([]);
      const written = JSON.parse(text) as JsonObject;
      const { meshOwner: _owner, ...parts } = written;
      expect(parts).toEqual({
        ...namesOf(body, row),
        spec: body["spec"],
        ...(body["tags"] === undefined ? {} : { tags: body["tags"] }),
      });
    }
    expect(design.resources.size).toBe(1);
  });

  it.each(files)("%s passes through a .mesh.json unchanged", (file) => {
    const { design } = bringIn(readOne(folder, file));
    const { text } = writeMeshJson(design);
    const [again] = readFiles([{ path: "x.mesh.json", bytes: Buffer.from(text) }]).designs;
    expect(again?.design.resources).toEqual(design.resources);
  });
});

describe("cli-spec-json", () => {
  /** The kinds as the people who wrote the files abbreviate them. */
  const spoken: readonly [RegExp, Kind][] = [
    [/-vs[-.]/, "virtualService"],
    [/-vr[-.]/, "virtualRouter"],
    [/-vgw?[-.]|virtual_gateways/, "virtualGateway"],
    [/gateway-route/, "gatewayRoute"],
    [/-route/, "route"],
    [/__mesh/, "mesh"],
  ];
  it.each(filesIn("cli-spec-json"))("%s: the kind is proposed, and certain for none", (file) => {
    const [candidate] = readOne("cli-spec-json", file).candidates;
    expect(candidate?.kind).toBeUndefined();
    expect(candidate?.proposed.kind?.value).toBe(spoken.find(([pattern]) => pattern.test(file))?.[1]);
    expect(KINDS).toContain(candidate?.proposed.kind?.value);
  });
});

/** By folder: what its files are, and what may be said of them beside what was left out on purpose. */
const FORMATS: readonly [folder: string, format: Format][] = [
  ["cli-json-templated", "cli-json-templated"],
  ["cloudformation", "cloudformation"],
  ["k8s-v1beta1", "kubernetes"],
  ["k8s-v1beta1-templated", "kubernetes"],
  ["k8s-v1beta2", "kubernetes"],
  ["k8s-v1beta2-templated", "kubernetes"],
];

describe.each(FORMATS)("%s", (folder, format) => {
  it.each(filesIn(folder))("%s is read whole, or refused as a sample of a generator", (file) => {
    const path = `${folder}/${file}`;
    const read = readOne(folder, file);
    expect(read.recognised).toEqual([{ file: path, format }]);
    const measure = measureFile({ path, bytes: bytesOf(folder, file) });
    expect(measure.fieldsLost).toBe(0);
    if (measure.isStub) expect(measure.refused).toMatch(/^1:1: This is the example that kubebuilder writes/);
    else {
      expect(measure.resources).toBe(measure.of);
      expect(read.notices.filter((one) => noticeSeverity(one) === "error")).toEqual([]);
    }
  });
});

describe("cli-json-templated", () => {
  it.each(filesIn("cli-json-templated"))("%s: every $VAR is a hole, everything else as it is", (file) => {
    const text = Buffer.from(bytesOf("cli-json-templated", file)).toString("utf8");
    const plain = JSON.parse(text.replaceAll(/\$\w+/g, (name) => `{"$hole": "${name}"}`)) as JsonObject;
    const [candidate] = readOne("cli-json-templated", file).candidates;
    expect(candidate?.resource).toEqual({ spec: plain["spec"] });
    const name = plain["virtualServiceName"] ?? plain["virtualNodeName"] ?? plain["gatewayRouteName"];
    expect(candidate?.name).toEqual(isJsonObject(name) ? name["$hole"] : name);
  });
});

const placeOf = ({ source }: Candidate) => `${source.file}:${source.line}`;

describe("the whole corpus", () => {
  const files = foldersIn().flatMap((folder) =>
    filesIn(folder).map((file) => ({ path: `${folder}/${file}`, bytes: bytesOf(folder, file) })),
  );

  it("read at once gives what its files give one by one", () => {
    const together = readFiles(files);
    const apart = files.flatMap((file) => readFiles([file]).candidates.map(placeOf));
    expect(together.candidates.map(placeOf).sort()).toEqual(apart.sort());
    expect(together.accounts.filter(({ lost }) => lost > 0)).toEqual([]);
    expect(together.passedOver).toBe(0);
  });

  it("has no file that is passed over", () => {
    const { chosen } = chooseFiles(files);
    const passed = files.filter((file) => !chosen.includes(file)).map(({ path }) => path);
    expect(passed).toEqual([]);
  });
});
