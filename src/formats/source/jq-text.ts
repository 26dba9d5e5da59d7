/**
 * A jq expression as the text of a hole, with each variable as `${NAME}`, so that values can be given to it:
 * `$A + ".b"` is `${A}.b`, `($PORT | tonumber)` and `($PORT)` are `$PORT`, `env.HOST` is `${HOST}`,
 * `\($ENV)` (in a text) is `${ENV}`. Anything that is more than texts and variables put together stays as it is
 * written.
 */
export function jqText(expression: string): string {
  const isInterpolation = expression.startsWith("\\(");
  const parser = new JqParser(isInterpolation ? expression.slice(1) : expression);
  const parts = parser.all();
  const [only] = parts ?? [];
  if (parts === undefined || only === undefined) return expression;
  if (parts.length === 1 && "variable" in only && !isInterpolation) return `$${only.variable}`;
  if (parts.every((part) => "text" in part)) return expression;
  return parts.map((part) => ("variable" in part ? `\${${part.variable}}` : part.text)).join("");
}

type JqPart = { readonly variable: string } | { readonly text: string };

const DEPTH_LIMIT = 20;
const SPACE = /[ \t\r\n]*/y;
const VARIABLE = /\$ENV\.([A-Za-z_]\w*)|env\.([A-Za-z_]\w*)|\$([A-Za-z_]\w*)/y;
/** What changes only the type: the field says which it has. */
const CONVERSION = /\|[ \t\r\n]*(?:tonumber|tostring)\b/y;
const PLAIN_TEXT = /[^"\\\n]+/y;

class JqParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The parts of the whole text, or undefined where it is anything else. */
  all(): JqPart[] | undefined {
    const parts = this.#sum(0);
    this.#take(SPACE);
    return this.#at === this.#text.length ? parts : undefined;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #takeSign(sign: string): boolean {
    this.#take(SPACE);
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #sum(depth: number): JqPart[] | undefined {
    const parts: JqPart[] = [];
    do {
      const term = this.#term(depth);
      if (term === undefined) return undefined;
      parts.push(...term);
    } while (this.#takeSign("+"));
    this.#take(CONVERSION);
    return parts;
  }

  #term(depth: number): JqPart[] | undefined {
    if (depth > DEPTH_LIMIT) return undefined;
    if (this.#takeSign("(")) {
      const parts = this.#sum(depth + 1);
      return parts !== undefined && this.#takeSign(")") ? parts : undefined;
    }
    if (this.#takeSign('"')) return this.#string(depth);
    const variable = this.#take(VARIABLE);
    if (variable === undefined) return undefined;
    return [{ variable: variable[1] ?? variable[2] ?? variable[3] ?? "" }];
  }

  /** A text behind its first quote; escapes other than interpolation are left to be written as they are. */
  #string(depth: number): JqPart[] | undefined {
    const parts: JqPart[] = [];
    for (;;) {
      const text = this.#take(PLAIN_TEXT);
      if (text !== undefined) parts.push({ text: text[0] });
      else if (this.#text[this.#at] === '"') {
        this.#at += 1;
        return parts;
      } else if (this.#text.startsWith("\\(", this.#at)) {
        this.#at += 1;
        const inner = this.#term(depth + 1);
        if (inner === undefined) return undefined;
        parts.push(...inner);
      } else return undefined;
    }
  }
}
