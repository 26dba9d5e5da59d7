import { valueFor } from "../../model/holes/fill-text.ts";
import { type Tree, treeAt, treeText } from "../source/tree.ts";
import type { Evaluator } from "./evaluator.ts";
import { relocate } from "./relocate.ts";
import { holeTree } from "./text-piece.ts";

/**
 * The value of a parameter: the one given, else its default, else a hole `${Name}`. The default of a type
 * `AWS::SSM::Parameter::Value<…>` names an entry of the Parameter Store, whose value no file holds.
 */
export function parameterValue(evaluator: Evaluator, name: string, at: number): Tree | undefined {
  const { template, values } = evaluator;
  const parameter = template.parameters.get(name);
  if (parameter === undefined) return undefined;
  const type = treeText(treeAt(parameter, "Type")) ?? "String";
  const given = valueFor(values, name);
  if (given !== undefined) return typed({ type: "scalar", value: given, at }, type);
  const fallback = treeAt(parameter, "Default");
  if (fallback === undefined || type.startsWith("AWS::SSM::Parameter::Value<")) {
    return holeTree(`\${${name}}`, at, values);
  }
  return typed(relocate(fallback, at), type);
}

/** Types of lists are written as one text with commas. */
function typed(value: Tree, type: string): Tree {
  const isList = type === "CommaDelimitedList" || type.includes("List<");
  if (!isList || value.type !== "scalar") return value;
  const { at } = value;
  const items = String(value.value ?? "").split(",");
  return { type: "list", items: items.map((item) => ({ type: "scalar", value: item.trim(), at })), at };
}
