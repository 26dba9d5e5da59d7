import { useMemo } from "react";
import classes from "./json-view.module.css";

/** A JSON text to read and select, with its names, texts and numbers set apart. */
export function JsonView({ text, label }: { readonly text: string; readonly label: string }) {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return (
    <section aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre className={classes["json"]} tabIndex={0}>
        {tokens.map(({ at, kind, part }) =>
          kind === undefined ? (
            part
          ) : (
            <span key={at} className={classes[kind]}>
              {part}
            </span>
          ),
        )}
      </pre>
    </section>
  );
}

type TokenKind = "name" | "text" | "value";

interface Token {
  readonly at: number;
  readonly kind: TokenKind | undefined;
  readonly part: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(?=(\s*:)?)|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** A longer text is shown without colours: a span a token would be too many. */
const LONGEST = 100_000;

/** The tokens of JSON text and what stands between them. */
export function tokensOf(text: string): Token[] {
  if (text.length > LONGEST) return [{ at: 0, kind: undefined, part: text }];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const at = match.index;
    if (at > end) tokens.push({ at: end, kind: undefined, part: text.slice(end, at) });
    const kind = match[1] === undefined ? "value" : match[2] === undefined ? "text" : "name";
    tokens.push({ at, kind, part: match[0] });
    end = at + match[0].length;
  }
  if (end < text.length) tokens.push({ at: end, kind: undefined, part: text.slice(end) });
  return tokens;
}
