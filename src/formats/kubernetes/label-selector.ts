import type { Values } from "../../model/holes/fill-text.ts";
import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import { type Tree, treeAt, treeText } from "../source/tree.ts";
import { fillTree } from "./fill-tree.ts";
import { type Labels, labelsOf, labelText } from "./kube-object.ts";

/** Whether a selector takes labels; `unknown` where placeholders decide it. */
export type Selected = "yes" | "no" | "unknown";

/**
 * A label selector of Kubernetes: `matchLabels` and `matchExpressions` (In, NotIn, Exists, DoesNotExist), all
 * of which must hold. An empty one takes everything.
 */
export interface LabelSelector {
  readonly labels: Labels;
  readonly expressions: readonly LabelExpression[];
}

interface LabelExpression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** Reads a selector: `none` where there is none (it selects nothing), `unknown` where a placeholder stands for it. */
export function labelSelector(tree: Tree | undefined, values: Values): LabelSelector | "none" | "unknown" {
  if (tree?.type === "hole") return "unknown";
  if (tree?.type !== "map") return "none";
  const labels = labelsOf(treeAt(tree, "matchLabels"), values);
  const list = treeAt(tree, "matchExpressions");
  if (labels === undefined || list?.type === "hole") return "unknown";
  const items = list?.type === "list" ? list.items : [];
  return { labels, expressions: items.map((item) => expression(fillTree(item, values))) };
}

/** Whether the selector takes an object with these labels. */
export function selects(selector: LabelSelector | "none" | "unknown", labels: Labels | undefined): Selected {
  if (selector === "none") return "no";
  if (selector === "unknown" || labels === undefined) return "unknown";
  let result: Selected = "yes";
  for (const [key, wanted] of selector.labels) {
    const found = labels.get(key);
    const same = found === undefined ? "no" : equal(found, wanted);
    if (same === "no") return "no";
    if (same === "unknown") result = "unknown";
  }
  for (const one of selector.expressions) {
    const holds = expressionHolds(one, labels.get(one.key));
    if (holds === "no") return "no";
    if (holds === "unknown") result = "unknown";
  }
  return result;
}

/** Texts with placeholders are equal where they are written alike: the same variable has one value. */
function equal(a: string, b: string): Selected {
  if (a === b) return "yes";
  return isTemplatedName(a) || isTemplatedName(b) ? "unknown" : "no";
}

function expression(tree: Tree): LabelExpression {
  const list = treeAt(tree, "values");
  const items = list?.type === "list" ? list.items : [];
  return {
    key: treeText(treeAt(tree, "key")) ?? "",
    operator: treeText(treeAt(tree, "operator")) ?? "",
    values: items.flatMap((item) => labelText(item) ?? []),
  };
}

function expressionHolds({ operator, values }: LabelExpression, found: string | undefined): Selected {
  switch (operator) {
    case "Exists":
      return found === undefined ? "no" : "yes";
    case "DoesNotExist":
      return found === undefined ? "yes" : "no";
    case "In":
      return found === undefined ? "no" : among(found, values);
    case "NotIn":
      return found === undefined ? "yes" : opposite(among(found, values));
    default:
      return "unknown";
  }
}

function among(found: string, values: readonly string[]): Selected {
  const results = values.map((value) => equal(found, value));
  if (results.includes("yes")) return "yes";
  return results.includes("unknown") ? "unknown" : "no";
}

function opposite(selected: Selected): Selected {
  if (selected === "unknown") return "unknown";
  return selected === "yes" ? "no" : "yes";
}
