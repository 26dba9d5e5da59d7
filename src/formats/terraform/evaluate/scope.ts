import type { Expression } from "../syntax/expression.ts";
import type { Budget } from "./budget.ts";
import type { Value } from "./value.ts";

/** What names stand for where an expression is evaluated. */
export interface Scope {
  /**
   * The value of a first name (`var`, `local`, `each`, `aws_appmesh_mesh`, the variable of a loop), or
   * undefined where nothing is known under that name.
   */
  readonly lookup: (name: string) => Value | undefined;
  /** Values that were given for what is unknown, by the text of the expression: `data.aws_region.current.name`. */
  readonly given: (expression: string) => Value | undefined;
  readonly budget: Budget;
}

/** Gives the value of an expression. */
export type Evaluate = (expression: Expression, scope: Scope) => Value;

/** The same scope with names of its own. */
export function withNames(scope: Scope, names: ReadonlyMap<string, Value>): Scope {
  return { ...scope, lookup: (name) => (names.has(name) ? names.get(name) : scope.lookup(name)) };
}
