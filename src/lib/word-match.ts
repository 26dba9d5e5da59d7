/**
 * How well a text answers what was typed: less is better, undefined is not at all. Every typed word must be found:
 * as the whole text, as the beginning of the text or of one of its words, as the initials of its words ("avn" finds
 * "Add virtual node"), or within it. `more` are other words that find it too, with less weight.
 */
export function wordMatch(typed: string, text: string, more = ""): number | undefined {
  return wordMatcher(typed)(text, more);
}

/** The same for many texts: what was typed is taken apart once. */
export function wordMatcher(typed: string): (text: string, more?: string) => number | undefined {
  const wanted = wordsOf(typed);
  const typedWhole = typed.trim().toLowerCase();
  const mayBeInitials = wanted.length === 1 && typedWhole.length > 1;
  return (text, more = "") => {
    if (wanted.length === 0) return 0;
    const whole = text.toLowerCase();
    if (whole === typedWhole) return 0;
    if (whole.startsWith(typedWhole)) return 1;
    const others = more.toLowerCase();
    const isWithin = wanted.every((word) => whole.includes(word) || others.includes(word));
    // Most texts are left here: to take one apart costs many times as much, and a large mesh has 20,000.
    if (!isWithin && !(mayBeInitials && begins(whole, typedWhole))) return undefined;
    const words = wordsOf(text);
    const initials = words.map((word) => word[0]).join("");
    if (mayBeInitials && initials.startsWith(typedWhole)) return 2;
    if (!isWithin) return undefined;
    let worst = 0;
    for (const word of wanted) {
      const rank = rankOf(word, words, whole, others);
      if (rank === undefined) return undefined;
      worst = Math.max(worst, rank);
    }
    return worst;
  };
}

/** False where the first word of a text cannot begin with the first letter of `typed`. */
function begins(whole: string, typed: string): boolean {
  const [first = ""] = whole;
  return first === typed[0] || !/[\p{L}\p{N}]/u.test(first);
}

function rankOf(word: string, words: readonly string[], whole: string, others: string): number | undefined {
  if (words.some((each) => each.startsWith(word))) return 3;
  if (whole.includes(word)) return 4;
  if (wordsOf(others).some((each) => each.startsWith(word))) return 5;
  return others.includes(word) ? 6 : undefined;
}

/** Words begin where letters and digits begin, and where a name changes from small to capital letters. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}$%{}*]+/u)
    .filter((word) => word !== "");
}
