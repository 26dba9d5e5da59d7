import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { byteWordFinder } from "./byte-words.ts";
import { chooseFiles } from "./choose-files.ts";
import { mentionsAppMesh } from "./mentions-app-mesh.ts";
import { textFile } from "./testing/text-file.ts";

const says = (text: string) => mentionsAppMesh(strToU8(text));
const chosen = (files: Readonly<Record<string, string>>) => {
  const all = Object.entries(files).map(([path, text]) => textFile(path, text));
  const { chosen: paths, passedOver } = chooseFiles(all);
  expect(passedOver).toBe(all.length - paths.length);
  return paths.map(({ path }) => path);
};

describe("the words of App Mesh", () => {
  it("are found wherever they stand, in any case", () => {
    for (const text of [
      "appmesh",
      "x: AWS::AppMesh::Mesh",
      "APPMESH_VIRTUAL_NODE_NAME",
      'resource "aws_appmesh_mesh" "m" {}',
      '{"spec": {"listeners": [{"portMapping": {}}]}}',
      "  portMapping:\n",
      '{"spec": {"egressFilter": {"type": "ALLOW_ALL"}}}',
      '{"meshName": "m"}',
    ]) {
      expect([text, says(text)]).toEqual([text, true]);
      expect(says(`${"a p ".repeat(3)}${text}`)).toBe(true);
    }
    for (const text of ["", "app", "appmes", "ap pmesh", '"portMappings": []', "virtual nodes", "service"]) {
      expect([text, says(text)]).toEqual([text, false]);
    }
  });

  it("are found in UTF-16 too", () => {
    const text = "\ufeffkind: VirtualNode\n";
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i += 1) {
      bytes[2 * i] = text.charCodeAt(i) & 255;
      bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
    }
    expect(mentionsAppMesh(bytes)).toBe(true);
    expect(mentionsAppMesh(bytes.map((_, i) => bytes[i ^ 1] ?? 0))).toBe(true);
  });

  it("are found as a plain search finds them", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ab:"), minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: fc.constantFrom(..."abAB:"), maxLength: 40 }),
        (words, text) => {
          const plain = words.some((one) => text.toLowerCase().includes(one));
          expect(byteWordFinder(words)(strToU8(text))).toBe(plain);
        },
      ),
      propertyRuns(500),
    );
  });
});

describe("choosing files", () => {
  it("passes over what has not the words, programs and prose that have them, and what is binary", () => {
    expect(
      chosen({
        "a/mesh.yaml": "apiVersion: appmesh.k8s.aws/v1beta2",
        "a/package.json": "{}",
        "a/client.ts": "import appmesh",
        "README.md": "appmesh",
        "a/core": "\0appmesh",
        "a/node_modules/x/mesh.yaml": "appmesh",
        ".git/x": "appmesh",
        "b/empty.mesh.json": "{}",
      }),
    ).toEqual(["a/mesh.yaml", "b/empty.mesh.json"]);
  });

  it("keeps archives: what is in them is chosen when they are opened", () => {
    const zip = { path: "a.zip", bytes: zipSync({ "a.txt": strToU8("a") }) };
    expect(chooseFiles([zip, { path: "b.txt", bytes: strToU8("b") }])).toEqual({
      chosen: [zip],
      passedOver: 1,
    });
  });

  it("keeps all Terraform files of modules that call or are called by one with App Mesh", () => {
    expect(
      chosen({
        "live/main.tf": 'module "net" {\n  source = "../modules/net"\n}',
        "live/dev.tfvars": 'a = "b"',
        "modules/net/main.tf": 'module "x" { source = "./mesh" }',
        "modules/net/mesh/main.tf": 'resource "aws_appmesh_mesh" "m" {}',
        "modules/net/mesh/variables.tf": 'variable "a" {}',
        "modules/names/main.tf": 'locals { a = "b" }',
        "other/main.tf.json": '{"module": {"n": {"source": "./../modules/net/"}}}',
      }),
    ).toEqual([
      "live/main.tf",
      "live/dev.tfvars",
      "modules/net/main.tf",
      "modules/net/mesh/main.tf",
      "modules/net/mesh/variables.tf",
      "other/main.tf.json",
    ]);
  });

  it("keeps workloads near files that are kept", () => {
    const deployment = "apiVersion: apps/v1\nkind: Deployment\n";
    expect(
      chosen({
        "k8s/mesh/vn.yaml": "apiVersion: appmesh.k8s.aws/v1beta2",
        "k8s/mesh/app.yaml": deployment,
        "k8s/app/app.yaml.tpl": deployment,
        "k8s/app/settings.yaml": "kind: ConfigMap",
        "k8s/app/deep/app.yaml": deployment,
        "k8s/task.json": '{"containerDefinitions": []}',
        "k8s/mesh/mesh.json": '{ "spec": {} }\n',
        "k8s/mesh/other.json": '{ "spec": {"a": 1} }',
        "other/mesh.json": '{ "spec": {} }',
        "other/app.yaml": deployment,
      }),
    ).toEqual([
      "k8s/mesh/vn.yaml",
      "k8s/mesh/app.yaml",
      "k8s/app/app.yaml.tpl",
      "k8s/task.json",
      "k8s/mesh/mesh.json",
    ]);
  });

  it("decides the same for paths with backslashes", () => {
    expect(
      chosen({ "k\\vn.yaml": "appmesh", "k\\app.yaml": "kind: Service", "node_modules\\a.yaml": "appmesh" }),
    ).toEqual(["k\\vn.yaml", "k\\app.yaml"]);
  });
});
