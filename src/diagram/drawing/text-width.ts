import { FONTS, type FontName } from "./fonts.ts";
import { INTER_ADVANCES, INTER_RANGES } from "./inter-advances.ts";

/** Advance of a character of JetBrains Mono, and of one that a font lacks, in em. */
const MONO = 0.6;
const UNKNOWN = 0.65;
/** Of characters as wide as they are high: those of East Asia, and emoji. */
const WIDE = 1.3;
const WIDE_CHARACTER =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;
/** Marks that stand on the character before them. */
const MARK = /\p{M}|\p{Cf}/u;

type Weight = keyof typeof INTER_ADVANCES;

const tables = new Map<Weight, ReadonlyMap<number, number>>();

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  let table = tables.get(weight);
  if (table === undefined) {
    const advances = INTER_ADVANCES[weight].split(" ").map(Number);
    const codes = INTER_RANGES.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    table = new Map(codes.map((code, i) => [code, (advances[i] ?? 0) / 1000]));
    tables.set(weight, table);
  }
  return table;
}

/** How wide a text is in pixels, by the metrics of the fonts that we ship; the same everywhere. */
export function textWidth(text: string, font: FontName): number {
  const { face, weight, size } = FONTS[font];
  const table = face === "mono" ? undefined : tableOf(weight);
  let em = 0;
  for (const character of text) {
    if (MARK.test(character)) continue;
    if (WIDE_CHARACTER.test(character)) em += WIDE;
    else em += (table === undefined ? MONO : table.get(character.codePointAt(0) ?? 0)) || UNKNOWN;
  }
  return em * size;
}

/** The text, cut at its end where it is wider than `room` pixels. */
export function fitText(text: string, font: FontName, room: number): string {
  if (textWidth(text, font) <= room) return text;
  const characters = [...text];
  for (let length = characters.length - 1; length > 0; length--) {
    const shorter = `${characters.slice(0, length).join("").trimEnd()}…`;
    if (textWidth(shorter, font) <= room) return shorter;
  }
  return "…";
}

/** The text in lines of at most `room` pixels, broken between words, and within words that are wider. */
export function wrapText(text: string, font: FontName, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, font) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = brokenWord(word, font, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

function brokenWord(word: string, font: FontName, room: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, font) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
