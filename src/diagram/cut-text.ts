/** Cuts a text in the middle to at most `budget` characters, the ellipsis included: its ends tell most. */
export function cutMiddle(text: string, budget: number): string {
  return cutBefore(text, budget, Math.floor((budget - 1) / 2));
}

/** Characters that stay at the end of a service's name: `.local`. */
const NAME_END = 6;

/** Cuts the name of a service, which is most often a hostname: its first labels tell it from others. */
export function cutName(name: string, budget: number): string {
  return cutBefore(name, budget, Math.min(NAME_END, Math.floor((budget - 1) / 2)));
}

/** Cuts so that `tail` characters stay after the ellipsis. */
function cutBefore(text: string, budget: number, tail: number): string {
  if (text.length <= budget) return text;
  if (budget <= 1) return "…".slice(0, Math.max(budget, 0));
  const head = budget - 1 - tail;
  return `${text.slice(0, head)}…${text.slice(text.length - tail)}`;
}

/** Cuts a text at the end to at most `budget` characters, the ellipsis included. */
export function cutEnd(text: string, budget: number): string {
  return text.length <= budget ? text : `${text.slice(0, Math.max(budget - 1, 0))}…`;
}
