import { err, ok, type Result } from "../../lib/result.ts";
import { PERL_CLASSES, POSIX_CLASSES, withBothCases } from "./char-classes.ts";
import { type CharRange, LAST_CODE_POINT, otherRanges, type Re2Node } from "./re2-node.ts";

/**
 * Why an expression has no tree: `refused` is not RE2's syntax (look-around, back references, a parenthesis left
 * open), so Envoy refuses it; `unknown` is RE2's syntax that this parser does not read (`\p{Greek}`, `\C`).
 */
export interface Re2Error {
  readonly code: "refused" | "unknown";
  /** Index of the character at which reading stopped. */
  readonly at: number;
}

/** Longer ones are not read: the API takes 255 characters. */
const MAX_LENGTH = 1000;
/** RE2 refuses larger counts. */
const MAX_COUNT = 1000;

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

const EMPTY: Re2Node = { type: "sequence", items: [] };
const ESCAPES: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const UNITS: Readonly<Record<string, readonly [min: number, max: number | undefined]>> = {
  "*": [0, undefined],
  "+": [1, undefined],
  "?": [0, 1],
};

/** Reads an expression in the syntax of RE2, which is what Envoy evaluates; never throws. */
export function parseRe2(source: string): Result<Re2Node, Re2Error> {
  const chars = [...source];
  if (chars.length > MAX_LENGTH) return err({ code: "unknown", at: MAX_LENGTH });
  return new Parser(chars).parse();
}

class Parser {
  readonly #chars: readonly string[];
  #at = 0;
  #flags: Flags = { ignoreCase: false, dotAll: false, multiline: false };
  #error: Re2Error | undefined;

  constructor(chars: readonly string[]) {
    this.#chars = chars;
  }

  parse(): Result<Re2Node, Re2Error> {
    const node = this.#choice();
    if (this.#error === undefined && this.#at < this.#chars.length) this.#fail("refused");
    return this.#error === undefined ? ok(node) : err(this.#error);
  }

  /** Remembers the first failure and ends the reading. */
  #fail(code: Re2Error["code"]): Re2Node {
    this.#error ??= { code, at: this.#at };
    this.#at = this.#chars.length;
    return EMPTY;
  }

  get #next(): string | undefined {
    return this.#chars[this.#at];
  }

  #take(text: string): boolean {
    if (this.#chars.slice(this.#at, this.#at + text.length).join("") !== text) return false;
    this.#at += text.length;
    return true;
  }

  /** What the pattern finds right here, taken; undefined where it finds nothing. */
  #match(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#chars.slice(this.#at, this.#at + 40).join(""));
    if (found === null) return undefined;
    this.#at += [...found[0]].length;
    return found;
  }

  #choice(): Re2Node {
    const items = [this.#sequence()];
    while (this.#take("|")) items.push(this.#sequence());
    const [first] = items;
    return items.length === 1 && first !== undefined ? first : { type: "choice", items };
  }

  #sequence(): Re2Node {
    const items: Re2Node[] = [];
    while (this.#next !== undefined && this.#next !== "|" && this.#next !== ")") {
      items.push(this.#repeated());
    }
    return { type: "sequence", items };
  }

  #repeated(): Re2Node {
    if (this.#next !== undefined && Object.hasOwn(UNITS, this.#next)) return this.#fail("refused");
    const item = this.#atom();
    const count = this.#count();
    if (count === undefined) return item;
    // `a**` and `a*?+` are no syntax of RE2; `a*?` prefers short and matches the same whole texts.
    if (this.#count() !== undefined) return this.#fail("refused");
    const [min, max] = count;
    return { type: "repeat", item, min, max };
  }

  #count(): readonly [number, number | undefined] | undefined {
    const unit = this.#next === undefined ? undefined : UNITS[this.#next];
    if (unit !== undefined && this.#next !== undefined && Object.hasOwn(UNITS, this.#next)) {
      this.#at += 1;
      this.#take("?");
      return unit;
    }
    const found = this.#match(/^\{(\d+)(,(\d*))?\}/);
    if (found === undefined) return undefined;
    this.#take("?");
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === "" ? undefined : Number(found[3]);
    if (min > MAX_COUNT || (max !== undefined && (max > MAX_COUNT || max < min))) this.#fail("refused");
    return [min, max];
  }

  #atom(): Re2Node {
    const char = this.#next ?? "";
    this.#at += 1;
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#set(this.#class());
      case ".":
        return { type: "set", ranges: this.#flags.dotAll ? [[0, LAST_CODE_POINT]] : otherRanges([[10, 10]]) };
      case "^":
        return { type: "place", at: this.#flags.multiline ? "lineStart" : "start" };
      case "$":
        return { type: "place", at: this.#flags.multiline ? "lineEnd" : "end" };
      case "\\":
        return this.#escape();
      default:
        return this.#literal(char);
    }
  }

  #literal(char: string): Re2Node {
    const code = char.codePointAt(0) ?? 0;
    return this.#set([[code, code]]);
  }

  #set(ranges: readonly CharRange[]): Re2Node {
    return { type: "set", ranges: this.#flags.ignoreCase ? withBothCases(ranges) : ranges };
  }

  #group(): Re2Node {
    const outer = this.#flags;
    if (this.#next === "?") {
      const flags = this.#match(/^\?([imsU]*)(-[imsU]+)?([:)])/);
      if (flags !== undefined) {
        this.#setFlags(flags[1] ?? "", true);
        this.#setFlags(flags[2] ?? "", false);
        if (flags[3] === ")") return EMPTY;
      } else if (this.#match(/^\?P?<[A-Za-z_]\w*>/) === undefined) return this.#fail("refused");
    }
    const node = this.#choice();
    this.#flags = outer;
    return this.#take(")") ? node : this.#fail("refused");
  }

  #setFlags(letters: string, on: boolean): void {
    this.#flags = {
      ignoreCase: letters.includes("i") ? on : this.#flags.ignoreCase,
      dotAll: letters.includes("s") ? on : this.#flags.dotAll,
      multiline: letters.includes("m") ? on : this.#flags.multiline,
    };
  }

  #escape(): Re2Node {
    const places = { A: "start", z: "end", b: "word", B: "notWord" } as const;
    for (const [letter, at] of Object.entries(places)) if (this.#take(letter)) return { type: "place", at };
    if (this.#take("Q")) return this.#quoted();
    const ranges = this.#escapedRanges();
    return ranges === undefined ? EMPTY : this.#set(ranges);
  }

  /** `\Q…\E`: every character as it stands. */
  #quoted(): Re2Node {
    const items: Re2Node[] = [];
    while (this.#next !== undefined && !this.#take("\\E")) {
      items.push(this.#literal(this.#next));
      this.#at += 1;
    }
    return { type: "sequence", items };
  }

  /** What stands after a backslash, in a class or outside; undefined after a failure. */
  #escapedRanges(): readonly CharRange[] | undefined {
    const char = this.#next;
    if (char === undefined || /[1-9Z]/.test(char)) {
      // `\1` is a back reference; octal codes begin with 0 or have three digits.
      const octal = this.#match(/^[1-7][0-7]{2}/);
      if (octal !== undefined) return single(Number.parseInt(octal[0], 8));
      this.#fail("refused");
      return undefined;
    }
    const hex = this.#match(/^x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/);
    if (hex !== undefined) return single(Number.parseInt(hex[1] ?? hex[2] ?? "", 16));
    const octal = this.#match(/^0[0-7]{0,2}/);
    if (octal !== undefined) return single(Number.parseInt(octal[0], 8));
    this.#at += 1;
    if (Object.hasOwn(PERL_CLASSES, char)) return PERL_CLASSES[char];
    if (Object.hasOwn(ESCAPES, char)) return single(ESCAPES[char] ?? 0);
    if (/[pPC]/.test(char)) this.#fail("unknown");
    else if (/[A-Za-z0-9]/.test(char)) this.#fail("refused");
    else return single(char.codePointAt(0) ?? 0);
    return undefined;
  }

  #class(): readonly CharRange[] {
    const negated = this.#take("^");
    const ranges: CharRange[] = [];
    // A `]` that stands first is a character like others.
    for (let first = true; first || this.#next !== "]"; first = false) {
      if (this.#next === undefined) {
        this.#fail("refused");
        return [];
      }
      ranges.push(...this.#classPart());
    }
    this.#at += 1;
    const all = this.#flags.ignoreCase ? withBothCases(ranges) : ranges;
    return negated ? otherRanges(all) : all;
  }

  #classPart(): readonly CharRange[] {
    const posix = this.#match(/^\[:(\^?)(\w+):\]/);
    if (posix !== undefined) {
      const named = Object.hasOwn(POSIX_CLASSES, posix[2] ?? "") ? POSIX_CLASSES[posix[2] ?? ""] : undefined;
      if (named === undefined) this.#fail("refused");
      return posix[1] === "^" ? otherRanges(named ?? []) : (named ?? []);
    }
    const low = this.#classChar();
    if (this.#chars[this.#at] !== "-" || this.#chars[this.#at + 1] === "]") return low;
    this.#at += 1;
    const high = this.#classChar();
    const [[first, last] = [0, 1], [from, to] = [0, 1]] = [low[0], high[0]];
    // The ends of a range are single characters, in their order.
    if (low.length !== 1 || high.length !== 1 || first !== last || from !== to || from < first) {
      this.#fail("refused");
      return [];
    }
    return [[first, from]];
  }

  #classChar(): readonly CharRange[] {
    if (this.#take("\\")) return this.#escapedRanges() ?? [];
    const code = this.#next?.codePointAt(0);
    this.#at += 1;
    return code === undefined ? [] : single(code);
  }
}

function single(code: number): readonly CharRange[] {
  return [[code, code]];
}
