import type { Note } from "../../model/design/note.ts";
import { type Block, type Line, parseMarkdown } from "../notes/parse-markdown.ts";
import { CARD_LOOK } from "./card-look.ts";
import { baseline, type FontName } from "./fonts.ts";
import type { Pen } from "./pen.ts";
import { fitText, wrapText } from "./text-width.ts";

const SIDE = 12;
const TOP = 8;
const LINE = 18;
const BLOCK_GAP = 8;
const LIST_INDENT = 20;

/** Draws a note: its plate, and as many of its lines as it has room for. */
export function drawNote(note: Note, pen: Pen): void {
  const { width, height } = note;
  pen.box({ x: 0, y: 0, width, height }, { fill: "amber-bg", stroke: "border", radius: CARD_LOOK.radius });
  let top = TOP;
  for (const block of parseMarkdown(note.text)) {
    for (const { text, font, indent, sign } of linesOf(block, width - 2 * SIDE)) {
      if (top + LINE > height - TOP / 2) return;
      const base = baseline(top, LINE, font);
      if (sign !== undefined) pen.text(SIDE + 4, base, font, [sign, "text"]);
      pen.text(SIDE + indent, base, font, [text, "text"]);
      top += LINE;
    }
    top += block.kind === "heading" ? BLOCK_GAP / 2 : BLOCK_GAP;
  }
}

interface NoteLine {
  readonly text: string;
  readonly font: FontName;
  readonly indent: number;
  /** What stands before the first line of an item. */
  readonly sign?: string;
}

function linesOf(block: Block, room: number): NoteLine[] {
  if (block.kind === "code") {
    const lines = block.text.split("\n").map((text) => fitText(text, "mono", room));
    return lines.map((text) => ({ text, font: "mono", indent: 0 }));
  }
  if (block.kind === "list") {
    return block.items.flatMap((item, i) => {
      const sign = block.ordered ? `${i + 1}.` : "•";
      const lines = wrapText(plain(item), "note", room - LIST_INDENT);
      return lines.map(
        (text, j): NoteLine => ({ text, font: "note", indent: LIST_INDENT, ...(j === 0 ? { sign } : {}) }),
      );
    });
  }
  const font = block.kind === "heading" ? "title" : "note";
  const lines = block.kind === "heading" ? [block.line] : block.lines;
  return lines.flatMap((line) =>
    wrapText(plain(line), font, room).map((text): NoteLine => ({ text, font, indent: 0 })),
  );
}

function plain(line: Line): string {
  return line.map((part) => ("of" in part ? plain(part.of) : part.text)).join("");
}
