const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  '"': '"',
  "\\": "\\",
};

/** The text that literal text in quotes stands for: `\n`, `\u00e9`, `$${` (a literal `${`), `%%{`. */
export function quotedText(raw: string): string {
  if (!/[\\$%]/.test(raw)) return raw;
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))|([$%])\4\{/g,
    (whole, short?: string, long?: string, single?: string, sign?: string) => {
      if (sign !== undefined) return `${sign}{`;
      const code = short ?? long;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point > 0x10ffff ? whole : String.fromCodePoint(point);
      }
      return ESCAPES[single ?? ""] ?? whole;
    },
  );
}

/** The text that literal text of a heredoc stands for: backslashes mean themselves there. */
export function heredocText(raw: string): string {
  return raw.replace(/([$%])\1\{/g, "$1{");
}
