import { type Node, parseSync, Visitor } from "oxc-parser";

/** A use of the clock or of chance. The compiler sees the DOM, `node:` and the network; these two it does not. */
export interface ImpureUse {
  readonly what: string;
  /** From 1. */
  readonly line: number;
}

/** Uses of `Date.now()`, `new Date()`, `Date()` and `Math.random` in a TypeScript file. */
export function impureUsesOf(path: string, text: string): ImpureUse[] {
  if (!/\bDate\b|\brandom\b/.test(text)) return [];
  const found: ImpureUse[] = [];
  const report = (what: string, start: number): void => {
    found.push({ what, line: text.slice(0, start).split("\n").length });
  };
  const isNamed = (node: Node, name: string): boolean => node.type === "Identifier" && node.name === name;
  new Visitor({
    MemberExpression({ object, property, start }) {
      if (isNamed(object, "Date") && isNamed(property, "now")) report("Date.now", start);
      if (isNamed(object, "Math") && isNamed(property, "random")) report("Math.random", start);
    },
    NewExpression({ callee, arguments: args, start }) {
      if (isNamed(callee, "Date") && args.length === 0) report("new Date()", start);
    },
    CallExpression({ callee, start }) {
      if (isNamed(callee, "Date")) report("Date()", start);
    },
  }).visit(parseSync(path, text).program);
  return found;
}
