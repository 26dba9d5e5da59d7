import { type Notice, notice } from "../../notice.ts";
import { placeAt, type SourceText } from "../../source/source-text.ts";
import type { Attribute, Block, Body } from "./body.ts";
import type { Expression } from "./expression.ts";
import type { HclCursor, HclParser, HclSyntaxTree } from "./hcl-parser.ts";
import { HclWalk } from "./hcl-walk.ts";
import { readExpression } from "./read-expression.ts";

/** What a file of HCL holds. */
export interface HclFile {
  readonly body: Body;
  readonly notices: readonly Notice[];
}

/** No more errors than these are told of one file. */
const ERRORS_TOLD = 20;
/** Blocks at the top of a file that hold nothing which resources depend on: their bodies are not read. */
const PASSED_OVER = new Set(["terraform", "provider", "import", "moved", "removed", "check"]);

/** Reads HCL; parts that are not HCL are told, and all others read. Never throws. */
export function readHcl(source: SourceText, parser: HclParser): HclFile {
  const tree = parse(source.text, parser);
  if (tree === undefined) {
    return { body: [], notices: [notice("hcl-syntax", placeAt(source, 0), foundAt(source, 0))] };
  }
  const cursor = tree.walk();
  try {
    const walk = new HclWalk(source.text, cursor);
    const body: (Attribute | Block)[] = [];
    // Where the end of the file is missing, what was complete before it stands below an error.
    const visit = (type: string): void => {
      if (type === "body") walk.children(visit);
      else readItem(walk, type, body, PASSED_OVER);
    };
    walk.children(visit);
    const notices = tree.rootNode.hasError ? errorsIn(source, tree) : [];
    return { body, notices };
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
    const walk = new HclWalk(whole, cursor, at);
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

function readAttribute(walk: HclWalk): Attribute | undefined {
  const at = walk.cursor.startIndex;
  let name = "";
  let value: Expression | undefined;
  let isBroken = false;
  walk.children((type) => {
    if (type === "identifier") name = walk.written();
    else if (type === "expression") value = readExpression(walk);
    else if (type === "ERROR") isBroken = true;
  });
  if (value === undefined) return undefined;
  if (!isBroken) return { type: "attribute", name, at, value };
  const { text, start, end } = value;
  return { type: "attribute", name, at, value: { type: "broken", at: value.at, text, start, end } };
}

function readBlock(walk: HclWalk, passedOver?: ReadonlySet<string>): Block {
  const at = walk.cursor.startIndex;
  let name: string | undefined;
  const labels: string[] = [];
  const body: (Attribute | Block)[] = [];
  walk.children((type) => {
    if (type === "identifier" && name === undefined) name = walk.written();
    else if (type === "identifier") labels.push(walk.written());
    else if (type === "string_lit") labels.push(walk.written().slice(1, -1));
    else if (type === "body" && passedOver?.has(name ?? "") !== true) {
      walk.children((item) => readItem(walk, item, body));
    }
  });
  return { type: "block", name: name ?? "", labels, at, body };
}

function errorsIn(source: SourceText, tree: HclSyntaxTree): Notice[] {
  const notices: Notice[] = [];
  const cursor = tree.walk();
  const tell = (offset: number) =>
    notices.push(notice("hcl-syntax", placeAt(source, offset), foundAt(source, offset)));
  let isDone = false;
  while (!isDone && notices.length < ERRORS_TOLD) {
    const isError = cursor.nodeType === "ERROR";
    if (isError || cursor.nodeIsMissing) tell(firstErrorIn(cursor));
    if (!isError && cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        isDone = true;
        break;
      }
    }
  }
  cursor.delete();
  return notices;
}

/** Of an error over a whole file (its end is missing) the end says more than its beginning. */
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
