import { treeText } from "../source/tree.ts";
import type { Answer, Call } from "./evaluator.ts";

/** `Fn::If: [condition, then, else]`; the branch that is left out is told. */
export function branch(call: Call): Answer {
  const { evaluator, arg, scope } = call;
  const [condition, one, other] = arg.type === "list" ? arg.items : [];
  const name = treeText(condition);
  if (name === undefined || one === undefined || other === undefined) return "unknown";
  const holds = evaluator.holds(name, arg.at);
  if (holds === undefined) return "unknown";
  const [taken, left] = holds ? [one, other] : [other, one];
  evaluator.note("branch-left-out", left.at, { condition: name, holds });
  scope.use(condition);
  scope.use(left);
  return evaluator.evaluate(taken, scope) ?? "removed";
}
