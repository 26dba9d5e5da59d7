/** A piece of a hole's text: literal text, or a variable as written. */
export type HolePart =
  | { readonly literal: string }
  | {
      /** The name that value sets and `--set` use. */
      readonly variable: string;
      /** As it stands in the text. */
      readonly written: string;
    };

/**
 * `${PORT}` and `$PORT` (shell, jq), `${var.port}` (Terraform), `${Stack.Output}` (CloudFormation),
 * `{{ .Values.port }}` (Helm), `<PORT>` (documentation).
 */
const VARIABLE = /\$\{([^{}$]+)\}|\$([A-Za-z_]\w*)|\{\{-?\s*([^{}]+?)\s*-?\}\}|<([A-Za-z_][\w .-]*)>/g;

/** A function in CloudFormation's short form: one variable, whatever it holds: `!ImportValue ${Stack}-mesh`. */
const SHORT_FORM = /^![A-Z][\w:]*\s/;

/**
 * The variables in the text of a hole and the text between them. A text without any of the known forms
 * (`!ImportValue mesh-name`) is one variable as a whole. Only for text that is known to be a hole: readers
 * and users make holes, the model never finds them in values.
 */
export function holeParts(text: string): HolePart[] {
  if (SHORT_FORM.test(text)) return [{ variable: text, written: text }];
  const parts: HolePart[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const [written, braced, bare, helm, angled] = match;
    if (match.index > end) parts.push({ literal: text.slice(end, match.index) });
    parts.push({ variable: variableOf(braced, helm) ?? bare ?? angled ?? written, written });
    end = match.index + written.length;
  }
  if (parts.length === 0 && end === 0) return [{ variable: text, written: text }];
  if (end < text.length) parts.push({ literal: text.slice(end) });
  return parts.some((part) => "variable" in part) ? parts : [{ variable: text, written: text }];
}

/**
 * What decides the value: not what a shell takes where there is none (`${PORT:-80}`), nor what Helm makes of
 * it (`{{ .Values.port | quote }}`).
 */
function variableOf(braced: string | undefined, helm: string | undefined): string | undefined {
  if (braced !== undefined) return /^([A-Za-z_]\w*):?[-=?+]/.exec(braced)?.[1] ?? braced.trim();
  const [first, ...filters] = helm?.split("|") ?? [];
  return filters.length > 0 && first?.trim() !== "" ? first?.trim() : helm?.trim();
}

/** As `VARIABLE`, for one look: a global expression would keep its place for the next who uses it. */
const ANY_VARIABLE = new RegExp(VARIABLE.source);

/**
 * True for a name that holds a variable. Names are the one place where a hole is known by its text: App Mesh
 * names are "letters, numbers, hyphens, and underscores" (user guide) and, for services, dots; a name of a
 * real resource holds none of these signs.
 */
export function isTemplatedName(name: string): boolean {
  return ANY_VARIABLE.test(name) || SHORT_FORM.test(name);
}
