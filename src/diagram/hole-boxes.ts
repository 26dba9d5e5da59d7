import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import { isHole } from "../model/design/hole.ts";
import type { Box } from "./card.ts";

/** How far the outline of a placeholder stands beside its text. */
const MARGIN = 3;

/** The texts of the holes that a value holds. */
export function holeTexts(value: Json | undefined, out: Set<string> = new Set()): ReadonlySet<string> {
  if (isHole(value)) out.add(value.$hole);
  else if (isJsonArray(value)) for (const item of value) holeTexts(item, out);
  else if (isJsonObject(value)) for (const item of Object.values(value)) holeTexts(item, out);
  return out;
}

/** True where a text shows one of these placeholders. */
export function showsHole(text: string, holes: ReadonlySet<string>): boolean {
  for (const hole of holes) if (hole !== "" && text.includes(hole)) return true;
  return false;
}

/**
 * Where the placeholders stand in a text of a monospaced face that begins at `x`; where the text was cut, all
 * of it is marked.
 */
export function holeBoxes(
  full: string,
  shown: string,
  holes: ReadonlySet<string>,
  place: { readonly x: number; readonly y: number; readonly advance: number; readonly height: number },
): Box[] {
  if (!showsHole(full, holes)) return [];
  const spans = full === shown ? spansOf(full, holes) : [{ start: 0, end: shown.length }];
  return spans.map(({ start, end }) => ({
    x: Math.floor(place.x + start * place.advance) - MARGIN,
    y: place.y,
    width: Math.ceil((end - start) * place.advance) + 2 * MARGIN,
    height: place.height,
  }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The placeholders in the order of the text; one within another counts as the outer one. */
function spansOf(text: string, holes: ReadonlySet<string>): Span[] {
  const longestFirst = [...holes].filter((hole) => hole !== "").sort((a, b) => b.length - a.length);
  const spans: Span[] = [];
  for (const hole of longestFirst) {
    for (let start = text.indexOf(hole); start !== -1; start = text.indexOf(hole, start + hole.length)) {
      const end = start + hole.length;
      if (spans.every((span) => end <= span.start || start >= span.end)) spans.push({ start, end });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
