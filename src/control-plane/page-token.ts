/**
 * The `nextToken` of a list: where the last page ended, as text that says nothing to people. It names
 * a place between names, not a row: pages stay right whatever is written between two calls.
 *
 * `list` is the list that the token belongs to, `after` the key of the last row given; printable ASCII both.
 */
export function pageToken(list: string, after: string): string {
  return [...`${list} ${after}`].map((char) => char.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

/** The key that a token of this list holds; undefined where `token` is no token of this list. */
export function afterOf(list: string, token: string): string | undefined {
  if (!/^([2-7][0-9a-f])+$/.test(token)) return undefined;
  const text = decodeURIComponent(token.replace(/../g, "%$&"));
  return text.startsWith(`${list} `) ? text.slice(list.length + 1) : undefined;
}
