import {
  getNodeValue,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { toPointer } from "../../lib/json-pointer.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfigProblem } from "./config-problem.ts";

/** A file that users write, with the problems that its readers find. */
export interface Reading {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
  readonly problems: ConfigProblem[];
}

/** Parses JSON for readers that tell every problem with its place. Some editors begin the text with a mark. */
export function readJsonFile(content: string, file: string): Result<Reading, readonly ConfigProblem[]> {
  const text = content.replace(/^\ufeff/, "");
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  if (root !== undefined && first === undefined) return ok({ file, text, root, problems: [] });
  const actual = first === undefined ? "the file is empty" : `here it is not: ${words(first.error)}`;
  return err([{ file, ...placeOf(text, first?.offset ?? 0), pointer: "", expected: "valid JSON", actual }]);
}

/** The members of an object; `known` names those that it may have, where not all. */
export function membersOf(
  node: Node,
  path: readonly string[],
  known: readonly string[] | undefined,
  reading: Reading,
): Map<string, Node> {
  const members = new Map<string, Node>();
  if (node.type !== "object") {
    complain(node, path, "an object", `is ${JSON.stringify(getNodeValue(node))}`, reading);
    return members;
  }
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (members.has(name)) complain(key, [...path, name], "a member once", "is given twice", reading);
    if (known !== undefined && !known.includes(name)) {
      complain(key, [...path, name], `one of ${known.join(", ")}`, "is not known", reading);
    }
    members.set(name, value);
  }
  return members;
}

/** Notes a problem at the place of `node`. */
export function complain(
  node: Node,
  path: readonly string[],
  expected: string,
  actual: string,
  { file, text, problems }: Reading,
): void {
  problems.push({ file, ...placeOf(text, node.offset), pointer: toPointer(path), expected, actual });
}

/** `PropertyNameExpected` as `property name expected`. */
function words(code: ParseErrorCode): string {
  return printParseErrorCode(code)
    .replace(/(?<=[a-z])[A-Z]/g, " $&")
    .toLowerCase();
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
