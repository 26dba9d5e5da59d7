import { fillText, type Values } from "../../model/holes/fill-text.ts";
import { holeParts } from "../../model/holes/hole-parts.ts";
import type { Tree } from "../source/tree.ts";

/** Longer texts are not put together: templates that double a text again and again would have no end. */
const LENGTH_LIMIT = 65_536;

/** A text on its way into a longer one; a hole's text is as written. */
export interface TextPiece {
  readonly text: string;
  readonly isHole: boolean;
}

/** A scalar or hole as a piece of text; undefined for lists and maps. */
export function pieceOf(tree: Tree | undefined): TextPiece | undefined {
  if (tree?.type === "hole") return { text: tree.text, isHole: true };
  if (tree?.type !== "scalar") return undefined;
  if (typeof tree.value === "number") return { text: String(tree.otherwise ?? tree.value), isHole: false };
  return { text: tree.value === null ? "" : String(tree.value), isHole: false };
}

/** A hole of that text, or its value where one is given for each variable in it. */
export function holeTree(text: string, at: number, values: Values): Tree {
  const filled = fillText(text, values);
  return filled.unknown.length === 0
    ? { type: "scalar", value: filled.text, at }
    : { type: "hole", text: filled.text, at };
}

/**
 * The pieces as one text: a hole where one of them is. A hole in short form (`!ImportValue x`) becomes a
 * variable in the longer text: `${!ImportValue x}-node`. Undefined where that cannot be written, or where the
 * text would be too long.
 */
export function joinPieces(pieces: readonly TextPiece[], at: number, values: Values): Tree | undefined {
  const parts = pieces.filter(({ text }) => text !== "");
  const isHole = parts.some((piece) => piece.isHole);
  let text = "";
  for (const part of parts) {
    const written = parts.length === 1 || !isHole ? part.text : withinText(part);
    if (written === undefined || text.length + written.length > LENGTH_LIMIT) return undefined;
    text += written;
  }
  return isHole ? holeTree(text, at, values) : { type: "scalar", value: text, at };
}

function withinText({ text, isHole }: TextPiece): string | undefined {
  if (!isHole) return text.replaceAll("${", "${!");
  if (!text.startsWith("!")) return text;
  return /[{}$]/.test(text) ? undefined : `\${${text}}`;
}

/** Variables whose values can hold no `:` and no `/`. */
const PLAIN_VARIABLES = ["AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackName"];

/**
 * A text cut at a delimiter. Undefined where a variable in it may hold the delimiter; of ARNs that are put
 * together from pseudo parameters it is known.
 */
export function splitPiece({ text, isHole }: TextPiece, delimiter: string): TextPiece[] | undefined {
  if (delimiter === "") return undefined;
  if (!isHole) return text.split(delimiter).map((part) => ({ text: part, isHole: false }));
  if (delimiter !== ":" && delimiter !== "/") return undefined;
  const out: TextPiece[] = [{ text: "", isHole: false }];
  for (const part of holeParts(text)) {
    const last = out.pop() ?? { text: "", isHole: false };
    if ("variable" in part) {
      if (!PLAIN_VARIABLES.includes(part.variable)) return undefined;
      out.push({ text: last.text + part.written, isHole: true });
    } else {
      const [first = "", ...rest] = part.literal.split(delimiter);
      out.push({ text: last.text + first, isHole: last.isHole });
      for (const item of rest) out.push({ text: item, isHole: false });
    }
  }
  return out;
}
