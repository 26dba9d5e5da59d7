import { type Notice, notice } from "../../notice.ts";
import { PART_LIMIT } from "../../read-limit.ts";
import { placeAt, type SourceText } from "../../source/source-text.ts";
import type { Attribute, Block, Body } from "./body.ts";
import type { Expression } from "./expression.ts";
import type { HclCursor, HclParser, HclSyntaxTree } from "./hcl-parser.ts";
import { HclWalk } from "./hcl-walk.ts";
import { readExpression } from "./read-expression.ts";
import { simpleExpression } from "./simple-expression.ts";

/** What a file of HCL holds. */
export interface HclFile {
  readonly body: Body;
  readonly notices: readonly Notice[];
}

/** No more errors than these are told of one file. */
const ERRORS_TOLD = 20;
/** Blocks at the top of a file that hold nothing which resources depend on: their bodies are not read. */
const PASSED_OVER = new Set(["terraform", "provider", "import", "moved", "removed", "check"]);
/** Where a block begins at the top of a file, as `terraform fmt` writes it. */
const BLOCK_START = /^[a-z_]+(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*[ \t]*\{/gm;

/**
 * Characters that are parsed at a time: the memory of WebAssembly is bounded, and a tree takes forty times its
 * text. Only files of generated code are longer.
 */
const PARSED_AT_ONCE = 1_000_000;

/**
 * Reads HCL. Of a file with errors each block is read by itself, so that one error does not take others with
 * it; attributes with an error are broken, and each error is told. Never throws.
 */
export function readHcl(source: SourceText, parser: HclParser): HclFile {
  const edges = [...source.text.matchAll(BLOCK_START)].map(({ index }) => index);
  const body: (Attribute | Block)[] = [];
  const errors: number[] = [];
  const notices: Notice[] = [];
  for (const [from, to] of sections(edges, source.text.length)) {
    if (to - from > PART_LIMIT) {
      const args = { part: "HCL block", megabytes: PART_LIMIT / 1_000_000 } as const;
      notices.push(notice("part-too-large", placeAt(source, from), args));
      continue;
    }
    const inside = edges.filter((edge) => edge > from && edge < to);
    const read = readSection(source, parser, [from, ...inside, to]);
    for (const item of read.body) body.push(item);
    for (const error of read.errors) errors.push(error);
  }
  for (const offset of errors.slice(0, ERRORS_TOLD)) {
    notices.push(notice("hcl-syntax", placeAt(source, offset), foundAt(source, offset)));
  }
  return { body, notices };
}

/** Parts of a text, each of whole blocks, and no longer than can be parsed at once where blocks allow it. */
function sections(edges: readonly number[], length: number): [from: number, to: number][] {
  const parts: [number, number][] = [];
  let from = 0;
  let last = 0;
  for (const edge of [...edges, length]) {
    if (edge - from > PARSED_AT_ONCE && last > from) {
      parts.push([from, last]);
      from = last;
    }
    last = edge;
  }
  parts.push([from, length]);
  return parts;
}

interface Part {
  readonly body: Body;
  /** Offsets in the file. */
  readonly errors: readonly number[];
}

/** Reads from the first edge to the last; with errors in it, from each edge to the next. */
function readSection(source: SourceText, parser: HclParser, edges: readonly number[]): Part {
  const [from = 0] = edges;
  const whole = readPart(source, parser, from, edges.at(-1) ?? from);
  if (whole.errors.length === 0 || edges.length < 3) return whole;
  const parts = edges
    .slice(0, -1)
    .map((edge, index) => readPart(source, parser, edge, edges[index + 1] ?? edge));
  const errors = [...new Set(parts.flatMap((part) => part.errors))];
  return { body: parts.flatMap((part) => part.body), errors: errors.length === 0 ? whole.errors : errors };
}

/** Reads a part of a file, all at once. */
function readPart(source: SourceText, parser: HclParser, from: number, to: number): Part {
  const text = source.text.slice(from, to);
  const tree = parse(text, parser);
  if (tree === undefined) return { body: [], errors: [from] };
  const cursor = tree.walk();
  try {
    const { hasError } = tree.rootNode;
    const walk = new HclWalk(text, cursor, { from, hasError });
    const body: (Attribute | Block)[] = [];
    // Where the end of the text is missing, what was complete before it stands below an error.
    const visit = (type: string): void => {
      if (type === "body") walk.children(visit);
      else readItem(walk, type, body, PASSED_OVER);
    };
    walk.children(visit);
    return { body, errors: hasError ? errorsIn(tree).map((offset) => from + offset) : [] };
  } finally {
    cursor.delete();
    tree.delete();
  }
}

/**
 * The expression that a text of its own is, such as a string of the JSON syntax; all of it stands at `at` of
 * the file. Undefined where it is none.
 */
export function readHclExpression(text: string, parser: HclParser, at: number): Expression | undefined {
  const whole = `x = ${text}\n`;
  const tree = parse(whole, parser);
  if (tree === undefined) return undefined;
  const cursor = tree.walk();
  try {
    const body: (Attribute | Block)[] = [];
    const walk = new HclWalk(whole, cursor, { at });
    const visit = (type: string): void => {
      if (type === "body") walk.children(visit);
      else readItem(walk, type, body);
    };
    if (!tree.rootNode.hasError) walk.children(visit);
    const [only] = body;
    return only?.type === "attribute" && body.length === 1 ? only.value : undefined;
  } finally {
    cursor.delete();
    tree.delete();
  }
}

/** A parser may give up, as the memory of WebAssembly is bounded: then there is no tree. */
function parse(text: string, parser: HclParser): HclSyntaxTree | undefined {
  try {
    return parser.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function readItem(
  walk: HclWalk,
  type: string,
  body: (Attribute | Block)[],
  passedOver?: ReadonlySet<string>,
): void {
  if (type === "attribute") {
    const attribute = readAttribute(walk);
    if (attribute !== undefined) body.push(attribute);
  } else if (type === "block") body.push(readBlock(walk, passedOver));
}

const NAME = /([\p{ID_Start}_][\p{ID_Continue}-]*)\s*=\s*/uy;

/** Most attributes are a name and a simple expression: their text says so, and no child need be visited. */
function readAttribute(walk: HclWalk): Attribute | undefined {
  const { startIndex, endIndex } = walk.cursor;
  const at = walk.at(startIndex);
  const isBroken = walk.hasError && walk.cursor.currentNode.hasError;
  NAME.lastIndex = startIndex;
  const written = isBroken ? null : NAME.exec(walk.text);
  if (written !== null) {
    const value = simpleExpression(walk.placeOf(NAME.lastIndex, endIndex));
    if (value !== undefined) return { type: "attribute", name: written[1] ?? "", at, value };
  }
  let name = "";
  let value: Expression | undefined;
  walk.children((type) => {
    if (type === "identifier") name = walk.written();
    else if (type === "expression") value = readExpression(walk);
  });
  if (value === undefined) return undefined;
  if (!isBroken) return { type: "attribute", name, at, value };
  const { text, start, end } = value;
  return { type: "attribute", name, at, value: { type: "broken", at: value.at, text, start, end } };
}

const HEADER = /([\p{ID_Start}_][\p{ID_Continue}-]*)((?:[ \t]+(?:"[^"\n]*"|[\p{ID_Continue}-]+))*)[ \t]*\{/uy;
const LABEL = /"([^"]*)"|([\p{ID_Continue}-]+)/gu;

function readBlock(walk: HclWalk, passedOver?: ReadonlySet<string>): Block {
  const { startIndex } = walk.cursor;
  const { name, labels } = readHeader(walk, startIndex);
  const body: (Attribute | Block)[] = [];
  if (passedOver?.has(name) !== true) {
    walk.firstChild("body", () => {
      walk.children((item) => readItem(walk, item, body));
    });
  }
  return { type: "block", name, labels, at: walk.at(startIndex), body };
}

/** Name and labels of a block, from its text where nothing but these stands before its brace. */
function readHeader(walk: HclWalk, start: number): { readonly name: string; readonly labels: string[] } {
  HEADER.lastIndex = start;
  const written = HEADER.exec(walk.text);
  if (written !== null) {
    const labels = [...(written[2] ?? "").matchAll(LABEL)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    return { name: written[1] ?? "", labels };
  }
  const words: string[] = [];
  walk.children((type) => {
    if (type === "identifier") words.push(walk.written());
    else if (type === "string_lit") words.push(walk.written().slice(1, -1));
  });
  const [name = "", ...labels] = words;
  return { name, labels };
}

/** Where the text is no HCL. */
function errorsIn(tree: HclSyntaxTree): number[] {
  const errors: number[] = [];
  const cursor = tree.walk();
  let isDone = false;
  while (!isDone && errors.length < ERRORS_TOLD) {
    const isError = cursor.nodeType === "ERROR";
    if (isError || cursor.nodeIsMissing) errors.push(firstErrorIn(cursor));
    if (!isError && cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        isDone = true;
        break;
      }
    }
  }
  cursor.delete();
  return errors;
}

/** Of an error over a whole text (its end is missing) the end says more than its beginning. */
function firstErrorIn(cursor: HclCursor): number {
  return cursor.startIndex === 0 ? cursor.endIndex : cursor.startIndex;
}

function foundAt({ text }: SourceText, offset: number): { readonly found: string } {
  const found =
    text
      .slice(offset, offset + 40)
      .split(/\r?\n/, 1)[0]
      ?.trim() ?? "";
  if (found !== "") return { found };
  return { found: offset >= text.trimEnd().length ? "the end of the file" : "the end of the line" };
}
