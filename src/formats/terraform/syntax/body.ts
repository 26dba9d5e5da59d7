import type { Expression } from "./expression.ts";

/** `name = value`. */
export interface Attribute {
  readonly type: "attribute";
  readonly name: string;
  /** Offset of the name. */
  readonly at: number;
  readonly value: Expression;
}

/** `type "label" { … }`. */
export interface Block {
  readonly type: "block";
  readonly name: string;
  readonly labels: readonly string[];
  readonly at: number;
  readonly body: Body;
}

/** What is between braces, in the order of the file. */
export type Body = readonly (Attribute | Block)[];

/** The expression of an attribute, or undefined; the last where it is given twice. */
export function attributeIn(body: Body, name: string): Expression | undefined {
  let found: Expression | undefined;
  for (const item of body) if (item.type === "attribute" && item.name === name) found = item.value;
  return found;
}
