import type { Budget } from "./budget.ts";
import { sameValue } from "./same-value.ts";
import { booleanIn, numberIn, type Value } from "./value.ts";

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

const ORDER: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

/** The result of an operator; undefined where an operand is not known or not of its type. */
export function operate(operator: string, operands: readonly Value[], budget: Budget): Value | undefined {
  const [a, b] = operands;
  if (a === undefined) return undefined;
  if (b === undefined) return unary(operator, a);
  if (operator === "==" || operator === "!=") {
    const same = sameValue(a, b, budget);
    return same === undefined ? undefined : same === (operator === "==");
  }
  if (operator === "&&" || operator === "||") return logical(operator === "||", booleanIn(a), booleanIn(b));
  const left = numberIn(a);
  const right = numberIn(b);
  if (left === undefined || right === undefined) return undefined;
  const order = ORDER[operator];
  if (order !== undefined) return order(left, right);
  const result = ARITHMETIC[operator]?.(left, right);
  return result !== undefined && Number.isFinite(result) ? result : undefined;
}

function unary(operator: string, value: Value): Value | undefined {
  if (operator === "-") {
    const number = numberIn(value);
    return number === undefined ? undefined : 0 - number;
  }
  const truth = booleanIn(value);
  return operator === "!" && truth !== undefined ? !truth : undefined;
}

/** One side may decide alone: `false && unknown` is false. */
function logical(deciding: boolean, a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === deciding || b === deciding) return deciding;
  return a === undefined || b === undefined ? undefined : !deciding;
}
