import { type Tree, treeAt, treeText } from "../source/tree.ts";
import { attributeOf } from "./attribute.ts";
import type { Answer, Call } from "./evaluator.ts";
import { referenceValue } from "./reference-value.ts";
import { joinPieces, pieceOf, type TextPiece } from "./text-piece.ts";

/** `${Name}`, `${Name.Attribute}`, and `${!Literal}`, which stands for the text `${Literal}`. */
const VARIABLE = /\$\{(!?)\s*([^${}]*?)\s*\}/g;

const NAME = /^[A-Za-z0-9_.:]+$/;

/** `Fn::Sub`, with or without a map of variables of its own. */
export function substitute({ evaluator, whole, arg, scope }: Call): Answer {
  const text = treeText(arg.type === "list" ? arg.items[0] : arg);
  const own = arg.type === "list" ? arg.items[1] : undefined;
  if (text === undefined) return "unknown";
  const variableValue = (name: string): Tree | "removed" | undefined => {
    const local = treeAt(own, name);
    if (local !== undefined) return evaluator.evaluate(local, scope) ?? "removed";
    const dot = name.indexOf(".");
    if (dot > 0) return attributeOf(evaluator, name.slice(0, dot), name.slice(dot + 1), whole.at);
    return referenceValue(evaluator, name, whole.at);
  };
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const [written, literal, name = ""] = match;
    if (literal === "" && !NAME.test(name)) continue;
    pieces.push({ text: text.slice(end, match.index), isHole: false });
    end = match.index + written.length;
    if (literal === "!") {
      pieces.push({ text: `\${${name}}`, isHole: false });
      continue;
    }
    const value = variableValue(name);
    if (value === "removed") continue;
    const piece = pieceOf(value);
    if (piece === undefined) return "unknown";
    pieces.push(piece);
  }
  pieces.push({ text: text.slice(end), isHole: false });
  return joinPieces(pieces, whole.at, evaluator.values) ?? "unknown";
}
