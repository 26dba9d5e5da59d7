/** Where an expression stands. */
export interface ExpressionPlace {
  /** Offset in the text of the file: the `at` of trees that are made of it. */
  readonly at: number;
  /** The text that the expression was read from, and its part of it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `[expression]`, `.name` or a splat after an expression. */
export type ExpressionStep =
  | { readonly type: "attribute"; readonly name: string }
  | { readonly type: "index"; readonly key: Expression }
  | { readonly type: "splat" };

/** An interpolation, literal text or directive of a template. */
export type TemplatePart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "value"; readonly value: Expression }
  | {
      readonly type: "if";
      readonly condition: Expression;
      readonly taken: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
    }
  | {
      readonly type: "for";
      readonly names: readonly string[];
      readonly in: Expression;
      readonly body: readonly TemplatePart[];
    };

interface Literal extends ExpressionPlace {
  readonly type: "literal";
  readonly value: string | number | boolean | null;
}
/** Text with interpolations; one interpolation alone keeps the type of its value. */
interface Template extends ExpressionPlace {
  readonly type: "template";
  readonly parts: readonly TemplatePart[];
}
interface ObjectExpression extends ExpressionPlace {
  readonly type: "object";
  readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
}
interface Tuple extends ExpressionPlace {
  readonly type: "tuple";
  readonly items: readonly Expression[];
}
/** `var.ports[0].name`: a first name or expression, and the steps from it. */
interface Traversal extends ExpressionPlace {
  readonly type: "traversal";
  readonly root: string | Expression;
  readonly steps: readonly ExpressionStep[];
}
interface Call extends ExpressionPlace {
  readonly type: "call";
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The last argument is a list of arguments: `merge(local.maps...)`. */
  readonly spread: boolean;
}
interface For extends ExpressionPlace {
  readonly type: "for";
  readonly names: readonly string[];
  readonly in: Expression;
  /** Set where an object is made. */
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  /** `...`: values of equal keys are put together in a list. */
  readonly grouped: boolean;
}
interface Conditional extends ExpressionPlace {
  readonly type: "conditional";
  readonly condition: Expression;
  readonly taken: Expression;
  readonly otherwise: Expression;
}
interface Operation extends ExpressionPlace {
  readonly type: "operation";
  readonly operator: string;
  /** One or two. */
  readonly operands: readonly Expression[];
}
/** What could not be parsed, or is nested too deep. */
interface Broken extends ExpressionPlace {
  readonly type: "broken";
}

/** An expression of the Terraform language. */
export type Expression =
  | Literal
  | Template
  | ObjectExpression
  | Tuple
  | Traversal
  | Call
  | For
  | Conditional
  | Operation
  | Broken;

/** The expression as it is written, in one line. */
export function expressionText({ text, start, end }: ExpressionPlace): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}
