import type { HoleSpan } from "./hole-mask.ts";

/**
 * The placeholders of a text that is JSON but for them, for `maskHoles`: `$VAR`, `($VAR)`, `${VAR}`,
 * `{{ .Values.x }}`, `<NAME>` and jq expressions (`$A + ".b"`, `($PORT | tonumber)`, `env.HOST`) where a value
 * must be, and jq's interpolation in quotes (`"\($ENV).local"`), which JSON has no escape for. Other text in
 * quotes is left alone: whether `"${PORT}"` is a placeholder is decided by its field. Half of the CLI JSON
 * files of the public walkthroughs are jq programs of this kind. One pass, never throws.
 */
export function jsonPlaceholders(text: string): HoleSpan[] {
  const spans: HoleSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '"') at = skipString(text, at, spans);
    else if (STRUCTURE.includes(sign) && !isDoubleBrace(text, at)) at += 1;
    else {
      const end = expressionEnd(text, at);
      if (isExpression(text.slice(at, Math.min(end, at + 200)))) spans.push({ start: at, end });
      at = Math.max(end, at + 1);
    }
  }
  return spans;
}

const STRUCTURE = "{}[],: \t\r\n";

/** What begins an expression that is no JSON: numbers, `true`, `false` and `null` alone are left. */
function isExpression(text: string): boolean {
  if (text.length < 2) return false;
  return /^(\(|\$|<[A-Za-z]|\{\{|\.[A-Za-z]|env\.)/.test(text) || /^[\d"].*[+|]/s.test(text);
}

function isDoubleBrace(text: string, at: number): boolean {
  return text[at] === "{" && text[at + 1] === "{";
}

/** The end of a text in quotes; a jq expression that begins with one (`"a" + $B`) is a placeholder as a whole. */
function skipString(text: string, start: number, spans: HoleSpan[]): number {
  const inner: HoleSpan[] = [];
  const end = stringEnd(text, start, inner);
  const next = /^[ \t]*\+/.exec(text.slice(end, end + 40));
  if (next === null) {
    spans.push(...inner);
    return end;
  }
  const whole = expressionEnd(text, start);
  spans.push({ start, end: whole });
  return whole;
}

/** After the closing quote, or where the line ends; `inner` gets the interpolations of jq in the text. */
function stringEnd(text: string, start: number, inner: HoleSpan[]): number {
  let at = start + 1;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') return at + 1;
    if (sign === "\n") return at;
    if (sign === "\\" && text[at + 1] === "(") {
      const end = closing(text, at + 1);
      inner.push({ start: at, end });
      at = end;
    } else at += sign === "\\" ? 2 : 1;
  }
  return text.length;
}

/** The same within an expression, where an interpolation is text like any other. */
function plainStringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return Math.min(text[at] === '"' ? at + 1 : at, text.length);
}

const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** After the bracket that closes the one at an offset; brackets within and texts in quotes are skipped. */
function closing(text: string, start: number): number {
  const open: string[] = [];
  let at = start;
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '"') at = plainStringEnd(text, at);
    else {
      at += 1;
      const closer = CLOSERS[sign];
      if (closer !== undefined) open.push(closer);
      else if (sign === open.at(-1)) open.pop();
      if (open.length === 0) return at;
    }
  }
  return text.length;
}

/** After the expression that begins at an offset, without the spaces behind it. */
function expressionEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === "," || sign === "\n" || sign === "\r" || sign === "}" || sign === "]" || sign === ":") break;
    if (sign === '"') at = plainStringEnd(text, at);
    else if (sign === "<") at = angleEnd(text, at);
    else if (CLOSERS[sign] !== undefined) at = closing(text, at);
    else at += 1;
    if (sign !== " " && sign !== "\t") end = at;
  }
  return Math.max(end, start + 1);
}

/** `<YOUR ACCOUNT>` up to its end, where that is near. */
function angleEnd(text: string, start: number): number {
  const match = /^<[^<>\n]{1,200}>/.exec(text.slice(start, start + 202));
  return start + (match?.[0].length ?? 1);
}
