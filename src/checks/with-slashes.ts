/** The text with a slash at both ends: `/` for the empty one. */
export function withSlashes(text: string): string {
  const started = text.startsWith("/") ? text : `/${text}`;
  return started.endsWith("/") ? started : `${started}/`;
}
