import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { readYamlTrees } from "./read-yaml-trees.ts";
import { sourceText } from "./source-text.ts";
import { eachLeaf, type Tree, treeJson } from "./tree.ts";

const read = (text: string, keyOfTag?: (tag: string) => string | undefined) =>
  readYamlTrees(sourceText("f.yaml", text), keyOfTag === undefined ? {} : { keyOfTag });

const codes = (text: string) => read(text).notices.map(({ code }) => code);

describe("YAML as trees", () => {
  it("reads back what is written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value).replaceAll("-0", "0"));
        const { trees } = read(stringify(plain, { aliasDuplicateObjects: false }));
        expect(trees.map(treeJson)).toEqual([plain]);
      }),
      propertyRuns(),
    );
  });

  it("gives each leaf the place where it is written, in every document", () => {
    const text = "a: 1\nb:\n  - x\n---\n# note\nc: two\n";
    const leaves: [unknown, string][] = [];
    for (const tree of read(text).trees) {
      eachLeaf(tree, (leaf: Tree) => {
        leaves.push([treeJson(leaf), text.slice(leaf.at, leaf.at + 3)]);
      });
    }
    expect(leaves).toEqual([
      [1, "1\nb"],
      ["x", "x\n-"],
      ["two", "two"],
    ]);
  });

  it("reads tags as the keys that they stand for", () => {
    const { trees } = read("p: !Ref Port\nq: !GetAtt [A, b]\nr: !Other x\n", (tag) =>
      tag === "!Other" ? undefined : tag.slice(1),
    );
    expect(trees.map(treeJson)).toEqual([{ p: { Ref: "Port" }, q: { GetAtt: ["A", "b"] }, r: "x" }]);
  });

  it("follows aliases and merge keys", () => {
    const text = "base: &b {a: 1, c: 2}\nuse: *b\nmore:\n  <<: *b\n  c: 3\n";
    expect(read(text).trees.map(treeJson)).toEqual([
      { base: { a: 1, c: 2 }, use: { a: 1, c: 2 }, more: { c: 3, a: 1 } },
    ]);
  });

  it("keeps yes, on and large numbers as they are written", () => {
    expect(read("a: yes\nb: on\nc: .inf\nd: 8080\ne: '8080'").trees.map(treeJson)).toEqual([
      { a: "yes", b: "on", c: ".inf", d: 8080, e: "8080" },
    ]);
  });

  it("says what is wrong, and reads the other documents", () => {
    const { trees, notices } = read('a: 1\n---\nb: "x\n---\nc: 2\n');
    expect(trees.map(treeJson)).toContainEqual({ a: 1 });
    expect(notices.map(({ code, at }) => [code, at.line])).toEqual([["yaml-syntax", 6]]);
    expect(codes("a: 1\na: 2\n")).toEqual(["member-twice"]);
    expect(codes("a: *nobody\n")).toEqual(["yaml-syntax"]);
  });

  it("refuses a document that is longer than any that AWS or Kubernetes takes", () => {
    expect(codes(`a: 1\n# ${"x".repeat(8_000_001)}`)).toEqual(["part-too-large"]);
  });

  it("refuses what is nested without end and aliases that multiply", () => {
    expect(codes("[".repeat(300) + "]".repeat(300))).toEqual(["too-deep"]);
    expect(codes("[".repeat(50_000))).toHaveLength(1);
    expect(codes("a: &a [*a]\n")).not.toEqual([]);
    const bomb = ["a: &x0 [1,2,3,4,5,6,7,8,9]"];
    for (let i = 1; i < 12; i += 1) bomb.push(`k${i}: &x${i} [${`*x${i - 1},`.repeat(9)}]`);
    expect(codes(bomb.join("\n"))).toEqual(["yaml-aliases"]);
  });
});
