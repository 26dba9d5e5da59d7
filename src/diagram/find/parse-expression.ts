import { nearestName } from "../../lib/nearest-name.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Expression } from "./expression.ts";
import type { FindError } from "./find-error.ts";
import { FIND_TERMS, type FindTermName, termOfWord } from "./find-terms.ts";
import { type FindToken, findTokens } from "./find-tokens.ts";
import { KIND_WORDS, kindOfWord } from "./kind-words.ts";
import { namePattern } from "./name-pattern.ts";

type Parsed = Result<Expression, FindError>;
type Word = Extract<FindToken, { kind: "word" }>;

/**
 * Reads an expression: `kind:node protocol:grpc -tls cart*`. Terms beside each other must all hold, `or`
 * between them means either side as a whole, `-` negates, parentheses group, quotes make text of anything. An
 * empty text is the expression that everything matches.
 */
export function parseExpression(text: string): Parsed {
  const tokens = findTokens(text);
  if (!tokens.ok) return tokens;
  const parser = new Parser(text, tokens.value);
  return tokens.value.length === 0 ? ok({ op: "all", of: [] }) : parser.whole();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly FindToken[];
  #next = 0;

  constructor(text: string, tokens: readonly FindToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  whole(): Parsed {
    const expression = this.#either();
    const rest = this.#tokens[this.#next];
    return expression.ok && rest !== undefined ? this.#unexpected(['a term or "or"']) : expression;
  }

  #either(): Parsed {
    const sides: Expression[] = [];
    do {
      const side = this.#both();
      if (!side.ok) return side;
      sides.push(side.value);
    } while (this.#take("or"));
    const [only, ...others] = sides;
    return ok(only !== undefined && others.length === 0 ? only : { op: "any", of: sides });
  }

  #both(): Parsed {
    const parts: Expression[] = [];
    for (;;) {
      const kind = this.#tokens[this.#next]?.kind;
      if (parts.length > 0 && (kind === undefined || kind === "or" || kind === "close")) break;
      const part = this.#one();
      if (!part.ok) return part;
      parts.push(part.value);
    }
    const [only, ...others] = parts;
    return ok(only !== undefined && others.length === 0 ? only : { op: "all", of: parts });
  }

  #one(): Parsed {
    const token = this.#tokens[this.#next];
    if (token === undefined || token.kind === "or" || token.kind === "close")
      return this.#unexpected(["a term"]);
    this.#next += 1;
    if (token.kind === "word") return wordExpression(token);
    if (token.kind === "not") {
      const negated = this.#one();
      return negated.ok ? ok({ op: "not", of: negated.value }) : negated;
    }
    const inner = this.#either();
    if (!inner.ok || this.#take("close")) return inner;
    return err({ code: "open-parenthesis", column: token.at + 1, length: 1, found: "(", expected: [")"] });
  }

  #take(kind: FindToken["kind"]): boolean {
    if (this.#tokens[this.#next]?.kind !== kind) return false;
    this.#next += 1;
    return true;
  }

  #unexpected(expected: readonly string[]): Parsed {
    const token = this.#tokens[this.#next];
    const found = token?.text ?? "";
    const column = (token?.at ?? this.#text.length) + 1;
    return err({ code: "unexpected", column, length: found.length, found, expected });
  }
}

function wordExpression(token: Word): Parsed {
  const { key, word, quoted } = token;
  if (key === undefined) {
    const term = quoted ? undefined : termOfWord(word);
    const alone = term !== undefined && FIND_TERMS[term].value !== "needed";
    return ok(alone ? { op: "term", term } : { op: "text", pattern: namePattern(word) });
  }
  if (key.toLowerCase() === "kind") return kindExpression(token, key);
  const term = termOfWord(key);
  if (term === undefined) return unknownTerm(token, key);
  const { value, example } = FIND_TERMS[term];
  if (word === "") return valueMissing(token, key, example);
  if (value === "none") {
    return err({
      code: "value-not-taken",
      column: token.at + 1,
      length: token.text.length,
      found: key,
      expected: [key],
    });
  }
  return termExpression(token, term, key);
}

function termExpression(token: Word, term: FindTermName, key: string): Parsed {
  const { values } = FIND_TERMS[term];
  const known = values?.some((each) => each === token.word.toLowerCase()) ?? true;
  if (known) return ok({ op: "term", term, pattern: namePattern(token.word) });
  return unknownValue(token, key, values ?? []);
}

function kindExpression(token: Word, key: string): Parsed {
  if (token.word === "") return valueMissing(token, key, "kind:node");
  const kind = kindOfWord(token.word);
  return kind === undefined ? unknownValue(token, key, Object.keys(KIND_WORDS)) : ok({ op: "kind", kind });
}

function unknownTerm(token: Word, key: string): Parsed {
  const expected = ["kind", ...Object.keys(FIND_TERMS)];
  const nearest = nearestName(key, expected);
  return err({
    code: "unknown-term",
    column: token.at + 1,
    length: key.length,
    found: key,
    expected,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function unknownValue(token: Word, key: string, expected: readonly string[]): Parsed {
  const nearest = nearestName(token.word, expected);
  const written = token.text.length - key.length - 1;
  return err({
    code: "unknown-value",
    column: token.at + key.length + 2,
    length: written,
    found: token.word,
    expected,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function valueMissing(token: Word, key: string, example: string): Parsed {
  const column = token.at + token.text.length + 1;
  return err({ code: "value-missing", column, length: 0, found: key, expected: [example] });
}
