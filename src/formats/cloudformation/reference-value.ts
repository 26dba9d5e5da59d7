import type { Tree } from "../source/tree.ts";
import { attributeOf } from "./attribute.ts";
import type { Evaluator } from "./evaluator.ts";
import { parameterValue } from "./parameter-value.ts";
import { holeTree } from "./text-piece.ts";

/** What `Ref` gives: a pseudo parameter, a parameter, or what stands for a resource; `removed` for `AWS::NoValue`. */
export function referenceValue(evaluator: Evaluator, name: string, at: number): Tree | "removed" {
  if (name === "AWS::NoValue") return "removed";
  const parameter = parameterValue(evaluator, name, at);
  if (parameter !== undefined) return parameter;
  if (evaluator.resources.has(name)) return attributeOf(evaluator, name, undefined, at);
  if (!name.startsWith("AWS::")) evaluator.note("reference-unknown", at, { reference: name });
  return holeTree(`\${${name}}`, at, evaluator.values);
}
