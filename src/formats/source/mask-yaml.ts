import { type HoleSpan, type MaskedText, maskHoles } from "./hole-mask.ts";

/** YAML text with its placeholders hidden; every offset is as it was. */
export interface MaskedYaml extends MaskedText {
  /** Offsets of the lines of template code that were blanked. */
  readonly leftOut: readonly number[];
}

/** What a placeholder can begin with. */
const START = /\$\{|\$[A-Za-z_]|\{\{|<[A-Za-z_]/g;
/** `${VAR}` and `$VAR` (envsubst, shell), `<NAME>` (documentation). */
const PLACEHOLDER = /\$\{[^{}$\n]+\}|\$[A-Za-z_]\w*|<[A-Za-z_][\w .-]*>/y;
/** Go template code that gives no text of its own. */
const CONTROL =
  /\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b|\$\w*\s*(?::?=|,))/y;
/** A line that ends in a key whose value is the block below it. */
const KEY_LINE = /^(\s*(?:-\s+)*)[^\s#].*:[ \t]*(?:#.*)?$/;

/** The code between `{{` and `}}` may be this long: longer ones are no template code. */
const ACTION_LIMIT = 4000;
const LOOK_AHEAD_LINES = 100;

/**
 * Hides the placeholders of YAML that envsubst, sed or Helm fills in: `${VAR}`, `$VAR`, `<NAME>`, `{{ … }}`,
 * in keys, values and parts of them, inside and outside of quotes. Lines of Helm code that give no text
 * (`{{- if … }}`, `{{- end }}`, `{{ range … }}`) are blanked, so that all branches are read and a loop is
 * read once. Code on a line of its own where the block below a key is expected (`{{ toYaml .Values.x | indent
 * 4 }}`) is a placeholder for the block; anywhere else on a line of its own (`{{ include "labels" . }}` among
 * other members) it is blanked, because what it adds is not known.
 */
export function maskYaml(text: string): MaskedYaml {
  const mask = new YamlMask(text);
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    START.lastIndex = mask.placeholderAt(match.index) ?? match.index + match[0].length;
  }
  return mask.result();
}

class YamlMask {
  readonly #text: string;
  readonly #spans: HoleSpan[] = [];
  readonly #blanks: HoleSpan[] = [];
  readonly #leftOut: number[] = [];
  /** The line that is looked at: its start, its end, its first character that is neither space nor blanked. */
  #lineStart = 0;
  #lineEnd: number;
  #content: number;
  #hasControl = false;
  /** Starts of the lines of which nothing is left. */
  readonly #emptied = new Set<number>();
  /** The line above `before` that counts, as found last. */
  #above: { readonly before: number; readonly line: HoleSpan | undefined } | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = this.#endOfLine(0);
    this.#content = this.#skipSpaces(0);
  }

  result(): MaskedYaml {
    const parts: string[] = [];
    let end = 0;
    for (const blank of this.#blanks) {
      parts.push(this.#text.slice(end, blank.start), " ".repeat(blank.end - blank.start));
      end = blank.end;
    }
    parts.push(this.#text.slice(end));
    return { ...maskHoles(parts.join(""), this.#spans), leftOut: this.#leftOut };
  }

  /** Where the placeholder at `at` ends; undefined where there is none. */
  placeholderAt(at: number): number | undefined {
    const text = this.#text;
    if (!text.startsWith("{{", at)) {
      PLACEHOLDER.lastIndex = at;
      const match = PLACEHOLDER.exec(text);
      if (match === null) return undefined;
      this.#spans.push({ start: at, end: at + match[0].length });
      return at + match[0].length;
    }
    const end = actionEnd(text, at);
    if (end === undefined) return undefined;
    this.#enterLine(at);
    const isFirst = this.#content === at;
    CONTROL.lastIndex = at;
    if (CONTROL.test(text) && (isFirst || this.#hasControl)) {
      this.#blankAction(at, end, isFirst);
      this.#hasControl = true;
    } else if (isFirst && this.#isRestBlank(end)) {
      this.#ownLine(at, end);
    } else this.#spans.push({ start: at, end });
    return end;
  }

  #enterLine(at: number): void {
    while (at > this.#lineEnd) {
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = this.#endOfLine(this.#lineStart);
      this.#content = this.#skipSpaces(this.#lineStart);
      this.#hasControl = false;
    }
  }

  #blankAction(at: number, end: number, isFirst: boolean): void {
    this.#blanks.push({ start: at, end });
    if (!isFirst) return;
    this.#leftOut.push(at);
    this.#content = this.#skipSpaces(end);
    if (!this.#isRestBlank(end)) return;
    for (let line = this.#lineStart; line < end; line = this.#endOfLine(line) + 1) this.#emptied.add(line);
  }

  /** Code on a line of its own that gives text: the block of the key above, or more of a block that has other parts. */
  #ownLine(at: number, end: number): void {
    const above = this.#lineAbove(this.#lineStart);
    const key = above === undefined ? null : KEY_LINE.exec(this.#text.slice(above.start, above.end));
    const colon = above === undefined ? -1 : this.#text.lastIndexOf(":", above.end);
    if (above === undefined || key === null || this.#hasMoreBelow(end, key[1]?.length ?? 0)) {
      this.#blankAction(at, end, true);
      return;
    }
    const afterKey = this.#keyColon(above, colon) + 1;
    // What was blanked between key and code, and placeholders in comments there, are part of this blank now.
    while ((this.#blanks.at(-1)?.start ?? -1) >= afterKey) this.#blanks.pop();
    while ((this.#spans.at(-1)?.start ?? -1) >= afterKey) this.#spans.pop();
    this.#blanks.push({ start: afterKey, end: at });
    this.#spans.push({ start: at, end });
    this.#above = { before: this.#lineStart, line: undefined };
    this.#content = end;
  }

  /** The colon that ends the key of a line, not one in the comment behind it. */
  #keyColon(line: HoleSpan, lastColon: number): number {
    const comment = this.#text.slice(line.start, line.end).search(/:[ \t]+#/);
    return comment === -1 ? lastColon : line.start + comment;
  }

  /** The nearest line above that is no comment, not empty and not blanked. */
  #lineAbove(lineStart: number): HoleSpan | undefined {
    let end = lineStart - 1;
    let found: HoleSpan | undefined;
    while (end >= 0) {
      if (this.#above !== undefined && end < this.#above.before) {
        found = this.#above.line;
        break;
      }
      const start = this.#text.lastIndexOf("\n", end - 1) + 1;
      const line = this.#text.slice(start, end).trim();
      if (line !== "" && !line.startsWith("#") && !this.#emptied.has(start)) {
        found = { start, end: this.#text[end - 1] === "\r" ? end - 1 : end };
        break;
      }
      end = start - 1;
    }
    this.#above = { before: lineStart, line: found };
    return found;
  }

  /** True where the block of a key in column `column` has more lines than the one that ends at `end`. */
  #hasMoreBelow(end: number, column: number): boolean {
    let start = this.#endOfLine(end) + 1;
    for (let count = 0; count < LOOK_AHEAD_LINES && start < this.#text.length; count++) {
      const lineEnd = this.#endOfLine(start);
      const line = this.#text.slice(start, lineEnd).trimEnd();
      const content = line.trimStart();
      const indent = line.length - content.length;
      if (content !== "" && !content.startsWith("#") && !this.#isCode(start + indent)) {
        return (
          indent > column || (indent === column && /^-(\s|$)/.test(content) && !content.startsWith("---"))
        );
      }
      start = lineEnd + 1;
    }
    return false;
  }

  /** True where a line holds template code and nothing else. */
  #isCode(at: number): boolean {
    const end = this.#text.startsWith("{{", at) ? actionEnd(this.#text, at) : undefined;
    return end !== undefined && this.#isRestBlank(end);
  }

  #isRestBlank(from: number): boolean {
    const end = this.#endOfLine(from);
    const rest = this.#skipSpaces(from);
    return rest >= end || this.#text[rest] === "\r" || (rest > from && this.#text[rest] === "#");
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf("\n", from);
    return end === -1 ? this.#text.length : end;
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text[at] === " " || this.#text[at] === "\t") at += 1;
    return at;
  }
}

/** Where the template code that begins at `at` ends; quotes and comments in it may hold `}}`. */
function actionEnd(text: string, at: number): number | undefined {
  const limit = Math.min(text.length, at + ACTION_LIMIT);
  const comment = /^\{\{-?\s*\/\*/.exec(text.slice(at, at + 12));
  let i = at + 2;
  if (comment !== null) {
    const end = text.indexOf("*/", at + comment[0].length);
    if (end === -1 || end > limit) return undefined;
    i = end + 2;
  }
  while (i < limit) {
    const char = text[i];
    if (char === "}" && text[i + 1] === "}") return i + 2;
    if (char === "{" && text[i + 1] === "{") return undefined;
    if (char === '"' || char === "`") i = quoteEnd(text, i, limit);
    i += 1;
  }
  return undefined;
}

/** The closing quote; the opening one where none follows on the line. */
function quoteEnd(text: string, at: number, limit: number): number {
  const quote = text[at];
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === quote) return i;
    if (text[i] === "\n" && quote === '"') return at;
    if (text[i] === "\\" && quote === '"') i += 1;
  }
  return at;
}
