import { type Expression, type ExpressionStep, expressionText } from "../syntax/expression.ts";
import { callFunction } from "./call-function.ts";
import { evaluateFor } from "./evaluate-for.ts";
import { evaluateTemplate } from "./evaluate-template.ts";
import { operate } from "./operate.ts";
import type { Scope } from "./scope.ts";
import {
  booleanIn,
  isList,
  isMap,
  isUnknown,
  Lazy,
  numberIn,
  textOf,
  unknownOf,
  type Value,
} from "./value.ts";

/** The value of an expression; what cannot be known is an `Unknown` with the text of the expression. */
export function evaluate(expression: Expression, scope: Scope): Value {
  if (expression.type === "literal") return expression.value;
  return scope.budget.nested(
    () => evaluateAny(expression, scope),
    () => unknownOf(expressionText(expression)),
  );
}

function evaluateAny(expression: Expression, scope: Scope): Value {
  switch (expression.type) {
    case "literal":
      return expression.value;
    case "broken":
      return unknownOf(expressionText(expression));
    case "template":
      return evaluateTemplate(expression, scope, evaluate);
    case "object":
      return evaluateObject(expression, scope);
    case "tuple":
      return expression.items.map((item) => evaluate(item, scope));
    case "traversal":
      return known(evaluateTraversal(expression, scope), expression, scope);
    case "call":
      return known(evaluateCall(expression, scope), expression, scope);
    case "for":
      return known(evaluateFor(expression, scope, evaluate), expression, scope);
    case "conditional":
      return known(evaluateConditional(expression, scope), expression, scope);
    case "operation": {
      const operands = expression.operands.map((one) => evaluate(one, scope));
      return known(operate(expression.operator, operands, scope.budget), expression, scope);
    }
  }
}

/** What was given for the expression, or the expression itself, where its value is not known. */
function known(value: Value | undefined, expression: Expression, scope: Scope): Value {
  if (value !== undefined) return value;
  const text = expressionText(expression).replace(OWN_KEY, (written) => {
    const [name = "", part = ""] = written.split(".");
    const own = scope.lookup(name);
    const key = isMap(own) ? own.get(part) : undefined;
    return typeof key === "string" || typeof key === "number" ? JSON.stringify(key) : written;
  });
  return scope.given(text) ?? unknownOf(text);
}

/** What makes the expressions of two instances differ: their holes must have different names. */
const OWN_KEY = /\b(?:each\.(?:key|value)(?![\w.[-])|count\.index)\b/g;

type Of<T extends Expression["type"]> = Extract<Expression, { readonly type: T }>;

function evaluateObject({ items }: Of<"object">, scope: Scope): Value {
  const out = new Map<string, Value>();
  for (const { key, value } of items) {
    const name = evaluate(key, scope);
    const text = textOf(name) ?? (isUnknown(name) ? name.text : undefined);
    if (text !== undefined) out.set(text, evaluate(value, scope));
  }
  return out;
}

function evaluateConditional(expression: Of<"conditional">, scope: Scope): Value | undefined {
  const chosen = booleanIn(evaluate(expression.condition, scope));
  if (chosen === undefined) return undefined;
  return evaluate(chosen ? expression.taken : expression.otherwise, scope);
}

function evaluateCall(expression: Of<"call">, scope: Scope): Value | undefined {
  const { name, spread } = expression;
  // `try` and `can` are about what fails; here that is what is unknown.
  const values = expression.arguments.map((one) => evaluate(one, scope));
  if (!spread) return callFunction(name, values, scope.budget);
  const last = values.at(-1);
  return isList(last) ? callFunction(name, [...values.slice(0, -1), ...last], scope.budget) : undefined;
}

function evaluateTraversal({ root, steps }: Of<"traversal">, scope: Scope): Value | undefined {
  const first = typeof root === "string" ? scope.lookup(root) : evaluate(root, scope);
  return first === undefined ? undefined : follow(first, steps, 0, scope);
}

/** The value that the steps from `index` on lead to. */
function follow(
  from: Value,
  steps: readonly ExpressionStep[],
  index: number,
  scope: Scope,
): Value | undefined {
  let value: Value | undefined = from;
  for (let at = index; at < steps.length; at += 1) {
    const step = steps[at];
    if (value === undefined || step === undefined || isUnknown(value)) return undefined;
    if (step.type === "splat") {
      const items = isList(value) ? value : value === null ? [] : [value];
      const next: (Value | undefined)[] = items.map((item) => follow(item, steps, at + 1, scope));
      return next.every((item) => item !== undefined) ? next : undefined;
    }
    value = step.type === "attribute" ? member(value, step.name) : element(value, evaluate(step.key, scope));
  }
  // What is unknown in itself keeps its own text.
  return value;
}

function member(value: Value, name: string): Value | undefined {
  if (value instanceof Lazy) return value.attribute(name);
  if (isMap(value)) return value.get(name);
  return isList(value) && /^\d+$/.test(name) ? value[Number(name)] : undefined;
}

function element(value: Value, key: Value): Value | undefined {
  if (isList(value)) {
    const index = numberIn(key);
    return index === undefined ? undefined : value[index];
  }
  const name = textOf(key);
  return name === undefined ? undefined : member(value, name);
}
