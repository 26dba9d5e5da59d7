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
import { noticeLine, noticeSeverity } from "./notice-text.ts";
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

  it("reads objects one after the other, as a loop of describe calls writes them", () => {
    const wrapped = (name: string) =>
      JSON.stringify({ virtualNode: { ...NODE, virtualNodeName: name } }, null, 2);
    const read = readFiles([textFile("all.json", `${wrapped("a")}\n${wrapped("b")}\n\n${wrapped("c")}\n`)]);
    expect(read.notices).toEqual([]);
    expect(read.candidates.map(({ name, source }) => [name, source.line, source.pointer])).toEqual([
      ["a", 2, "/0/virtualNode"],
      ["b", 11, "/1/virtualNode"],
      ["c", 21, "/2/virtualNode"],
    ]);
    const manifest = (name: string) =>
      `{"apiVersion": "appmesh.k8s.aws/v1beta2", "kind": "Mesh", "metadata": {"name": "\${${name}}"}}`;
    const { candidates, notices } = readFiles([textFile("k.json", manifest("A") + manifest("B"))]);
    expect(candidates.map(({ name }) => name)).toEqual(["${A}", "${B}"]);
    expect(notices).toEqual([]);
    const whole = JSON.stringify(NODE);
    for (const text of [
      `${whole} 1`,
      `${whole} []`,
      `${whole},${whole}`,
      `[${whole}]${whole}`,
      `${whole}${whole} x`,
    ]) {
      expect(said(textFile("x.json", text)), text).toEqual(["not-json", "json-syntax"]);
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

  it("recognises files by content", () => {
    const node = "appmesh.k8s.aws/v1beta2";
    const cases: [string, string, string][] = [
      ["t.yaml", "AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n", "cloudformation"],
      ["t.json", '{"Resources": {"A": {"Type": "AWS::AppMesh::Mesh"}}}', "cloudformation"],
      ["t.json", '{"Resources": {"A": {"Type": "AWS::AppMesh::Mesh", "X": $Y}}}', "cloudformation"],
      ["t.yaml", "Resources:\n  A:\n    Type: AWS::AppMesh::Mesh\n", "cloudformation"],
      ["k.yaml", `kind: Mesh\napiVersion: ${node}\n`, "kubernetes"],
      ["k.json", `{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "${node}"}]}`, "kubernetes"],
      ["d.yaml", "apiVersion: apps/v1\nkind: Deployment\n", "kubernetes"],
      ["m.tf", 'resource "aws_appmesh_mesh" "m" {\n  name = "m"\n}\n', "terraform"],
      ["m.txt", 'resource "aws_appmesh_mesh" "m" {\n  name = "m"\n}\n', "terraform"],
      ["v.tf", 'variable "a" {}\n', "terraform"],
      ["m.tf.json", '{"resource": {"aws_appmesh_mesh": {}}}', "terraform"],
      ["v.tf.json", '{"variable": {"a": {}}}', "terraform"],
      ["x.tfstate", '{"version": 4, "terraform_version": "1.5.0", "resources": []}', "terraform-state"],
      ["p.json", '{"format_version": "1.2", "planned_values": {}}', "terraform-state"],
      ["c.json", '{"configurationItems": [{"resourceType": "AWS::AppMesh::Mesh"}]}', "aws-config"],
      ["e.json", '{"detail": {"configurationItem": {"resourceType": "AWS::AppMesh::Mesh"}}}', "aws-config"],
      ["s.yaml", "meshName: m\nspec: {}\n", "cli-yaml"],
      ["s.json", '{"meshName": "m", "spec": {}}', "cli-json"],
      ["s.json", '{"meshName": $M, "spec": {}}', "cli-json-templated"],
    ];
    for (const [path, text, format] of cases) {
      expect([text, said(textFile(path, text))[0]]).toEqual([text, format]);
    }
  });

  it("says of a file given by itself that nothing in it is App Mesh", () => {
    expect(said(textFile("a.txt", "hello"))).toEqual(["not-json", "not-json"]);
    expect(said(textFile("a.json", " \n"))).toEqual(["not-json", "file-empty"]);
    expect(said(textFile("package.json", '{"name": "x"}'))).toEqual(["other-json", "nothing-of-app-mesh"]);
    expect(said(textFile("variables.tf.json", '{"variable": {"a": {}}}'))).toEqual([
      "terraform",
      "nothing-of-app-mesh",
    ]);
    expect(said(textFile("d.yaml", "apiVersion: apps/v1\nkind: Service\n"))).toEqual([
      "kubernetes",
      "nothing-of-app-mesh",
    ]);
    expect(said({ path: "a.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) })).toEqual([
      "unreadable",
      "file-not-utf8",
    ]);
  });

  it("of several files passes over and counts what is not App Mesh, and tells of what is broken", () => {
    const read = readFiles([
      jsonFile("n.json", NODE),
      textFile("package.json", '{"name": "x"}'),
      textFile("broken.json", '{"name": }'),
      textFile("empty.yaml", ""),
      textFile("notes.txt", "the virtualNode is named n"),
      textFile("chart.json", '{"meshName": 1'),
      textFile("client.ts", 'import "appmesh";'),
      { path: "a.bin", bytes: strToU8("\0appmesh") },
      { path: "latin1.yaml", bytes: Uint8Array.from([...strToU8("# appmesh caf"), 0xe9]) },
    ]);
    expect(read.candidates).toHaveLength(1);
    expect(read.passedOver).toBe(6);
    expect(read.recognised.map(({ file }) => file)).toEqual(["n.json", "chart.json", "latin1.yaml"]);
    expect(read.notices.map(({ code, at }) => [code, at.file])).toEqual([
      ["json-syntax", "chart.json"],
      ["file-not-utf8", "latin1.yaml"],
    ]);
  });

  it("says everything of those of several files that are given by name", () => {
    const files = [jsonFile("n.json", NODE), textFile("package.json", '{"name": "x"}')];
    for (const named of [true, new Set(["package.json"])]) {
      const { notices, passedOver } = readFiles(files, { named });
      expect(notices.map(({ code, at }) => [code, at.file])).toEqual([
        ["nothing-of-app-mesh", "package.json"],
      ]);
      expect(passedOver).toBe(0);
    }
  });

  it("refuses a file that is too large to be kept in memory", () => {
    const bytes = new Uint8Array(64_000_001).fill(0x20);
    bytes.set(strToU8('{"meshName": "m"'));
    const large = { path: "large.json", bytes };
    expect(said(large)).toEqual(["unreadable", "file-too-large"]);
    expect(readFiles([large, jsonFile("n.json", NODE)]).candidates).toHaveLength(1);
  });

  it("reads templates: placeholders are holes, and where it is no JSON beside them says what was found", () => {
    for (const placeholder of ["$PORT", "($PORT)", "{{ .Values.port }}", "<PORT>"]) {
      const text = `{\n  "spec": {\n    "priority": ${placeholder}\n  }\n}`;
      const { candidates, notices } = readFiles([textFile("r.json", text)]);
      expect(candidates).toMatchObject([
        {
          resource: { spec: { priority: { $hole: placeholder.replace(/^\((.*)\)$/, "$1") } } },
          source: { format: "cli-json-templated" },
          lines: { "/spec/priority": 3 },
        },
      ]);
      expect(notices).toEqual([]);
    }
    expect(readFiles([textFile("r.json", '{"spec": {\n"a": $A $B,\n "b": }}')]).notices).toMatchObject([
      { code: "json-syntax", at: { line: 3, column: 7 }, args: { expected: "a value", found: "}" } },
    ]);
  });

  it("counts progress by the files given, archives too", () => {
    const zip = zipSync({ "a.json": strToU8("{}"), "b.json": strToU8("{}") });
    const done: number[] = [];
    const files = [
      { path: "a.zip", bytes: zip },
      jsonFile("n.json", NODE),
      { path: "e.zip", bytes: zipSync({}) },
    ];
    readFiles(files, { onFile: (count) => done.push(count) });
    expect(done).toEqual([1, 2, 3]);
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
