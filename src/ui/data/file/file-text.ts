import { meshJsonPieces } from "../../../formats/mesh-json/write.ts";
import { copyDesign, type Design } from "../../../model/design/design.ts";
import { blobOfPieces } from "../blob-of-pieces.ts";
import { inSlices } from "../in-slices.ts";
import { TextMark } from "./text-mark.ts";

/** So many characters are read at a time. */
const PART = 200_000;

/** What a design's file holds. */
export interface FileText {
  readonly body: Blob;
  /** Its `TextMark`. */
  readonly mark: string;
}

/** Writes the file of a design as it is now, in slices: the design may change meanwhile. */
export async function writeFileText(design: Design): Promise<FileText> {
  const mark = new TextMark();
  const body = await blobOfPieces(meshJsonPieces(copyDesign(design)), (piece) => mark.add(piece));
  return { body, mark: mark.value };
}

/** The mark alone of what `writeFileText` would write. */
export async function markOfDesign(design: Design): Promise<string> {
  const mark = new TextMark();
  const pieces = meshJsonPieces(copyDesign(design));
  await inSlices(() => {
    const { done, value } = pieces.next();
    if (done !== true) mark.add(value);
    return done === true;
  });
  return mark.value;
}

/** The mark of a text, made in slices. */
export async function markOfText(text: string): Promise<string> {
  const mark = new TextMark();
  let at = 0;
  await inSlices(() => {
    mark.add(text.slice(at, at + PART));
    at += PART;
    return at >= text.length;
  });
  return mark.value;
}

/** The text and its mark here and now; undefined where it has more bytes of UTF-8 than `limit`. */
export function shortFileText(
  design: Design,
  limit: number,
): { readonly text: string; readonly mark: string } | undefined {
  const mark = new TextMark();
  let text = "";
  for (const piece of meshJsonPieces(design)) {
    mark.add(piece);
    text += piece;
    // A character has a byte at least.
    if (text.length > limit) return undefined;
  }
  return new TextEncoder().encode(text).length > limit ? undefined : { text, mark: mark.value };
}
