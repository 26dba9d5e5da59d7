import type { Expression, ExpressionPlace, ExpressionStep } from "./expression.ts";
import type { HclWalk } from "./hcl-walk.ts";
import { readTemplate } from "./read-template.ts";
import { simpleExpression } from "./simple-expression.ts";

/** The expression at the present node, of whatever type that is. */
export function readExpression(walk: HclWalk): Expression {
  const place = walk.place();
  return simpleExpression(place) ?? readTerm(walk, walk.cursor.nodeType, place);
}

function readTerm(walk: HclWalk, type: string, place: ExpressionPlace): Expression {
  const read = READERS[type];
  return read === undefined ? broken(place) : read(walk, place);
}

const READERS: Readonly<Record<string, (walk: HclWalk, place: ExpressionPlace) => Expression>> = {
  expression: only,
  literal_value: only,
  collection_value: only,
  template_expr: only,
  for_expr: only,
  operation: only,
  variable_expr: (walk, place) => ({ type: "traversal", root: walk.written(), steps: [], ...place }),
  numeric_lit: (walk, place) => numberOf(walk.written(), place),
  string_lit: template,
  quoted_template: template,
  heredoc_template: template,
  conditional: (walk, place) => {
    const [condition, taken, otherwise] = sequence(walk).operands;
    if (condition === undefined || taken === undefined || otherwise === undefined) return broken(place);
    return { type: "conditional", condition, taken, otherwise, ...place };
  },
  unary_operation: operation,
  binary_operation: operation,
  tuple: (walk, place) => {
    const { operands, isBroken } = sequence(walk);
    return isBroken ? broken(place) : { type: "tuple", items: operands, ...place };
  },
  object: readObject,
  function_call: readCall,
  for_tuple_expr: readFor,
  for_object_expr: readFor,
};

function template(walk: HclWalk, place: ExpressionPlace): Expression {
  return readTemplate(walk, place, readExpression);
}

/** A node that wraps one term, with steps after it. */
function only(walk: HclWalk, place: ExpressionPlace): Expression {
  const { operands, isBroken } = sequence(walk);
  const [first] = operands;
  return first === undefined || isBroken || operands.length > 1 ? broken(place) : first;
}

interface Sequence {
  readonly operands: readonly Expression[];
  readonly operators: readonly string[];
  readonly isBroken: boolean;
}

const PUNCTUATION = new Set([
  "(",
  ")",
  ",",
  "?",
  ":",
  "tuple_start",
  "tuple_end",
  "quoted_template_start",
  "quoted_template_end",
]);
const OPERATORS = new Set(["*", "/", "%", "+", "-", ">", ">=", "<", "<=", "==", "!=", "&&", "||", "!"]);

/** The terms below the present node: the grammar sets steps (`.name`, `[0]`) beside the term that they follow. */
function sequence(walk: HclWalk): Sequence {
  const operands: Expression[] = [];
  const operators: string[] = [];
  let isBroken = false;
  const isWhole = walk.children((type) => {
    if (type === "get_attr" || type === "index" || type === "splat") {
      const last = operands.pop();
      if (last === undefined) isBroken = true;
      else operands.push(withSteps(walk, last, readSteps(walk, type)));
    } else if (OPERATORS.has(type)) operators.push(type);
    else if (!PUNCTUATION.has(type)) {
      const operand = readExpression(walk);
      if (operand.type === "broken") isBroken = true;
      operands.push(operand);
    }
  });
  return { operands, operators, isBroken: isBroken || !isWhole };
}

function withSteps(walk: HclWalk, of: Expression, steps: readonly ExpressionStep[]): Expression {
  const place = walk.placeOf(of.start, walk.cursor.endIndex);
  if (of.type === "traversal") return { ...of, ...place, steps: [...of.steps, ...steps] };
  return { type: "traversal", root: of, steps, ...place };
}

function readSteps(walk: HclWalk, type: string): ExpressionStep[] {
  if (type === "get_attr") return [{ type: "attribute", name: walk.written().replace(/^\.\s*/, "") }];
  if (type === "legacy_index") {
    const place = walk.place();
    const value = Number(walk.written().slice(1));
    return [{ type: "index", key: { type: "literal", value, ...place } }];
  }
  const steps: ExpressionStep[] = type === "attr_splat" || type === "full_splat" ? [{ type: "splat" }] : [];
  walk.children((child) => {
    if (child === "expression") steps.push({ type: "index", key: readExpression(walk) });
    else if (/^(get_attr|index|new_index|legacy_index|splat|attr_splat|full_splat)$/.test(child)) {
      steps.push(...readSteps(walk, child));
    }
  });
  return steps;
}

function operation(walk: HclWalk, place: ExpressionPlace): Expression {
  const { operands, operators, isBroken } = sequence(walk);
  const [operator] = operators;
  if (isBroken || operator === undefined || operands.length === 0) return broken(place);
  return { type: "operation", operator, operands, ...place };
}

function readObject(walk: HclWalk, place: ExpressionPlace): Expression {
  const items: { key: Expression; value: Expression }[] = [];
  let isBroken = false;
  const isWhole = walk.children((type) => {
    if (type === "ERROR") isBroken = true;
    if (type !== "object_elem") return;
    const { operands, operators } = objectElement(walk);
    const [key, value] = operands;
    if (key === undefined || value === undefined || operators.length > 0) isBroken = true;
    else items.push({ key: keyOf(key), value });
  });
  return isBroken || !isWhole ? broken(place) : { type: "object", items, ...place };
}

function objectElement(walk: HclWalk): { operands: Expression[]; operators: string[] } {
  const operands: Expression[] = [];
  const operators: string[] = [];
  walk.children((type) => {
    if (type === "expression") operands.push(readExpression(walk));
    else if (type === "ERROR") operators.push(type);
  });
  return { operands, operators };
}

/** A bare name is the text of a key; in parentheses it is evaluated. */
function keyOf(key: Expression): Expression {
  if (key.type !== "traversal" || typeof key.root !== "string" || key.steps.length > 0) return key;
  if (key.text[key.start] === "(") return key;
  const { at, text, start, end } = key;
  return { type: "literal", value: key.root, at, text, start, end };
}

function readCall(walk: HclWalk, place: ExpressionPlace): Expression {
  let name = "";
  let spread = false;
  let isBroken = false;
  const given: Expression[] = [];
  const isWhole = walk.children((type) => {
    if (type === "identifier") name = walk.written();
    else if (type === "ERROR") isBroken = true;
    else if (type === "function_arguments") {
      walk.children((argument) => {
        if (argument === "expression") given.push(readExpression(walk));
        else if (argument === "ellipsis") spread = true;
      });
    }
  });
  return isBroken || !isWhole ? broken(place) : { type: "call", name, arguments: given, spread, ...place };
}

function readFor(walk: HclWalk, place: ExpressionPlace): Expression {
  const names: string[] = [];
  const made: Expression[] = [];
  let over: Expression | undefined;
  let condition: Expression | undefined;
  let grouped = false;
  const isWhole = walk.children((type) => {
    if (type === "expression") made.push(readExpression(walk));
    else if (type === "ellipsis") grouped = true;
    else if (type === "for_intro" || type === "for_cond") {
      walk.children((part) => {
        if (part === "identifier") names.push(walk.written());
        else if (part === "expression" && type === "for_cond") condition = readExpression(walk);
        else if (part === "expression") over = readExpression(walk);
      });
    }
  });
  const [first, second] = made;
  if (!isWhole || over === undefined || first === undefined) return broken(place);
  return {
    type: "for",
    names,
    in: over,
    value: second ?? first,
    ...(second === undefined ? {} : { key: first }),
    ...(condition === undefined ? {} : { condition }),
    grouped,
    ...place,
  };
}

function numberOf(written: string, place: ExpressionPlace): Expression {
  const value = Number(written);
  return Number.isFinite(value) ? { type: "literal", value, ...place } : broken(place);
}

function broken(place: ExpressionPlace): Expression {
  return { type: "broken", ...place };
}
