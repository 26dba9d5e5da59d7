/** Kinds of token, by the first character of what they are. */
export type TokenKind = "{" | "}" | "[" | "]" | "," | ":" | "text" | "number" | "word" | "hidden" | "wrong";

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text of JSON may hold one
const TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** A placeholder that `maskHoles` has hidden. */
const HIDDEN = /[\ue000-\uf0ff]+/y;

/** By the first character; what is missing here is a word, a placeholder, or no token. */
const BY_START = new Map<number, [TokenKind, RegExp | undefined]>([
  ...[..."{}[],:"].map((sign): [number, [TokenKind, undefined]] => [
    sign.charCodeAt(0),
    [sign as TokenKind, undefined],
  ]),
  ...[..."-0123456789"].map((start): [number, [TokenKind, RegExp]] => [
    start.charCodeAt(0),
    ["number", NUMBER],
  ]),
  ...[..."tfn"].map((start): [number, [TokenKind, RegExp]] => [start.charCodeAt(0), ["word", WORD]]),
  [0x22, ["text", TEXT]],
]);
const OTHER: [TokenKind, RegExp] = ["hidden", HIDDEN];

/**
 * The tokens of a JSON text (RFC 8259), one after the other, without an object for each: the scanner of
 * `jsonc-parser` gives the same at a third of the speed, and reading JSON is mostly this. Each expression has
 * one way to match, so that no text makes it slow.
 */
export class JsonTokens {
  kind: TokenKind = "wrong";
  offset = 0;
  /** The decoded text of a text; otherwise the token as written. */
  value = "";
  readonly #text: string;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next token; false at the end of the text. What is no token is `wrong`. Never throws. */
  next(): boolean {
    const text = this.#text;
    let at = this.#end;
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      code = text.charCodeAt(at);
    }
    this.offset = at;
    if (at >= text.length) return false;
    const [kind, pattern] = BY_START.get(code) ?? OTHER;
    this.kind = kind;
    if (pattern === undefined) {
      this.#end = at + 1;
      return true;
    }
    pattern.lastIndex = at;
    if (!pattern.test(text)) this.kind = "wrong";
    else {
      this.#end = pattern.lastIndex;
      const written = text.slice(at, this.#end);
      this.value = kind === "text" ? textOf(written) : written;
    }
    return true;
  }
}

function textOf(written: string): string {
  return written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
}
