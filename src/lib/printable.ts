/**
 * A text with U+FFFD in place of each control character, line ends too: what a file says, as a part of one line
 * on a terminal, which it must not speak to.
 */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, "\ufffd");
}
