/** So many values are offered at once. */
const MOST = 50;

/** The options that hold what is typed (of a list its last entry), those that begin with it first. */
export function offered(options: readonly string[], text: string, isList: boolean): string[] {
  const typed = (isList ? lastEntry(text) : text).trim().toLowerCase();
  if (options.includes(text) && !isList) return options.slice(0, MOST).filter((option) => option !== text);
  const at = (option: string): number => option.toLowerCase().indexOf(typed);
  return options
    .filter((option) => at(option) >= 0 && option.toLowerCase() !== typed)
    .sort((a, b) => at(a) - at(b))
    .slice(0, MOST);
}

/** A list whose last entry is completed, ready for the next one. */
export function completed(text: string, option: string): string {
  const before = text.slice(0, text.length - lastEntry(text).length);
  return `${before === "" ? "" : `${before.trimEnd()} `}${option}`;
}

function lastEntry(text: string): string {
  return text.slice(text.lastIndexOf(",") + 1);
}
