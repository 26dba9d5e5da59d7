/**
 * For each unit of a text that stands in quotes of JSON at an offset: its offset there; `\n` is one unit, `\u00e9`
 * too. `length`: the units of the text.
 */
export function unitOffsets(text: string, quoteAt: number, length: number): Int32Array {
  const offsets = new Int32Array(length + 1);
  let at = quoteAt + 1;
  for (let unit = 0; unit <= length; unit += 1) {
    offsets[unit] = at;
    if (text[at] !== "\\") at += 1;
    else at += text[at + 1] === "u" ? 6 : 2;
  }
  return offsets;
}
