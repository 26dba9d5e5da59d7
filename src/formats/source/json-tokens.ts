/** Kinds of token, by the first character of what they are. */
export type TokenKind = "{" | "}" | "[" | "]" | "," | ":" | "text" | "number" | "word" | "hidden" | "wrong";

/**
 * One token of RFC 8259 with the spaces before it: a sign, a text, a number, a word, or a placeholder that
 * `maskHoles` has hidden. Each part has one way to match, so that no text makes it slow.
 */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text of JSON may hold one
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([\ue000-\uf0ff]+))/y;

const SPACE = /[ \t\r\n]*/y;

/**
 * The tokens of a JSON text, one after the other. The scanner of `jsonc-parser` gives the same at a third of
 * the speed, and reading JSON is mostly this.
 */
export class JsonTokens {
  kind: TokenKind = "wrong";
  offset = 0;
  /** The decoded text of a text; otherwise the token as written. */
  value = "";
  readonly #text: string;
  readonly #pattern = new RegExp(TOKEN);
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next token; false at the end of the text. What is no token is `wrong`. Never throws. */
  next(): boolean {
    this.#pattern.lastIndex = this.#end;
    const match = this.#pattern.exec(this.#text);
    if (match === null) return this.#isMore();
    const [whole, sign, text, number, word] = match;
    this.#end += whole.length;
    const written = sign ?? text ?? number ?? word ?? match[5] ?? "";
    this.offset = this.#end - written.length;
    this.value = text === undefined ? written : textOf(written);
    if (sign !== undefined) this.kind = sign as TokenKind;
    else if (text !== undefined) this.kind = "text";
    else this.kind = number === undefined ? (word === undefined ? "hidden" : "word") : "number";
    return true;
  }

  #isMore(): boolean {
    SPACE.lastIndex = this.#end;
    this.#end += SPACE.exec(this.#text)?.[0].length ?? 0;
    this.kind = "wrong";
    this.offset = this.#end;
    return this.#end < this.#text.length;
  }
}

function textOf(written: string): string {
  return written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
}
