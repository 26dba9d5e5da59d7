import { type Tree, treeText } from "../source/tree.ts";
import type { Answer, Call } from "./evaluator.ts";
import { joinPieces, pieceOf, splitPiece, type TextPiece } from "./text-piece.ts";

/** `Fn::Join: [delimiter, list]`. */
export function join({ evaluator, whole, arg, scope }: Call): Answer {
  const [delimiter, list] = arg.type === "list" ? arg.items : [];
  const between = treeText(delimiter);
  const items = list === undefined ? undefined : evaluator.evaluate(list, scope);
  if (between === undefined || items?.type !== "list") return "unknown";
  const pieces: TextPiece[] = [];
  for (const item of items.items) {
    const piece = pieceOf(item);
    if (piece === undefined) return "unknown";
    if (pieces.length > 0) pieces.push({ text: between, isHole: false });
    pieces.push(piece);
  }
  return joinPieces(pieces, whole.at, evaluator.values) ?? "unknown";
}

/** `Fn::Split: [delimiter, text]`. */
export function split({ evaluator, whole, arg, scope }: Call): Answer {
  const [delimiter, text] = arg.type === "list" ? arg.items : [];
  const piece = text === undefined ? undefined : pieceOf(evaluator.evaluate(text, scope));
  const parts = piece === undefined ? undefined : splitPiece(piece, treeText(delimiter) ?? "");
  if (parts === undefined) return "unknown";
  const { at } = whole;
  const items = parts.map((part) => joinPieces([part], at, evaluator.values));
  return items.some((item) => item === undefined)
    ? "unknown"
    : { type: "list", items: items.filter((item) => item !== undefined), at };
}

/** `Fn::Select: [index, list]`. */
export function select({ evaluator, arg, scope }: Call): Answer {
  const [index, list] = arg.type === "list" ? arg.items : [];
  const place = index === undefined ? undefined : pieceOf(evaluator.evaluate(index, scope));
  const items = list === undefined ? undefined : evaluator.evaluate(list, scope);
  if (place === undefined || place.isHole || !/^\d+$/.test(place.text) || items?.type !== "list") {
    return "unknown";
  }
  const item: Tree | undefined = items.items[Number(place.text)];
  return item ?? "unknown";
}
