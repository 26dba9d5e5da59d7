import { jsonTokens, TOKEN } from "./json-tokens.ts";

/** A placeholder that stands where JSON wants a value, and where it stands. */
export interface Placeholder {
  readonly text: string;
  readonly offset: number;
}

/**
 * The first bare placeholder of a JSON template: `$VAR`, `($VAR)`, `${VAR}`, `{{ .Values.x }}` or `<NAME>`.
 * Half of the CLI JSON files of the public walkthroughs are jq programs of this kind. Text in quotes is
 * never one: `${PORT}` is a legal value.
 */
export function firstPlaceholder(text: string): Placeholder | undefined {
  let braceEnd = -1;
  for (const { kind, offset } of jsonTokens(text)) {
    if (kind === TOKEN.unknown) {
      const found = /^\(*\s*(\$[A-Za-z_]\w*|\$\{[^}\s]*\}?|<[A-Za-z][^>\n]*>)\)*/.exec(
        text.slice(offset, offset + 120),
      );
      if (found !== null) return { text: found[0], offset };
    }
    if (kind === TOKEN.openBrace) {
      if (braceEnd === offset) {
        const found = /^\{\{[^}\n]*\}\}/.exec(text.slice(offset - 1, offset + 120));
        if (found !== null) return { text: found[0], offset: offset - 1 };
      }
      braceEnd = offset + 1;
    }
  }
  return undefined;
}
