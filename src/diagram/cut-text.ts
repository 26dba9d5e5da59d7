/** Cuts a text in the middle to at most `budget` characters, the ellipsis included: its ends tell most. */
export function cutMiddle(text: string, budget: number): string {
  if (text.length <= budget) return text;
  if (budget <= 1) return "…".slice(0, Math.max(budget, 0));
  const head = Math.ceil((budget - 1) / 2);
  const tail = budget - 1 - head;
  return `${text.slice(0, head)}…${text.slice(text.length - tail)}`;
}

/** Cuts a text at the end to at most `budget` characters, the ellipsis included. */
export function cutEnd(text: string, budget: number): string {
  return text.length <= budget ? text : `${text.slice(0, Math.max(budget - 1, 0))}…`;
}
