import { inSlices } from "./in-slices.ts";

/** So many characters become bytes at a time. */
const PART = 200_000;

/** The UTF-8 of a text that comes in pieces, made in slices; `each` hears of every piece. */
export async function blobOfPieces(
  pieces: Generator<string, void>,
  each: (piece: string) => void = () => undefined,
): Promise<Blob> {
  const parts: Blob[] = [];
  let part: string[] = [];
  let length = 0;
  await inSlices(() => {
    const { done, value } = pieces.next();
    if (done !== true) {
      each(value);
      part.push(value);
      length += value.length;
    }
    if (done === true || length >= PART) {
      parts.push(new Blob([part.join("")]));
      part = [];
      length = 0;
    }
    return done === true;
  });
  return new Blob(parts);
}
