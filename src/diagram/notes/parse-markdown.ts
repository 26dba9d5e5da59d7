/** A part of a line. Text is plain: it is never read as HTML. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "em"; readonly of: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly of: readonly Inline[] };

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: "paragraph"; readonly lines: readonly Line[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: "code"; readonly text: string };

const FENCE = /^\s*```/;
const HEADING = /^(#{1,3})\s+(.+)$/;
const BULLET = /^\s*[-*+]\s+(.+)$/;
const NUMBER = /^\s*\d{1,9}[.)]\s+(.+)$/;

/**
 * The part of Markdown that notes are written in: headings, lists, code, bold, italics and links. A line break
 * is a line break. What is none of these is text; raw HTML is text too.
 */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const taken = FENCE.test(line) ? takeCode(lines, at) : takeBlock(lines, at);
    if (taken.block !== undefined) blocks.push(taken.block);
    at = taken.next;
  }
  return blocks;
}

interface Taken {
  readonly block?: Block;
  readonly next: number;
}

function takeCode(lines: readonly string[], start: number): Taken {
  let end = start + 1;
  while (end < lines.length && !FENCE.test(lines[end] ?? "")) end += 1;
  return { block: { kind: "code", text: lines.slice(start + 1, end).join("\n") }, next: end + 1 };
}

function takeBlock(lines: readonly string[], start: number): Taken {
  const line = lines[start] ?? "";
  if (line.trim() === "") return { next: start + 1 };
  const [, signs = "", title] = HEADING.exec(line) ?? [];
  if (title !== undefined) {
    const level = signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3;
    return { block: { kind: "heading", level, line: parseInline(title) }, next: start + 1 };
  }
  for (const [pattern, ordered] of [
    [BULLET, false],
    [NUMBER, true],
  ] as const) {
    const items = run(lines, start, (each) => pattern.exec(each)?.[1]);
    if (items.length > 0)
      return { block: { kind: "list", ordered, items: items.map(parseInline) }, next: start + items.length };
  }
  const texts = run(lines, start, (each) => (isPlain(each) ? each : undefined));
  return { block: { kind: "paragraph", lines: texts.map(parseInline) }, next: start + texts.length };
}

function isPlain(line: string): boolean {
  return line.trim() !== "" && ![FENCE, HEADING, BULLET, NUMBER].some((pattern) => pattern.test(line));
}

/** What `take` makes of the lines from `start` on, as far as it makes something of them. */
function run(lines: readonly string[], start: number, take: (line: string) => string | undefined): string[] {
  const out: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const taken = take(lines[at] ?? "");
    if (taken === undefined) break;
    out.push(taken);
  }
  return out;
}

const MARK =
  /\\([\\`*_[\]()#-])|`([^`]+)`|\*\*(?=\S)(.+?)\*\*|\*(?=\S)([^*]+?)\*|(?<!\w)_(?=\S)([^_]+?)_(?!\w)|\[([^\]]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>()]+)/;

/** Addresses that a link may lead to: a note never runs anything. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;

function parseInline(text: string): Inline[] {
  const out: Inline[] = [];
  let rest = text;
  for (let match = MARK.exec(rest); match !== null; match = MARK.exec(rest)) {
    if (match.index > 0) out.push({ kind: "text", text: rest.slice(0, match.index) });
    out.push(inlineOf(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== "") out.push({ kind: "text", text: rest });
  return out;
}

function inlineOf([
  whole,
  escaped,
  code,
  strong,
  star,
  underscore,
  label,
  target,
  address,
]: RegExpExecArray): Inline {
  if (escaped !== undefined) return { kind: "text", text: escaped };
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", of: parseInline(strong) };
  const em = star ?? underscore;
  if (em !== undefined) return { kind: "em", of: parseInline(em) };
  const href = target ?? address ?? "";
  if (!SAFE.test(href)) return { kind: "text", text: whole };
  return {
    kind: "link",
    href,
    of: label === undefined ? [{ kind: "text", text: href }] : parseInline(label),
  };
}

/** The first line that says something, without its signs and cut to `length`: for labels and for the far board. */
export function firstLine(text: string, length: number): string {
  const [block] = parseMarkdown(text.slice(0, 1000));
  const plain = (line: Line): string =>
    line.map((part) => ("of" in part ? plain(part.of) : part.text)).join("");
  const line =
    block === undefined
      ? ""
      : block.kind === "code"
        ? (block.text.split("\n")[0] ?? "")
        : plain(
            block.kind === "heading"
              ? block.line
              : ((block.kind === "list" ? block.items : block.lines)[0] ?? []),
          );
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
