import type { Expression, ExpressionPlace, TemplatePart } from "./expression.ts";
import type { HclWalk } from "./hcl-walk.ts";
import { heredocText, quotedText } from "./string-text.ts";

/** Reads the expression at the present node. */
export type ReadExpression = (walk: HclWalk) => Expression;

/** Text in quotes or a heredoc, at the present node; `read` reads the expressions in it. */
export function readTemplate(walk: HclWalk, place: ExpressionPlace, read: ReadExpression): Expression {
  const isHeredoc = walk.cursor.nodeType === "heredoc_template";
  const raw = readParts(walk, read);
  if (raw === undefined) return { type: "broken", ...place };
  const indented = walk.text.startsWith("<<-", place.start);
  const made = isHeredoc ? heredocParts(raw, indented) : mapText(raw, quotedText);
  const parts = made.filter((part) => part.type !== "text" || part.text !== "");
  const [only] = parts;
  if (parts.length === 0) return { type: "literal", value: "", ...place };
  if (parts.length === 1 && only?.type === "text") return { type: "literal", value: only.text, ...place };
  return { type: "template", parts, ...place };
}

/** The parts below the present node, text as written; undefined where one cannot be read. */
function readParts(walk: HclWalk, read: ReadExpression): TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  /** The part before asked for the space at the beginning of this one to be left out. */
  let trims = false;
  let isBroken = false;
  const isWhole = withGaps(walk, (type, text) => {
    const own = trims ? text.trimStart() : text;
    if (own !== "") parts.push({ type: "text", text: own });
    trims = false;
    if (type === "ERROR") isBroken = true;
    else if (type === "template_interpolation") {
      const { value, before, after } = readInterpolation(walk, read);
      if (before) trimEnd(parts);
      if (value === undefined) isBroken = true;
      else parts.push({ type: "value", value });
      trims = after;
    } else if (type === "template_directive") {
      const part = readDirective(walk, read);
      if (part === undefined) isBroken = true;
      else parts.push(part);
    }
  });
  return isBroken || !isWhole ? undefined : parts;
}

function trimEnd(parts: TemplatePart[]): void {
  const last = parts.at(-1);
  if (last?.type === "text") parts.splice(-1, 1, { type: "text", text: last.text.trimEnd() });
}

/**
 * Calls `visit` at each child but literal text, with the text since the child before: the grammar leaves the
 * space at both ends of literal text out of it.
 */
function withGaps(walk: HclWalk, visit: (type: string, text: string) => void): boolean {
  let end: number | undefined;
  return walk.children((type) => {
    if (type === "template_literal") return;
    const { startIndex, endIndex } = walk.cursor;
    visit(type, end === undefined ? "" : walk.text.slice(end, startIndex));
    end = endIndex;
    // The heredoc's text begins after the line of its name.
    if (type === "heredoc_start") end = undefined;
  });
}

function readInterpolation(
  walk: HclWalk,
  read: ReadExpression,
): { value?: Expression; before: boolean; after: boolean } {
  let value: Expression | undefined;
  let before = false;
  let after = false;
  walk.children((type) => {
    if (type === "expression") value = read(walk);
    else if (type === "strip_marker" && value === undefined) before = true;
    else if (type === "strip_marker") after = true;
  });
  return { ...(value === undefined ? {} : { value }), before, after };
}

/** Directives that strip the space around them are not read: what they make is not worth a guess. */
function readDirective(walk: HclWalk, read: ReadExpression): TemplatePart | undefined {
  if (/%\{~|~\}/.test(walk.written())) return undefined;
  let part: TemplatePart | undefined;
  walk.children((type) => {
    if (type === "template_if") part = readIf(walk, read);
    else if (type === "template_for") part = readForPart(walk, read);
  });
  return part;
}

function readIf(walk: HclWalk, read: ReadExpression): TemplatePart | undefined {
  let condition: Expression | undefined;
  let isElse = false;
  const taken: TemplatePart[] = [];
  const otherwise: TemplatePart[] = [];
  const isRead = eachPart(walk, read, (part, type) => {
    if (type === "template_if_intro") {
      walk.children((child) => {
        if (child === "expression") condition = read(walk);
      });
    } else if (type === "template_else_intro") isElse = true;
    else if (part !== undefined) (isElse ? otherwise : taken).push(part);
  });
  return isRead && condition !== undefined ? { type: "if", condition, taken, otherwise } : undefined;
}

function readForPart(walk: HclWalk, read: ReadExpression): TemplatePart | undefined {
  const names: string[] = [];
  let over: Expression | undefined;
  const body: TemplatePart[] = [];
  const isRead = eachPart(walk, read, (part, type) => {
    if (type === "template_for_start") {
      walk.children((child) => {
        if (child === "identifier") names.push(walk.written());
        else if (child === "expression") over = read(walk);
      });
    } else if (part !== undefined) body.push(part);
  });
  return isRead && over !== undefined ? { type: "for", names, in: over, body } : undefined;
}

/** Calls `visit` at each child, with the part of a template that it is; text before it comes by itself. */
function eachPart(
  walk: HclWalk,
  read: ReadExpression,
  visit: (part: TemplatePart | undefined, type: string) => void,
): boolean {
  let isRead = true;
  const isWhole = withGaps(walk, (type, text) => {
    if (text !== "") visit({ type: "text", text }, "template_literal");
    if (type === "template_interpolation") {
      const { value } = readInterpolation(walk, read);
      if (value === undefined) isRead = false;
      else visit({ type: "value", value }, type);
    } else if (type === "template_directive") {
      const part = readDirective(walk, read);
      if (part === undefined) isRead = false;
      visit(part, type);
    } else if (type === "ERROR") isRead = false;
    else visit(undefined, type);
  });
  return isRead && isWhole;
}

function mapText(parts: readonly TemplatePart[], change: (text: string) => string): TemplatePart[] {
  return parts.map((part): TemplatePart => {
    if (part.type === "text") return { type: "text", text: change(part.text) };
    if (part.type === "if") {
      return { ...part, taken: mapText(part.taken, change), otherwise: mapText(part.otherwise, change) };
    }
    return part.type === "for" ? { ...part, body: mapText(part.body, change) } : part;
  });
}

/** A heredoc begins after the line of its name; `<<-` takes away the space that all of its lines begin with. */
function heredocParts(parts: readonly TemplatePart[], indented: boolean): TemplatePart[] {
  const [first, ...rest] = parts;
  const own: TemplatePart[] =
    first?.type === "text" ? [{ type: "text", text: first.text.replace(/^\r?\n/, "") }, ...rest] : [...parts];
  // The line of the name that ends it holds nothing but space before it.
  const last = own.at(-1);
  if (last?.type === "text") own.splice(-1, 1, { type: "text", text: last.text.replace(/[ \t]*$/, "") });
  const indent = indented ? commonIndent(own) : 0;
  const cut = new RegExp(`\n[ \t]{${indent}}`, "g");
  return own.map((part, index): TemplatePart => {
    if (part.type !== "text") return part;
    const start = index === 0 ? part.text.replace(new RegExp(`^[ \t]{${indent}}`), "") : part.text;
    return { type: "text", text: heredocText(indent === 0 ? start : start.replace(cut, "\n")) };
  });
}

function commonIndent(parts: readonly TemplatePart[]): number {
  const text = parts.map((part) => (part.type === "text" ? part.text : "x")).join("");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.reduce((least, line) => Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0), 1000);
}
