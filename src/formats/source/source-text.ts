import type { NoticePlace } from "../notice.ts";
import { positionFinder, type TextPosition } from "./text-position.ts";

/** The text of a file, and where its offsets stand. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Line and column of an offset, both from 1. */
  readonly positionAt: (offset: number) => TextPosition;
}

/** A text without its byte order mark; lines are counted when first asked for. */
export function sourceText(file: string, input: string): SourceText {
  const text = input.startsWith("\ufeff") ? input.slice(1) : input;
  let find: ((offset: number) => TextPosition) | undefined;
  return {
    file,
    text,
    positionAt: (offset) => {
      find ??= positionFinder(text);
      return find(offset);
    },
  };
}

/** Where a notice on an offset of the text points to. */
export function placeAt({ file, positionAt }: SourceText, offset: number): NoticePlace & TextPosition {
  return { file, ...positionAt(offset) };
}
