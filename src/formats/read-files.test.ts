import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { applyChange } from "../model/change/apply.ts";
import { emptyDesign } from "../model/design/design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { writeCliBundle } from "./cli-bundle/write.ts";
import { importChange } from "./import/import-change.ts";
import { proposeImport } from "./import/propose-import.ts";
import { ledgerLine } from "./ledger.ts";
import { writeMeshJson } from "./mesh-json/write.ts";
import { noticeLine, noticeSeverity } from "./notice.ts";
import { readFiles } from "./read-files.ts";
import { anyDesign } from "./testing/any-design.ts";
import { jsonFile, textFile } from "./testing/text-file.ts";

const NODE = { meshName: "m", virtualNodeName: "n", spec: { listeners: [] } };

/** What a file is said to be, and the codes of its notices. */
function said(file: { path: string; bytes: Uint8Array }) {
  const { recognised, notices } = readFiles([file]);
  return [recognised[0]?.format, ...notices.map(({ code }) => code)];
}

describe("reading files", () => {
  it("reads text with a byte order mark, CR LF, UTF-16", () => {
    const text = JSON.stringify(NODE, null, 2).replaceAll("\n", "\r\n");
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i += 1) utf16[2 + 2 * i] = text.charCodeAt(i);
    const swapped = utf16.map((_, i) => utf16[i ^ 1] ?? 0);
    for (const bytes of [strToU8(text), strToU8(`\ufeff${text}`), utf16, swapped]) {
      const read = readFiles([{ path: "n.json", bytes }]);
      expect(read.notices).toEqual([]);
      expect(read.candidates).toMatchObject([{ mesh: "m", name: "n", source: { line: 1, column: 1 } }]);
    }
  });

  it("says line, column and what was expected where JSON is broken", () => {
    const broken: [string, number, number, string][] = [
      ['{\n  "meshName": "m",\n}', 3, 1, "a member name in double quotes"],
      ['{\r\n  "meshName" "m"\r\n}', 2, 14, '":"'],
      ['{"spec": {} // ok\n}', 1, 13, "no comment (JSON has none)"],
      ['{"spec": {}', 1, 12, '"," or "}"'],
      ['[{"spec": {}},]', 1, 15, "a value"],
      ['{"spec": "a\n"}', 1, 10, "the closing quote of a text on the same line"],
      ['{"spec": {}}}', 1, 13, "the end of the file"],
      ['{"spec": tru}', 1, 10, "a value"],
    ];
    for (const [text, line, column, expected] of broken) {
      const { notices, candidates } = readFiles([textFile("x.json", text)]);
      expect(notices).toMatchObject([
        { code: "json-syntax", at: { file: "x.json", line, column }, args: { expected } },
      ]);
      expect(candidates).toEqual([]);
    }
  });

  it("says of a member given twice and of a number that does not fit", () => {
    const text =
      '{"spec": {"listeners": [],\n"listeners": [{"portMapping": {"port": 12345678901234567890}}]}}';
    const { notices } = readFiles([textFile("x.json", text)]);
    expect(notices.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ["member-twice", 2, 1],
      ["json-number-rounded", 2, 40],
    ]);
    expect(said(textFile("x.json", '{"spec": {"priority": 1e999}}'))).toContain("json-number-range");
    expect(said(textFile("x.json", "[".repeat(100_000)))).toEqual(["not-json", "too-deep"]);
  });

  it("recognises what it cannot read yet, by content", () => {
    const node = "appmesh.k8s.aws/v1beta2";
    const cases: [string, string, string][] = [
      ["t.yaml", "AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n", "cloudformation"],
      ["t.json", '{"Resources": {"A": {"Type": "AWS::AppMesh::Mesh"}}}', "cloudformation"],
      ["t.yaml", "Resources:\n  A:\n    Type: AWS::AppMesh::Mesh\n", "cloudformation"],
      ["k.yaml", `kind: Mesh\napiVersion: ${node}\n`, "kubernetes"],
      ["k.json", `{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "${node}"}]}`, "kubernetes"],
      ["m.tf", 'resource "aws_appmesh_mesh" "m" {\n  name = "m"\n}\n', "terraform"],
      ["m.tf.json", '{"resource": {"aws_appmesh_mesh": {}}}', "terraform"],
      ["x.tfstate", '{"version": 4, "terraform_version": "1.5.0", "resources": []}', "terraform-state"],
      ["c.json", '{"configurationItems": [{"resourceType": "AWS::AppMesh::Mesh"}]}', "aws-config"],
      ["s.yaml", "meshName: m\nspec: {}\n", "cli-yaml"],
    ];
    for (const [path, text, format] of cases) {
      expect(said(textFile(path, text))).toEqual([format, "not-readable-yet"]);
    }
    expect(said(textFile("a.txt", "hello"))).toEqual(["not-json", "not-json"]);
    expect(said(textFile("a.json", " \n"))).toEqual(["not-json", "file-empty"]);
    expect(said(textFile("package.json", '{"name": "x"}'))).toEqual(["other-json", "nothing-of-app-mesh"]);
    expect(said({ path: "a.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) })).toEqual([
      "unreadable",
      "file-not-utf8",
    ]);
  });

  it("says of a jq template where its first placeholder stands", () => {
    const text = '{\n  "spec": {\n    "priority": $PRIORITY\n  }\n}';
    expect(readFiles([textFile("r.json", text)])).toMatchObject({
      candidates: [],
      recognised: [{ format: "cli-json-templated" }],
      notices: [{ code: "templated", at: { line: 3, column: 17 }, args: { found: "$PRIORITY" } }],
    });
    for (const placeholder of ["($PORT)", "{{ .Values.port }}", "<PORT>"]) {
      expect(said(textFile("r.json", `{"spec": {"priority": ${placeholder} }}`))).toEqual([
        "cli-json-templated",
        "templated",
      ]);
    }
  });

  it("reads zips with folders, leaving litter and other files aside", () => {
    const json = strToU8(JSON.stringify(NODE));
    const zip = zipSync({
      "__MACOSX/._n.json": json,
      "deep/er/n.json": json,
      "README.txt": json,
      "inner.zip": zipSync({ "n.json": json }),
    });
    const read = readFiles([{ path: "all.zip", bytes: zip }]);
    expect(read.candidates.map(({ source }) => source.file)).toEqual(["all.zip/deep/er/n.json"]);
    expect(read.notices).toMatchObject([
      { code: "zip-entries-left", args: { names: ["README.txt", "inner.zip"] } },
    ]);
    expect(said({ path: "bad.zip", bytes: zip.subarray(0, 60) })).toEqual(["zip", "zip-unreadable"]);
  });

  it("never throws on any bytes", () => {
    const start = fc.constantFrom("", "PK\u0003\u0004", "PK\u0005\u0006", "{", '{"spec":', "[[", "\ufeff{");
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), fc.string(), (prefix, bytes, path) => {
        const read = readFiles([{ path, bytes: Uint8Array.from([...strToU8(prefix), ...bytes]) }]);
        expect(read.recognised.length).toBe(1);
      }),
      propertyRuns(500),
    );
  });

  it("never throws on any JSON, nor does the import of what was read, and every notice has a text", () => {
    const member = fc.constantFrom(
      ...["spec", "tags", "meshName", "meshOwner", "virtualNodeName", "virtualRouterName", "routeName"],
      ...["virtualNode", "virtualNodes", "mesh", "meshes", "metadata", "clientToken", "listeners", "arn"],
      ...["provider", "httpRoute", "__proto__", "version", "resources", "apiVersion", "Resources", "\ud800"],
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, true, 0, 1, "", "m", "\udc00", "AWS::AppMesh::Mesh"),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(member, tie("any"), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), anyDesign, (values, design) => {
        const read = readFiles(values.map((any, i) => jsonFile(`${i}.json`, any)));
        const answers = Object.fromEntries(
          read.candidates.map(
            (_, i) => [i, { kind: "route", mesh: "m", parent: "p", name: `${i % 2}` }] as const,
          ),
        );
        const preview = proposeImport(design, read, answers, { addMissingMeshes: true });
        for (const mode of ["merge", "replace"] as const) {
          applyChange(design, importChange(design, preview, mode));
        }
        for (const one of preview.notices) {
          expect(noticeLine(one)).toContain(one.code);
          expect(["error", "warning", "info"]).toContain(noticeSeverity(one));
        }
      }),
      propertyRuns(500),
    );
  });

  it("reads back the zip of a mesh, all but what its ledger says", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const { zip, ledger } = writeCliBundle(design, "mesh/shop");
        for (const entry of ledger) expect(ledgerLine(entry)).toContain(entry.code);
        if (ledger.some(({ code }) => code !== "mesh-not-in-design")) return;
        const read = readFiles([{ path: "shop.zip", bytes: zip }]);
        const preview = proposeImport(emptyDesign(), read);
        const again = applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge"));
        const ofMesh = [...design.resources].filter(([id]) => /^\w+\/shop(\/|$)/.test(id));
        const tidy = ofMesh.map(([id, { spec, tags }]) => [
          id,
          tags === undefined ? { spec } : { spec, tags },
        ]);
        expect(again.resources).toEqual(new Map(tidy as []));
      }),
      propertyRuns(150),
    );
  });

  it("brings a design from its file into an empty one, whole", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const file = textFile("x.mesh.json", writeMeshJson(design).text);
        const preview = proposeImport(emptyDesign(), readFiles([file]));
        const again = applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge"));
        expect(again.resources).toEqual(new Map(design.resources));
        expect(again.positions).toEqual(new Map(design.positions));
      }),
      propertyRuns(150),
    );
  });
});
