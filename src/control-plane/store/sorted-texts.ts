/** Index of the first text that is not before `text` in a list sorted by code unit, by bisection. */
function firstAtOrAfter(texts: readonly string[], text: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a text to a sorted list, where it is not in it. */
export function insertText(texts: string[], text: string): void {
  const index = firstAtOrAfter(texts, text);
  if (texts[index] !== text) texts.splice(index, 0, text);
}

/** Removes a text from a sorted list, where it is in it. */
export function removeText(texts: string[], text: string): void {
  const index = firstAtOrAfter(texts, text);
  if (texts[index] === text) texts.splice(index, 1);
}

/** The texts with this prefix that come after `after`, at most `limit`. */
export function textsIn(
  texts: readonly string[],
  { prefix, after, limit }: { readonly prefix: string; readonly after?: string; readonly limit: number },
): string[] {
  const found: string[] = [];
  let index = firstAtOrAfter(texts, after !== undefined && after > prefix ? after : prefix);
  for (let text = texts[index]; text?.startsWith(prefix) && found.length < limit; text = texts[index]) {
    if (text !== after) found.push(text);
    index += 1;
  }
  return found;
}
