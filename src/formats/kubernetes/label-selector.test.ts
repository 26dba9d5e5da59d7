import { describe, expect, it } from "vitest";
import { readYamlTrees } from "../source/read-yaml-trees.ts";
import { sourceText } from "../source/source-text.ts";
import { labelSelector, selects } from "./label-selector.ts";

function selected(selector: string, labels: Readonly<Record<string, string>>) {
  const [tree] = readYamlTrees(sourceText("a.yaml", selector)).trees;
  return selects(labelSelector(tree, {}), new Map(Object.entries(labels)));
}

describe("label selectors", () => {
  it.each<[string, Record<string, string>, string]>([
    ["{}", {}, "yes"],
    ["null", { a: "1" }, "no"],
    ["{matchLabels: {a: x}}", { a: "x", b: "y" }, "yes"],
    ["{matchLabels: {a: 1}}", { a: "1" }, "yes"],
    ["{matchLabels: {a: x, b: y}}", { a: "x" }, "no"],
    ["{matchLabels: {a: x}, matchExpressions: [{key: b, operator: Exists}]}", { a: "x" }, "no"],
    ["{matchExpressions: [{key: a, operator: In, values: [x, y]}]}", { a: "y" }, "yes"],
    ["{matchExpressions: [{key: a, operator: In, values: [x, y]}]}", {}, "no"],
    ["{matchExpressions: [{key: a, operator: NotIn, values: [x]}]}", {}, "yes"],
    ["{matchExpressions: [{key: a, operator: NotIn, values: [x]}]}", { a: "x" }, "no"],
    ["{matchExpressions: [{key: a, operator: DoesNotExist}]}", { a: "x" }, "no"],
    ["{matchExpressions: [{key: a, operator: Sometimes}]}", { a: "x" }, "unknown"],
    ['{matchLabels: {a: "${X}"}}', { a: "${X}" }, "yes"],
    ['{matchLabels: {a: "${X}"}}', { a: "x" }, "unknown"],
    ['{matchLabels: {a: "${X}", b: y}}', { a: "x", b: "z" }, "no"],
  ])("%s takes %j: %s", (selector, labels, result) => {
    expect(selected(selector, labels)).toBe(result);
  });
});
