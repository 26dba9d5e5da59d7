import { describe, expect, it } from "vitest";
import { readYamlTrees } from "../source/read-yaml-trees.ts";
import { sourceText } from "../source/source-text.ts";
import { type Tree, treeAt, treeText } from "../source/tree.ts";
import { ResourceReading } from "./resource-reading.ts";

const TEXT = `name: serviceA
note: for nobody
spec:
  listeners:
    - portMapping: {port: "8080", protocol: http}
      color: blue
  backends: []
tags:
  - {key: team, value: 7}
`;

function reading() {
  const source = sourceText("a.yaml", TEXT);
  const [native] = readYamlTrees(source).trees;
  if (native === undefined) throw new Error("the text is YAML");
  return { native, reading: new ResourceReading(source, "kubernetes", native) };
}

function read(native: Tree, one: ResourceReading) {
  one.use(treeAt(native, "name"));
  return one.candidate({
    kind: "virtualNode",
    mesh: "m",
    name: treeText(treeAt(native, "name")),
    spec: treeAt(native, "spec"),
    tags: treeAt(native, "tags"),
  });
}

describe("reading a resource", () => {
  it("gives fields the type that the API has for them, and knows the line of each", () => {
    const { native, reading: one } = reading();
    expect(read(native, one)).toEqual({
      kind: "virtualNode",
      mesh: "m",
      name: "serviceA",
      resource: {
        spec: {
          listeners: [{ portMapping: { port: 8080, protocol: "http" }, color: "blue" }],
          backends: [],
        },
        tags: [{ key: "team", value: "7" }],
      },
      source: { file: "a.yaml", format: "kubernetes", pointer: "", spec: "", line: 1, column: 1 },
      lines: {
        "/spec/listeners/0/portMapping/port": 5,
        "/spec/listeners/0/portMapping/protocol": 5,
        "/spec/listeners/0/color": 6,
        "/spec/backends": 7,
        "/tags/0/key": 9,
        "/tags/0/value": 9,
      },
      proposed: {},
    });
  });

  it("accounts for every leaf: read, kept though unknown, or lost and told of", () => {
    const { native, reading: one } = reading();
    read(native, one);
    expect(one.finish()).toEqual({ read: 6, kept: 1, lost: 1 });
    expect(one.notices.map(({ code, at, args }) => [code, at.line, at.column, args])).toEqual([
      ["member-unknown", 6, 7, { member: "color" }],
      ["field-not-read", 2, 7, { field: "note" }],
    ]);
  });
});
